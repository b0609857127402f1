using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Trtc.SdkGenerator.Lists;

/// <summary>What writes the requests that are large, relays with layouts, as JSON.</summary>
internal static class RelayJsonList
{
    public static GeneratedList Make() => GeneratedList.Of(
        "src/Trtc.Client/Transport/RelayJson.cs",
        $$"""
        // Long: a line for each member of all records that a relay holds.
        using Trtc.Client.Actions;
        using Trtc.Client.Types;

        namespace Trtc.Client.Transport;

        /// <summary>Writes relays as JSON, member by member: they are the large requests, and their layouts change often.</summary>
        internal static class RelayJson
        {
        {{string.Join("\n\n", Reached().OrderBy(t => t.Name, StringComparer.Ordinal).Select(Method))}}
        }
        """);

    private static HashSet<ApiType> Reached()
    {
        var reached = new HashSet<ApiType>();
        var left = new Queue<ApiType>([StartPublishCdnStreamRequest.Action.Request, UpdatePublishCdnStreamRequest.Action.Request]);
        while (left.TryDequeue(out var type))
        {
            if (reached.Add(type))
            {
                type.Properties.Values.Select(p => p.Type).OfType<ApiType>().ToList().ForEach(left.Enqueue);
            }
        }

        return reached;
    }

    private static string Method(ApiType type) => $$"""
            public static void Write(RecordWriter json, {{type.Name}} value)
            {
                json.Begin();
        {{string.Join("\n", type.Json.Properties.Select(p => $"        {Statement(type.Properties[p.Name])}"))}}
                json.End();
            }
        """;

    private static string Statement(ApiProperty member)
    {
        var (name, value) = ($"\"\\\"{member.Name}\\\":\"u8", $"value.{member.Name}");
        return (member.Kind, member.ElementKind) switch
        {
            (ApiKind.Text, _) => $"json.Text({name}, {value});",
            (ApiKind.Boolean, _) => $"json.Flag({name}, {value});",
            (ApiKind.Unsigned, _) when member.EnumType is not null => $"json.Number({name}, (long?){value});",
            (ApiKind.Unsigned or ApiKind.Integer, _) => $"json.Number({name}, {value});",
            (ApiKind.Object, _) => $"json.Record({name}, {value}, Write);",
            (ApiKind.List, ApiKind.Object) => $"json.List({name}, {value}, Write);",
            (ApiKind.List, ApiKind.Text) => $"json.Texts({name}, {value});",
            var other => throw new InvalidOperationException(
                $"{member.Json.DeclaringType.Name}.{member.Name} is {other}, which is not written."),
        };
    }
}
