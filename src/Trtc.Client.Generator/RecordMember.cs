using Microsoft.CodeAnalysis;

namespace Trtc.Client.Generator;

/// <summary>A member of a record, as the statements that describe, read and write it.</summary>
internal sealed class RecordMember
{
    private readonly IPropertySymbol property;
    private readonly ITypeSymbol element;
    private readonly string kind;
    private readonly string elementKind;

    public RecordMember(IPropertySymbol property)
    {
        this.property = property;
        (kind, elementKind, element) = Classify(Bare(property.Type));
    }

    /// <summary>The member's name, which is that on the wire.</summary>
    public string Name => property.Name;

    /// <summary>The record that the member or its entries are of, or null.</summary>
    public ITypeSymbol? Part => kind == "Object" || elementKind == "Object" ? element : null;

    private bool IsCoded => element.TypeKind == TypeKind.Enum;

    /// <summary>The expression that makes the member's description.</summary>
    public string Description(string record)
    {
        var details = new[]
        {
            elementKind == "None" ? null : $"ElementKind = {Code.Kind(elementKind)}",
            Part is null ? null : $"Type = {Code.ContractOf(element)}.Type",
            IsCoded ? $"Enum = {Code.ContractOf(element)}.Enum" : null,
        }.OfType<string>().ToList();
        var code = IsCoded ? "(long?)" : "";
        return $"new ApiProperty({Code.Text(Name)}, {Code.Kind(kind)}, {Code.About(property)}, static r => {code}(({record})r).{Name})"
            + (details.Count == 0 ? "," : $" {{ {string.Join(", ", details)} }},");
    }

    /// <summary>The variable that holds what was read.</summary>
    public string Variable => $"{Code.Name(property.Type)}{(IsNullable ? "" : "?")} {Local} = default;";

    /// <summary>Reads the member where the reader stands at it.</summary>
    public string Read => $"if (json.Is({Code.Text(Name)}u8)) {{ {Local} = {Reading}; }}";

    /// <summary>Puts what was read into the record.</summary>
    public string Assignment => $"{Name} = {Local}{(property.Type.IsValueType && !IsNullable ? " ?? default" : "")},";

    /// <summary>Writes the member.</summary>
    public string Write
    {
        get
        {
            var given = $"({Code.Text($"\"{Name}\":")}u8, {(IsCoded ? "(long?)" : "")}value.{Name}";
            return (kind, elementKind) switch
            {
                ("Text", _) => $"json.Text{given});",
                ("Boolean", _) => $"json.Flag{given});",
                ("Object", _) => $"json.Record{given}, {Code.ContractOf(element)}.Write);",
                ("List", "Object") => $"json.List{given}, {Code.ContractOf(element)}.Write);",
                ("List", "Text") => $"json.Texts{given});",
                ("List", _) => $"json.Numbers{given});",
                ("Map", _) => $"json.Map{given});",
                _ => $"json.Number{given});",
            };
        }
    }

    private string Local => "of" + Name;

    private bool IsNullable => property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private string Reading => (kind, elementKind) switch
    {
        ("Unsigned", _) when IsCoded => $"({Code.Name(element)}?)json.Code()",
        ("Object", _) => $"{Code.ContractOf(element)}.Read(ref json)",
        ("List", "Object") => $"json.List({Code.ContractOf(element)}.Read)!",
        ("List", "Text") => "json.List(static (ref RecordReader entry) => entry.Text())!",
        ("List", _) => $"json.List(static (ref RecordReader entry) => entry.Entry(entry.{elementKind}()))",
        ("Map", _) => "json.Map()",
        _ => $"json.{kind}()",
    };

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.None);

    private (string Kind, string ElementKind, ITypeSymbol Element) Classify(ITypeSymbol type)
    {
        var arguments = (type as INamedTypeSymbol)?.TypeArguments.ToArray() ?? [];
        switch (type.OriginalDefinition.ToDisplayString())
        {
            case "System.Collections.Generic.IReadOnlyList<T>":
                var entry = Classify(Bare(arguments[0]));
                return entry.Kind is "Text" or "Object" or "Integer" or "Unsigned" or "Number" && entry.Element.TypeKind != TypeKind.Enum
                    ? ("List", entry.Kind, entry.Element)
                    : throw Unfit();
            case "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>":
                return Classify(arguments[1]).Kind == "Number" ? ("Map", "Number", arguments[1]) : throw Unfit();
        }

        return type.SpecialType switch
        {
            SpecialType.System_String => ("Text", "None", type),
            SpecialType.System_Boolean => ("Boolean", "None", type),
            SpecialType.System_Int64 => ("Integer", "None", type),
            SpecialType.System_UInt64 => ("Unsigned", "None", type),
            SpecialType.System_Double => ("Number", "None", type),
            _ when type.TypeKind == TypeKind.Enum => ("Unsigned", "None", type),
            _ when Code.Attribute(type, Code.Api) is not null => ("Object", "None", type),
            _ => throw Unfit(),
        };
    }

    private UnfitException Unfit() => new($"{property.ToDisplayString()} is of a type that is no type of the service's API.");
}
