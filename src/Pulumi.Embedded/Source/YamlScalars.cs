using Pulumi.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Source;

/// <summary>Scalars as the YAML library of Pulumi's own YAML runtime reads them (gopkg.in/yaml.v3), explicit tags included.</summary>
internal static class YamlScalars
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The value of a scalar.</summary>
    /// <exception cref="FormatException">It is not what its tag says.</exception>
    public static PropertyValue Read(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (node.Tag.IsEmpty)
        {
            return node.Style is ScalarStyle.Plain ? Plain(text) : PropertyValue.Of(text);
        }

        var tag = node.Tag is { IsNonSpecific: false, Value: var given } && given.StartsWith(Core, StringComparison.Ordinal)
            ? given[Core.Length..]
            : "str";
        return (tag, Plain(text)) switch
        {
            ("null", NullValue nothing) => nothing,
            ("bool", BooleanValue flag) => flag,
            ("int", NumberValue whole) when whole.Value == Math.Floor(whole.Value) && !IsFloat(text) => whole,
            ("float", NumberValue number) => number,
            ("null" or "bool" or "int" or "float", _) =>
                throw new FormatException($"\"{text}\" is no {Described(tag)}, though its tag !!{tag} says so"),
            _ => PropertyValue.Of(text),
        };
    }

    /// <summary>The value of a text without quotes and tag.</summary>
    public static PropertyValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PropertyValue.Null,
        "true" or "True" or "TRUE" => new BooleanValue(true),
        "false" or "False" or "FALSE" => new BooleanValue(false),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => PropertyValue.Of(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => PropertyValue.Of(double.NegativeInfinity),
        ".nan" or ".NaN" or ".NAN" => PropertyValue.Of(double.NaN),
        ['.' or '+' or '-' or (>= '0' and <= '9'), ..] when Number(text) is { } number => PropertyValue.Of(number),
        _ => PropertyValue.Of(text),
    };

    private static string Described(string tag) => tag switch
    {
        "int" => "whole number",
        "float" => "number",
        "bool" => "true or false",
        _ => "null",
    };

    private static bool IsFloat(string text) => Integer(text.Replace("_", "", StringComparison.Ordinal)) is null;

    private static double? Number(string text)
    {
        if (text[0] == '.')
        {
            return GoNumbers.DecimalNumber(text);
        }

        // Of what is beyond all numbers, Pulumi's reader makes a text.
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return Integer(plain) ?? GoNumbers.DecimalNumber(plain);
    }

    // Whole numbers of at most 64 bits, rounded to the nearest, which the conversion of big integers does not do.
    private static double? Integer(string text) => GoNumbers.Whole(text) switch
    {
        { Sign: < 0 } value => value >= long.MinValue ? (long)value : null,
        { } value => value <= ulong.MaxValue ? (ulong)value : null,
        _ => null,
    };
}
