using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a translation is delivered.")]
public enum TranslationMode
{
    [Api("As text.")]
    Text = 1,

    [Api("As text and voice.")]
    Voice = 2,
}
