using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Whose streams are moderated. A name that ends in .*$ stands for all that begin with it.")]
[NotTogether(nameof(SubscribeAudioUserIds), nameof(UnSubscribeAudioUserIds))]
[NotTogether(nameof(SubscribeVideoUserIds), nameof(UnSubscribeVideoUserIds))]
public sealed record SubscribeModerationUserIds
{
    [Api("Only the audio of these users.", MaxCount = 32)]
    public IReadOnlyList<string>? SubscribeAudioUserIds { get; init; }

    [Api("Not the audio of these users.", MaxCount = 32)]
    public IReadOnlyList<string>? UnSubscribeAudioUserIds { get; init; }

    [Api("Only the video of these users.", MaxCount = 32)]
    public IReadOnlyList<string>? SubscribeVideoUserIds { get; init; }

    [Api("Not the video of these users.", MaxCount = 32)]
    public IReadOnlyList<string>? UnSubscribeVideoUserIds { get; init; }
}
