using System.Reflection;
using Trtc.Client.Metadata;

namespace Trtc.SdkGenerator.Lists;

/// <summary>
/// The table that hands each request to the emulator's method that carries it out: every public method whose first parameter is a request,
/// and which answers with a response or with a stream.
/// </summary>
internal static class EmulatorHandlers
{
    private static readonly string[] Always =
        ["Trtc.Client.Actions", "Trtc.Client.Metadata", "Trtc.Emulator.Http", "Trtc.Emulator.State", "Trtc.Emulator.Tasks"];

    public static GeneratedList Make()
    {
        var methods = typeof(Trtc.Emulator.TrtcEmulator).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(IsHandler)
            .OrderBy(m => RequestOf(m).Name, StringComparer.Ordinal)
            .ToArray();
        RefuseTwo(methods);
        var types = methods.Select(m => m.DeclaringType!).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal).ToArray();
        var spaces = types.Select(t => t.Namespace!).Concat(Always).Distinct().Order(StringComparer.Ordinal);
        return GeneratedList.Of(
            "src/Trtc.Emulator/Generated/ActionHandlers.cs",
            $$"""
            {{Lines(spaces, s => $"using {s};")}}

            namespace Trtc.Emulator.Generated;

            /// <summary>Hands each request to what carries it out.</summary>
            internal sealed class ActionHandlers(EmulatorOptions options, EmulatorState state)
            {
            {{Lines(types, t => $"    private readonly {t.Name} {FieldOf(t)} = new({string.Join(", ", ArgumentsOf(t))});")}}

                /// <summary>Parameters that an action takes though their form is not what the service documents, by their paths.</summary>
                public static IReadOnlySet<(string Action, string Path)> TakenInAnyForm { get; } = new HashSet<(string, string)>
                {
            {{Lines(methods.SelectMany(TakenInAnyForm), p => $"        (\"{p.Action}\", \"{p.Path}\"),")}}
                };

                public Answer Handle(ITrtcRequest request, IncomingCall call) => request switch
                {
            {{Lines(methods, m => $"        {RequestOf(m).Name} r => Answer.Of({FieldOf(m.DeclaringType!)}.{m.Name}({Passed(m)})),")}}
                    _ => throw new ApiError("InvalidAction", $"The emulator does not carry out {call.Action.Name}."),
                };
            }
            """);
    }

    private static string Lines<T>(IEnumerable<T> entries, Func<T, string> line) => string.Join("\n", entries.Select(line));

    private static bool IsHandler(MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: { IsInterface: false } first }, ..] && first.IsAssignableTo(typeof(ITrtcRequest))
        && (method.ReturnType.IsAssignableTo(typeof(TrtcResponse))
            || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static Type RequestOf(MethodInfo method) => method.GetParameters()[0].ParameterType;

    private static void RefuseTwo(IEnumerable<MethodInfo> methods)
    {
        if (methods.GroupBy(RequestOf).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            var both = string.Join(" and ", twice.Select(m => $"{m.DeclaringType!.Name}.{m.Name}"));
            throw new InvalidOperationException($"{both} both carry out {twice.Key.Name}.");
        }
    }

    // A name that begins with an abbreviation has it in small letters: aiConversation.
    private static string FieldOf(Type type)
    {
        var small = Math.Max(1, type.Name.TakeWhile(char.IsUpper).Count() - 1);
        return type.Name[..small].ToLowerInvariant() + type.Name[small..];
    }

    private static string Passed(MethodInfo method) => method.GetParameters().Length > 1 ? "r, call" : "r";

    private static IEnumerable<string> ArgumentsOf(Type type) =>
        type.GetConstructors().Single().GetParameters().Select(p => p.ParameterType.Name switch
        {
            "TaskDesk" => $"new TaskDesk(nameof({type.Name}), options, state)",
            "EmulatorState" => "state",
            "EmulatorOptions" => "options",
            var other => throw new InvalidOperationException(
                $"{type.Name} asks for a {other}; there are TaskDesk, EmulatorState and EmulatorOptions."),
        });

    private static IEnumerable<(string Action, string Path)> TakenInAnyForm(MethodInfo method) =>
        from mark in method.GetCustomAttributesData()
        where mark.AttributeType.Name == "TakesAnyFormAttribute"
        from path in (IEnumerable<CustomAttributeTypedArgument>)mark.ConstructorArguments[0].Value!
        select (((ApiAction)RequestOf(method).GetProperty("Action")!.GetValue(null)!).Name, (string)path.Value!);
}
