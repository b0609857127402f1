using Trtc.SdkGenerator.Examples;
using static Trtc.SdkGenerator.NodeJs.TypeScriptTypes;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes methods of components, and the namespace with what they take and answer.</summary>
internal static class TypeScriptMethod
{
    /// <summary>The method in the component's class.</summary>
    public static void Write(TypeScriptWriter code, Resource component, Method method)
    {
        var optional = method.Inputs.All(p => !p.IsRequired) ? "?" : "";
        var taken = method.Inputs.Count > 0 ? $"args{optional}: {component.Name}.{method.Member}Args" : "";
        code.Blank();
        code.Doc(Described.InOneLanguage(method.Description, "typescript"), method.Deprecated);
        code.Block($"{method.Name}({taken}): pulumi.Output<{component.Name}.{method.Member}Result>", () =>
            code.Block($"return pulumi.runtime.call(\"{method.Token}\",", () =>
            {
                code.Line("\"__self__\": this,");
                foreach (var property in method.Inputs)
                {
                    var value = $"args{(optional.Length > 0 ? "?" : "")}.{property.Name}";
                    var given = property.Default is { } otherwise ? $"{value} ?? {otherwise}" : value;
                    code.Line($"{property.Name}: {(property.IsSecret ? $"utilities.secret({given})" : given)},");
                }
            }, "}, this);"));
    }

    /// <summary>What the methods of a component take and answer, as members of the component's name.</summary>
    public static void WriteTypes(TypeScriptWriter code, Resource component)
    {
        if (component.Methods.Count == 0)
        {
            return;
        }

        code.Block($"export namespace {component.Name}", () =>
        {
            foreach (var method in component.Methods)
            {
                var what = $"{component.Name}.{method.Name}";
                if (method.Inputs.Count > 0)
                {
                    InterfaceWriter.Write(code, method.Member + "Args", $"What {what} is asked with.", method.Inputs, Input);
                }

                InterfaceWriter.Write(code, method.Member + "Result", $"What {what} answers.", method.Outputs, Output);
            }
        });
        code.Blank();
    }
}
