namespace Trtc.SdkGenerator;

/// <summary>Writes the class of a function, and those of its arguments and its result.</summary>
internal static class FunctionWriter
{
    public static void Write(CodeWriter code, Function function)
    {
        var name = function.Name;
        var optional = function.Inputs.All(p => !p.IsRequired);
        var (mark, absent) = optional ? ("?", " = null") : ("", "");
        code.Obsolete(function.Deprecated);
        code.Block($"public static class {name}", () =>
        {
            Method(
                $"public static Task<{name}Result> InvokeAsync({name}Args{mark} args{absent}, InvokeOptions? options = null)",
                "InvokeAsync",
                "Args");
            code.Blank();
            Method(
                $"public static Output<{name}Result> Invoke({name}InvokeArgs{mark} args{absent}, InvokeOptions? options = null)",
                "Invoke",
                "InvokeArgs");
            code.Blank();
            Method(
                $"public static Output<{name}Result> Invoke({name}InvokeArgs args, InvokeOutputOptions options)",
                "Invoke",
                "InvokeArgs");
        });
        code.Blank();
        InputWriter.Write(code, name + "Args", $"What {name}.InvokeAsync is asked with.", "InvokeArgs", function.Inputs, plain: true);
        code.Blank();
        InputWriter.Write(code, name + "InvokeArgs", $"What {name}.Invoke is asked with.", "InvokeArgs", function.Inputs);
        code.Blank();
        OutputWriter.Write(code, name + "Result", $"What {name} answers.", function.Outputs);

        void Method(string head, string method, string arguments)
        {
            code.Summary(function.Description);
            code.Line(head);
            code.Indented(() => code.Line(
                $"=> global::Pulumi.Deployment.Instance.{method}<{name}Result>("
                + $"\"{function.Token}\", args ?? new {name}{arguments}(), options.WithDefaults());"));
        }
    }
}
