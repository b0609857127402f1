using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi.Utilities;
using Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>Every function under mocks, both at once and with inputs that may still come.</summary>
public class FunctionTests
{
    public static TheoryData<string> Names => [.. Classes];

    private static string[] Classes => [.. typeof(GetTrtcUsage).Assembly.GetExportedTypes()
        .Where(t => t is { IsAbstract: true, IsSealed: true } && t.Name.StartsWith("Get", StringComparison.Ordinal))
        .Select(t => t.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_function_of_the_schema_is_there()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")));

        // A method has a slash in its token, and is a member of its component.
        var tokens = schema.RootElement.GetProperty("functions").EnumerateObject().Select(f => f.Name.Split(':')[2])
            .Where(t => !t.Contains('/', StringComparison.Ordinal));
        Assert.Equal(tokens.Select(t => char.ToUpperInvariant(t[0]) + t[1..]).Order(StringComparer.Ordinal), Classes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_function_is_called_by_its_token_with_what_was_given(string name)
    {
        var type = typeof(GetTrtcUsage).Assembly.GetType("Pulumi.Trtc." + name)!;
        var token = $"trtc:index:{char.ToLowerInvariant(name[0])}{name[1..]}";
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var mocks = new RecordingMocks();
            var arguments = Activator.CreateInstance(method.GetParameters()[0].ParameterType)!;
            var given = Fill(arguments);
            var options = Activator.CreateInstance(method.GetParameters()[1].ParameterType);
            await mocks.RunAsync(() => Wait(method.Invoke(null, [arguments, options])!));
            var call = Assert.Single(mocks.Calls);
            Assert.Equal(token, call.Token);
            Assert.Equal(given.Order(StringComparer.Ordinal), call.Args.Keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Answers_are_typed()
    {
        var mocks = new RecordingMocks();
        mocks.Answers["trtc:index:getTrtcUsage"] = ImmutableDictionary<string, object>.Empty
            .Add("kinds", ImmutableArray.Create<object>("HD", "SD"))
            .Add("startTime", "2026-11-01")
            .Add("endTime", "2026-11-07")
            .Add("timeUnit", "1d")
            .Add(
                "rows",
                ImmutableArray.Create<object>(
                    ImmutableDictionary<string, object>.Empty.Add("time", "2026-11-01")
                        .Add("usage", ImmutableDictionary<string, object>.Empty.Add("HD", 12.5))))
            .Add("totals", ImmutableDictionary<string, object>.Empty.Add("HD", 12.5));
        mocks.Answers["trtc:index:getUserSig"] = ImmutableDictionary<string, object>.Empty.Add("userSig", "eJx");
        Output<GetTrtcUsageResult>? usage = null;
        Output<GetUserSigResult>? signature = null;
        await mocks.RunAsync(() =>
        {
            usage = GetTrtcUsage.Invoke(new GetTrtcUsageInvokeArgs { Last = "7d" });
            signature = GetUserSig.Invoke(new GetUserSigInvokeArgs { UserId = Output.Create("host") });
        });
        var result = await OutputUtilities.GetValueAsync(usage!);
        Assert.Equal((12.5, "2026-11-01", "HD"), (result.Totals["HD"], Assert.Single(result.Rows).Time, result.Kinds[0]));
        Assert.Equal("eJx", (await OutputUtilities.GetValueAsync(signature!)).UserSig);
    }

    [Fact]
    public async Task Milliseconds_since_1970_fit()
    {
        var mocks = new RecordingMocks();
        mocks.Answers["trtc:index:getUserEvents"] = ImmutableDictionary<string, object>.Empty.Add("total", 1.0)
            .Add(
                "events",
                ImmutableArray.Create<object>(
                    ImmutableDictionary<string, object>.Empty.Add("time", 1_763_942_400_123.0)
                        .Add("eventId", 1.0)
                        .Add("meaning", "entered")));
        Output<GetUserEventsResult>? events = null;
        await mocks.RunAsync(
            () => events = GetUserEvents.Invoke(new GetUserEventsInvokeArgs { CommId = "1", UserId = "host", RoomId = "1" }));
        Assert.Equal(1_763_942_400_123.0, Assert.Single((await OutputUtilities.GetValueAsync(events!)).Events).Time);
    }

    // Gives each argument a value of its type.
    private static List<string> Fill(object arguments)
    {
        var names = new List<string>();
        foreach (var property in arguments.GetType().GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(arguments, ValueOf(property.PropertyType, $"{arguments.GetType().Name}.{property.Name}"));
            names.Add(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        }

        return names;
    }

    // Some value of the type, with everything in it that can be given.
    private static object ValueOf(Type type, string where)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return ValueOf(inner, where);
        }

        if (typeof(InvokeArgs).IsAssignableFrom(type) || typeof(ResourceArgs).IsAssignableFrom(type))
        {
            var value = Activator.CreateInstance(type)!;
            Fill(value);
            return value;
        }

        var item = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        switch (type.IsGenericType ? type.GetGenericTypeDefinition() : null)
        {
            case { } list when list == typeof(List<>) || list == typeof(InputList<>):
                var values = Activator.CreateInstance(type)!;
                object[] added = list == typeof(List<>)
                    ? [ValueOf(item, where)]
                    : [Several(typeof(Input<>).MakeGenericType(item), where)];
                type.GetMethod("Add", [added[0].GetType()])!.Invoke(values, added);
                return values;
            case { } input when input == typeof(Input<>):
                return type.GetMethod("op_Implicit", [item])!.Invoke(null, [ValueOf(item, where)])!;
        }

        return type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(int) => 1,
            _ when type == typeof(double) => 1.5,
            _ when type == typeof(bool) => true,
            _ when type == typeof(RoomIdType) => RoomIdType.String,
            _ when type == typeof(LayoutStyle) => LayoutStyle.Grid,
            _ when type == typeof(RelayRenderMode) => RelayRenderMode.Scale,
            _ => throw new InvalidOperationException($"{where} is a {type}, which this test does not fill in yet."),
        };
    }

    private static Array Several(Type type, string where)
    {
        var values = Array.CreateInstance(type, 1);
        values.SetValue(ValueOf(type, where), 0);
        return values;
    }

    private static void Wait(object result)
    {
        if (result is Task task)
        {
            task.GetAwaiter().GetResult();
        }
    }
}
