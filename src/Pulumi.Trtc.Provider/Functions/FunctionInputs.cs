using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Functions;

[Api("Inputs of a query besides the API's own.")]
internal sealed class RegionOnly
{
    [Api("Region that is asked; the provider's when absent, or another where the provider's does not answer this.")]
    public string? Region { get; init; }
}

[Api("Inputs of a query of a period besides the API's own.")]
internal sealed class PeriodInputs
{
    [Api("Region that is asked; the provider's when absent, or another where the provider's does not answer this.")]
    public string? Region { get; init; }

    [Api("A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included.")]
    public string? Last { get; init; }
}

[Api("Inputs of a function that asks no service.")]
internal sealed class NoExtras;

[Api("Inputs of a signature.")]
internal sealed class UserSigInputs
{
    [Api("Application; the provider's when absent.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("User who enters rooms.", Required = true)]
    public string? UserId { get; init; }

    [Api("How long it is valid; the provider's userSigExpireSeconds when absent.", Min = 60, Max = 100000000000, Unit = ApiUnit.Seconds)]
    public ulong? ExpireSeconds { get; init; }
}

[Api("Inputs of a permission ticket.")]
internal sealed class PrivateMapKeyInputs
{
    [Api("Application; the provider's when absent.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("User who enters the room.", Required = true)]
    public string? UserId { get; init; }

    [Api("The room.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("What the user may do there; everything when absent.", OneOf = new[] { "Create", "Join", "SendAudio", "ReceiveAudio", "SendVideo", "ReceiveVideo", "SendSubstream", "ReceiveSubstream" })]
    public IReadOnlyList<string>? Privileges { get; init; }

    [Api("How long it is valid; the provider's userSigExpireSeconds when absent.", Min = 60, Max = 100000000000, Unit = ApiUnit.Seconds)]
    public ulong? ExpireSeconds { get; init; }
}
