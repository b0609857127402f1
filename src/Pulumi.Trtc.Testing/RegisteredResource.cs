using System.Collections.Immutable;

namespace Pulumi.Trtc.Testing;

/// <summary>A resource that the program registered or looked up.</summary>
/// <param name="Type">Its type, such as <c>trtc:index:CloudRecording</c>.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Inputs">What the program gave, under the names of the schema.</param>
/// <param name="Outputs">What the program got.</param>
public sealed record RegisteredResource(
    string Type, string Name, string? Id, ImmutableDictionary<string, object> Inputs, ImmutableDictionary<string, object> Outputs);
