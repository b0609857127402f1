using System.Collections.Immutable;

namespace Pulumi.Trtc.Tests;

/// <summary>What is nested in inputs that mocks saw.</summary>
internal static class Seen
{
    /// <summary>What stands at a path such as <c>videoParams.videoEncode.width</c>.</summary>
    public static object At(this ImmutableDictionary<string, object> inputs, string path) => path.Split('.')
        .Aggregate((object)inputs, (value, name) => ((ImmutableDictionary<string, object>)value)[name]);

    /// <summary>The objects of a list.</summary>
    public static ImmutableDictionary<string, object>[] ListAt(this ImmutableDictionary<string, object> inputs, string path) =>
        [.. ((ImmutableArray<object>)inputs.At(path)).Cast<ImmutableDictionary<string, object>>()];
}
