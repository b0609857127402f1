using static Trtc.SdkGenerator.NodeJs.TypeScriptTypes;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes the two calls of a function, at once and with inputs that may still come.</summary>
internal static class TypeScriptFunction
{
    public static void Write(TypeScriptWriter code, Function function)
    {
        var (name, own) = (function.Name, NameOf(function));
        var optional = function.Inputs.All(p => !p.IsRequired) ? "?" : "";
        code.Doc(function.Description, function.Deprecated);
        code.Block($"export function {own}(args{optional}: {name}Args, opts?: pulumi.InvokeOptions): Promise<{name}Result>", () =>
            Call("invoke"));
        code.Blank();
        code.Doc(function.Description, function.Deprecated);
        var waiting = $"args{optional}: {name}OutputArgs, opts?: pulumi.InvokeOutputOptions";
        code.Block($"export function {own}Output({waiting}): pulumi.Output<{name}Result>", () => Call("invokeOutput"));
        code.Blank();
        InterfaceWriter.Write(code, name + "Args", $"What {own} is asked with.", function.Inputs, Plain);
        InterfaceWriter.Write(code, name + "OutputArgs", $"What {own}Output is asked with.", function.Inputs, Input);
        InterfaceWriter.Write(code, name + "Result", $"What {own} answers.", function.Outputs, Output);

        void Call(string method) =>
            code.Block($"return pulumi.runtime.{method}(\"{function.Token}\",", () =>
            {
                foreach (var property in function.Inputs)
                {
                    var value = $"args{(optional.Length > 0 ? "?" : "")}.{property.Name}";
                    var given = property.Default is { } otherwise ? $"{value} ?? {otherwise}" : value;
                    var isHidden = property.IsSecret && method == "invokeOutput";
                    code.Line($"{property.Name}: {(isHidden ? $"utilities.secret({given})" : given)},");
                }
            }, "}, utilities.withDefaults(opts));");
    }

    /// <summary>The function's name as programs call it.</summary>
    public static string NameOf(Function function) => function.Token[(function.Token.LastIndexOf(':') + 1)..];
}
