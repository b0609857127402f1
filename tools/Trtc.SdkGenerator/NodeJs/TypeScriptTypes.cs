using System.Text.Encodings.Web;
using System.Text.Json;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>How types are written in TypeScript, by where they stand.</summary>
internal static class TypeScriptTypes
{
    /// <summary>What comes out of a resource or a function.</summary>
    public static string Output(SchemaType type) => Write(type, plain => plain, "outputs.", "");

    /// <summary>What goes into a resource, and into a function that waits for it.</summary>
    public static string Input(SchemaType type) =>
        Write(type, plain => plain == "any" ? plain : $"pulumi.Input<{plain}>", "inputs.", "Args");

    /// <summary>What goes into a function at once.</summary>
    public static string Plain(SchemaType type) => Write(type, plain => plain, "inputs.", "");

    /// <summary>Texts in quotes, one after another.</summary>
    public static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(n => $"\"{n}\""))}]";

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Write(SchemaType type, Func<string, string> wrap, string space, string suffix)
    {
        return wrap(type switch
        {
            SimpleType { Keyword: "string" } => "string",
            SimpleType { Keyword: "int" or "double" } => "number",
            SimpleType { Keyword: "bool" } => "boolean",
            SimpleType { Keyword: "object" } => "any",
            ListType { Element: NamedType { IsOpen: true } } list => $"({Inside(list.Element)})[]",
            ListType list => $"{Inside(list.Element)}[]",
            MapType map => $"{{ [key: string]: {Inside(map.Element)} }}",
            NamedType { IsOpen: true } named => $"number | enums.{Schema.NameOf(named.Token)}",
            NamedType { IsEnum: true } named => $"enums.{Schema.NameOf(named.Token)}",
            NamedType named => space + Schema.NameOf(named.Token) + suffix,
            _ => throw new InvalidDataException($"no name for {type}"),
        });

        string Inside(SchemaType inner) => Write(inner, wrap, space, suffix);
    }
}
