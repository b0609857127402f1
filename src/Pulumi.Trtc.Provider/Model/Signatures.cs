using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Robot users' signatures, which may be left to the provider wherever a record has a robot user and a signature.</summary>
internal static class Signatures
{
    /// <summary>What is wrong where a signature is missing that nobody can make.</summary>
    public const string Missing = "is required, or set sdkSecretKey in the provider's configuration, which then makes it";

    /// <summary>Adds the signatures that are absent from a request.</summary>
    public static void Add(ApiType type, JsonObject request, Func<string, string> mint)
    {
        if (type.Signature() is { } signature
            && string.IsNullOrEmpty((string?)request[signature.Name]) && (string?)request[type.Robot()!.Name] is { Length: > 0 } user)
        {
            request[signature.Name] = mint(user);
        }

        foreach (var (inner, part) in type.Parts(request))
        {
            Add(inner, part, mint);
        }
    }

    /// <summary>The member that is the robot user's signature, where a record has both.</summary>
    public static ApiProperty? Signature(this ApiType type) => type.Robot() is null ? null : type.With(ApiRole.Signature);

    private static ApiProperty? Robot(this ApiType type) => type.With(ApiRole.RobotUser);
}
