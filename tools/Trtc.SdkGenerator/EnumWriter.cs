namespace Trtc.SdkGenerator;

/// <summary>Writes enums: of C# where values are integers, structures that stand for their text where they are texts.</summary>
internal static class EnumWriter
{
    public static void Write(CodeWriter code, IEnumerable<EnumShape> enums)
    {
        foreach (var shape in enums.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            code.Blank();
            code.Summary(shape.Description);
            if (shape.IsInteger)
            {
                code.Block($"public enum {shape.Name}", () =>
                {
                    foreach (var value in shape.Values)
                    {
                        code.Summary(value.Description);
                        code.Obsolete(value.Deprecated);
                        code.Line($"{value.Name} = {value.Value},");
                    }
                });
            }
            else
            {
                WriteTexts(code, shape);
            }
        }
    }

    private static void WriteTexts(CodeWriter code, EnumShape shape)
    {
        var name = shape.Name;
        code.Line("[EnumType]");
        code.Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            code.Line("private readonly string _value;");
            code.Blank();
            code.Block(
                $"private {name}(string value)",
                () => code.Line("_value = value ?? throw new ArgumentNullException(nameof(value));"));
            code.Blank();
            foreach (var value in shape.Values)
            {
                code.Summary(value.Description);
                code.Obsolete(value.Deprecated);
                code.Line($"public static {name} {value.Name} {{ get; }} = new {name}(\"{value.Value}\");");
            }

            code.Blank();
            code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            code.Blank();
            code.Line($"public static explicit operator string({name} value) => value._value;");
            code.Blank();
            code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
            code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            code.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);");
            code.Blank();
            code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
            code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            code.Blank();
            code.Line("public override string ToString() => _value;");
        });
    }
}
