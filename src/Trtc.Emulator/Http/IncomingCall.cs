using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>A call that is signed and addressed as it should be.</summary>
/// <param name="action">Action it calls.</param>
/// <param name="region">Region it names; empty where the action needs none.</param>
/// <param name="json">Its parameters.</param>
/// <param name="shown">Its parameters without secrets.</param>
internal sealed class IncomingCall(ApiAction action, string region, byte[] json, byte[] shown)
{
    /// <summary>Action it calls.</summary>
    public ApiAction Action { get; } = action;

    /// <summary>Region it names; empty where the action needs none.</summary>
    public string Region { get; } = region;

    /// <summary>Its parameters, read when somebody asks for them: most calls only have them as a record.</summary>
    public JsonObject Parameters => field ??= Read(json);

    /// <summary>Its parameters without secrets; a copy of the caller's own.</summary>
    public JsonObject WithoutSecrets() => Read(shown);

    private static JsonObject Read(byte[] json) => JsonNode.Parse(json)!.AsObject();
}
