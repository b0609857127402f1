using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>A user's signature.</summary>
internal sealed class GetUserSig : LocalFunction<UserSigInputs, UserSigResult>
{
    public override bool Signs => true;

    public override string Description => "The signature with which a user enters rooms, made here with the provider's sdkSecretKey.";

    protected override UserSigResult Make(FunctionCall call, UserSigInputs inputs) =>
        new() { UserSig = call.Settings.Mint(inputs.SdkAppId!.Value, inputs.UserId!, inputs.ExpireSeconds) };
}

[Api("Inputs of a signature.")]
internal sealed class UserSigInputs
{
    [Api("Application; the provider's when absent.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("User who enters rooms.", Required = true)]
    public string? UserId { get; init; }

    [Api("How long it is valid; the provider's userSigExpireSeconds when absent.", Min = 60, Max = 100000000000, Unit = ApiUnit.Seconds)]
    public ulong? ExpireSeconds { get; init; }
}

[Api("A user's signature.")]
internal sealed class UserSigResult
{
    [Api("The signature, with which the user enters rooms.", Required = true, Secret = true)]
    public string? UserSig { get; init; }
}
