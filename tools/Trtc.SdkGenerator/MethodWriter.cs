using Trtc.SdkGenerator.Examples;

namespace Trtc.SdkGenerator;

/// <summary>Writes methods of components, and the classes of their arguments and their results.</summary>
internal static class MethodWriter
{
    /// <summary>The method in the component's class.</summary>
    public static void Write(CodeWriter code, Resource component, Method method)
    {
        var (arguments, result) = (ArgumentsOf(component, method), ResultOf(component, method));
        var (mark, absent) = method.Inputs.All(p => !p.IsRequired) ? ("?", " = null") : ("", "");
        var (taken, given) = method.Inputs.Count > 0
            ? ($"{arguments}{mark} args{absent}", $"args ?? new {arguments}()")
            : ("", "global::Pulumi.CallArgs.Empty");
        code.Summary(Described.InOneLanguage(method.Description, "csharp"));
        code.Obsolete(method.Deprecated);
        code.Line($"public Output<{result}> {method.Member}({taken})");
        code.Indented(() => code.Line(
            $"=> global::Pulumi.Deployment.Instance.Call<{result}>(\"{method.Token}\", {given}, this);"));
    }

    /// <summary>The classes beside the component's.</summary>
    public static void WriteTypes(CodeWriter code, Resource component, Method method)
    {
        var what = $"{component.Name}.{method.Member}";
        if (method.Inputs.Count > 0)
        {
            code.Blank();
            InputWriter.Write(code, ArgumentsOf(component, method), $"What {what} is asked with.", "CallArgs", method.Inputs);
        }

        code.Blank();
        OutputWriter.Write(code, ResultOf(component, method), $"What {what} answers.", method.Outputs);
    }

    private static string ArgumentsOf(Resource component, Method method) => $"{component.Name}{method.Member}Args";

    private static string ResultOf(Resource component, Method method) => $"{component.Name}{method.Member}Result";
}
