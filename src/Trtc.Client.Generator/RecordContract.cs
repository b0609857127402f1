using Microsoft.CodeAnalysis;

namespace Trtc.Client.Generator;

/// <summary>The contract of a record: what its attributes say, and how it is read and written.</summary>
internal static class RecordContract
{
    private const string Indent = "\n            ";

    /// <summary>The contract.</summary>
    public static Contract Of(INamedTypeSymbol type)
    {
        var (name, members) = (Code.Name(type), Members(type));
        var made = $"new {name} {{ {string.Join(" ", members.Select(m => m.Assignment))} }}";
        var parts = members.Select(m => m.Part).OfType<INamedTypeSymbol>()
            .Where(p => SymbolEqualityComparer.Default.Equals(p.ContainingAssembly, type.ContainingAssembly));
        return new Contract(type.ToDisplayString())
        {
            IsRecord = true,
            IsRequest = type.AllInterfaces.Any(i => i.ToDisplayString() == "Trtc.Client.Metadata.ITrtcRequest"),
            Members = string.Join("\n", members.Select(m => m.Name)),
            Parts = string.Join("\n", parts.Select(p => p.ToDisplayString())),
            Text = $$"""
                {{Code.Head}}
                namespace {{type.ContainingNamespace.ToDisplayString()}};

                internal static class {{type.Name}}Contract
                {
                    public static ApiType Type { get; } = new(
                        typeof({{name}}),
                        {{Code.About(type)}},
                        static () => [{{string.Join(", ", Rules(type))}}],
                        static () =>
                        [
                            {{string.Join(Indent, members.Select(m => m.Description(name)))}}
                        ],
                        Read,
                        static (json, value) => Write(json, ({{name}})value));

                    public static {{name}}? Read(ref RecordReader json)
                    {
                        if (!json.Begin()) { return null; }
                        {{string.Join(Indent, members.Select(m => m.Variable))}}
                        while (json.Next())
                        {
                            {{string.Join($"{Indent}else ", members.Select(m => m.Read).Append("{ json.Skip(); }"))}}
                        }
                        return {{made}};
                    }

                    public static void Write(RecordWriter json, {{name}} value)
                    {
                        json.Begin();
                        {{string.Join(Indent, members.Select(m => m.Write))}}
                        json.End();
                    }
                }

                """,
        };
    }

    // The record's own first, then those of what it derives from.
    private static List<RecordMember> Members(INamedTypeSymbol type) =>
    [
        .. Code.WithBases(type).SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Where(p => p is { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public })
            .Select(p => new RecordMember(p)),
    ];

    private static IEnumerable<string> Rules(INamedTypeSymbol type) =>
        from at in Code.WithBases(type)
        from attribute in at.GetAttributes()
        where Code.WithBases(attribute.AttributeClass!).Any(c => c.ToDisplayString() == Code.Rule)
        select Code.New(attribute);
}
