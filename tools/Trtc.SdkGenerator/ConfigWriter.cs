namespace Trtc.SdkGenerator;

/// <summary>Writes the class that reads the provider's configuration in a stack, as <c>pulumi config</c> set it.</summary>
internal static class ConfigWriter
{
    public static void Write(CodeWriter code, Schema schema)
    {
        code.Summary($"The stack's configuration of the default provider, {schema.Name}:NAME.");
        code.Block("public static class Config", () =>
        {
            code.Line($"private static readonly global::Pulumi.Config __config = new global::Pulumi.Config(\"{schema.Name}\");");
            code.Blank();
            foreach (var variable in schema.Config)
            {
                var read = variable.Type switch
                {
                    SimpleType { Keyword: "string" } => "Get",
                    SimpleType { Keyword: "int" } => "GetInt32",
                    SimpleType { Keyword: "bool" } => "GetBoolean",
                    SimpleType { Keyword: "double" } => "GetDouble",
                    _ => throw new InvalidDataException(
                        $"{variable.Name} is configured with a {variable.Type}; this generator knows only single values."),
                };
                var type = TypeNames.Output(variable.Type) + "?";
                var otherwise = variable.Default is { } value ? $" ?? {value}" : "";
                code.Line(
                    $"private static readonly __Value<{type}> _{variable.Name} = "
                    + $"new __Value<{type}>(() => __config.{read}(\"{variable.Name}\"){otherwise});");
                code.Blank();
                code.Summary(variable.Description);
                code.Block($"public static {type} {variable.Member}", () =>
                {
                    code.Line($"get => _{variable.Name}.Get();");
                    code.Line($"set => _{variable.Name}.Set(value);");
                });
                code.Blank();
            }

            code.Block("private sealed class __Value<T>", () =>
            {
                code.Line("private readonly Func<T> _getter;");
                code.Line("private T _value = default!;");
                code.Line("private bool _set;");
                code.Blank();
                code.Line("public __Value(Func<T> getter) => _getter = getter;");
                code.Blank();
                code.Line("public T Get() => _set ? _value : _getter();");
                code.Blank();
                code.Line("public void Set(T value) => (_value, _set) = (value, true);");
            });
        });
    }
}
