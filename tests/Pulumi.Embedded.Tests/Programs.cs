using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>Programs that tests run.</summary>
internal static class Programs
{
    /// <summary>What every program begins with.</summary>
    public const string Head = """
        name: test
        runtime: yaml
        plugins:
          providers:
            - name: trtc
              path: <plugins>

        """;

    /// <summary>A program with these resources.</summary>
    public static string With(string resources, string rest = "") => $"{Head}resources:\n{Indent(resources)}\n{rest}\n";

    /// <summary>A stream played into a room.</summary>
    public static string Ingest(string name, string room = "1", string more = "", string options = "") => $$"""
        {{name}}:
          type: trtc:StreamIngest
          properties:
            roomId: "{{room}}"
            roomIdType: Integer
            userId: {{name}}
            streamUrl: https://example.com/a.mp4
            repeatNum: -1
            {{more}}
          options: { {{options}} }
        """;

    /// <summary>The project's own stack, with the plugin beside the tests.</summary>
    public static string Root() =>
        File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.yaml")).Replace("path: ./bin", "path: <plugins>", StringComparison.Ordinal);

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(l => "  " + l));
}
