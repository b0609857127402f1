using System.Reflection;

namespace Trtc.SdkGenerator.Lists;

/// <summary>What the provider is compiled with: its resources, components and functions.</summary>
internal static class ProviderLists
{
    private const string Root = "Pulumi.Trtc.Provider.";
    private const string Folder = "src/Pulumi.Trtc.Provider/Generated/";

    // The plugin's own types are internal; its assembly is found by its name.
    private static readonly Assembly Provider = Assembly.Load("pulumi-resource-trtc");

    private static readonly Type[] Types = [.. Provider.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false })];

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedList> Make() =>
    [
        Instances("AllResources", "resource", "Resources.TrtcResource"),
        Instances("AllComponents", "component", "Components.TrtcComponent"),
        Instances("AllFunctions", "function", "Queries.TrtcFunction"),
    ];

    private static GeneratedList Instances(string list, string what, string type)
    {
        var (space, name) = (type.Split('.')[0], type.Split('.')[1]);
        var kind = Provider.GetType(Root + type, throwOnError: true)!;
        return GeneratedList.Of(
            $"{Folder}{list}.cs",
            $$"""
            using System.Collections.Frozen;
            using Pulumi.Trtc.Provider.{{space}};

            namespace Pulumi.Trtc.Provider.Generated;

            /// <summary>The {{what}}s that the provider has.</summary>
            internal static class {{list}}
            {
                /// <summary>The {{what}}s, in the order of the schema.</summary>
                public static IReadOnlyList<{{name}}> List { get; } =
                [
            {{Lines(Types.Where(t => t.IsAssignableTo(kind)), n => $"        new {n}(),")}}
                ];

                private static readonly FrozenDictionary<string, {{name}}> ByToken = List.ToFrozenDictionary(x => $"trtc:index:{x.Name}");

                /// <summary>The {{what}} with a token, or null.</summary>
                public static {{name}}? Find(string token) => ByToken.GetValueOrDefault(token);
            }
            """);
    }

    private static string Lines(IEnumerable<Type> types, Func<string, string> line) =>
        string.Join('\n', types.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => line(t.FullName![Root.Length..])));
}
