using System.Globalization;
using Pulumi.Embedded.Schemas;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Types of values: which fits where, and what people call them.</summary>
internal static class TypeWords
{
    /// <summary>Whether a value of a type may stand where another is wanted.</summary>
    public static bool Fits(TypeSchema given, TypeSchema wanted, PackageSchema schema)
    {
        var isObject = wanted.Kind is TypeKind.Map or TypeKind.Object && (wanted.Ref is null || schema.Members(wanted) is not null);
        return wanted.Kind == TypeKind.Any || given.Kind == TypeKind.Any || given.Kind == wanted.Kind
            || (wanted is { Kind: TypeKind.Text, Values: null } && given.Kind is TypeKind.Integer or TypeKind.Number or TypeKind.Boolean)
            || (given.Kind == TypeKind.Integer && wanted.Kind == TypeKind.Number)
            || (given.Kind == TypeKind.Number && wanted.Kind == TypeKind.Integer && given.Values is null)
            || (given.Kind is TypeKind.Map or TypeKind.Object && isObject);
    }

    /// <summary>A type for people.</summary>
    public static string Describe(TypeSchema type, PackageSchema schema) => type.Kind switch
    {
        TypeKind.Text => "a text",
        TypeKind.Integer => "a whole number",
        TypeKind.Number => "a number",
        TypeKind.Boolean => "true or false",
        TypeKind.List => "a list",
        _ when schema.Members(type) is { } members =>
            $"an object with {string.Join(", ", members.Properties.Keys.Take(8))}{(members.Properties.Count > 8 ? ", …" : "")}",
        _ => "an object",
    };

    /// <summary>How a wrong value can be put right; empty where there is nothing to say.</summary>
    public static string Advice(Expression value, TypeSchema type)
    {
        if (value is not LiteralExpression literal)
        {
            return "";
        }

        // People know the names of coded values; programs in YAML write the codes.
        var named = type.Values?.FirstOrDefault(v => string.Equals(v.Name, literal.Value.AsText, StringComparison.OrdinalIgnoreCase));
        return named is not null ? $"; {named.Name} is {named.Value}"
            : type.Values is { Count: <= 24 } values ? $": "
                + $"{string.Join(", ", values.Select(v => v.Name is null ? v.Value : $"{v.Value} ({v.Name})"))}"
            : type.Kind == TypeKind.Text ? "; put it in quotes"
            : "";
    }

    /// <summary>A literal as allowed values are written.</summary>
    public static string? Text(PropertyValue value) => value switch
    {
        TextValue t => t.Value,
        NumberValue n => n.Value.ToString("R", CultureInfo.InvariantCulture),
        BooleanValue b => b.Value ? "True" : "False",
        _ => null,
    };
}
