using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf;
using Pulumi.Embedded.Plugins;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Tests;

/// <summary>What the real SDK makes of C# programs, put before the provider's plugin.</summary>
public sealed class CheckTests : IAsyncLifetime
{
    private EngineServer engine = null!;
    private ProviderPlugin plugin = null!;

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("TRTC_BIN") is { Length: > 0 } bin
            ? Path.GetFullPath(Path.Combine(bin, "pulumi-resource-trtc"))
            : typeof(CheckTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Plugin").Value!;
        engine = await EngineServer.StartAsync(_ => { });
        plugin = await ProviderPlugin.StartAsync(
            path,
            engine.Address,
            Path.GetTempPath(),
            new Dictionary<string, string>(),
            _ => { },
            TimeProvider.System,
            CancellationToken.None);
        var config = ObjectValue.Empty.With("secretId", PropertyValue.Of("AKIDtest"))
            .With("secretKey", PropertyValue.Of("key"))
            .With("region", PropertyValue.Of("ap-singapore"))
            .With("sdkAppId", PropertyValue.Of(1400000002));
        await plugin.Client.ConfigureAsync(
            new ConfigureRequest { Args = PropertyWire.Write(config), AcceptSecrets = true, AcceptResources = true });
    }

    public async Task DisposeAsync()
    {
        await plugin.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_of_each_resource_passes_the_check_unchanged(string name)
    {
        var mocks = new RecordingMocks();
        await mocks.RunAsync(Samples.All[name]);
        var sent = (ObjectValue)Convert(mocks.Single("trtc:index:" + name).Inputs);
        var answer = await plugin.Client.CheckAsync(new CheckRequest
        {
            Urn = $"urn:pulumi:dev::show::trtc:index:{name}::sample",
            Type = $"trtc:index:{name}",
            Name = "sample",
            Olds = new(),
            News = PropertyWire.Write(sent),
            RandomSeed = ByteString.CopyFrom(new byte[32]),
        });
        Assert.Empty(answer.Failures);
        var kept = PropertyWire.Read(answer.Inputs);
        foreach (var (key, value) in sent.Members)
        {
            Assert.True(Equals(Bare(value), Bare(kept[key]!)), $"{name}.{key} was {value} and is {kept[key]}");
        }
    }

    // Without marks of secrets, which mocks do not pass on.
    private static PropertyValue Bare(PropertyValue value) => value.Plain switch
    {
        ObjectValue members =>
            new ObjectValue(members.Members.ToPropertyDictionary(m => m.Key, m => Bare(m.Value))),
        ListValue list => new ListValue([.. list.Items.Select(Bare)]),
        var plain => plain,
    };

    private static PropertyValue Convert(object value) => value switch
    {
        string text => PropertyValue.Of(text),
        bool flag => new BooleanValue(flag),
        double number => PropertyValue.Of(number),
        ImmutableDictionary<string, object> members =>
            new ObjectValue(members.ToPropertyDictionary(m => m.Key, m => Convert(m.Value))),
        IEnumerable list => new ListValue([.. list.Cast<object>().Select(Convert)]),
        _ => throw new InvalidOperationException($"{value.GetType()} came from the SDK."),
    };
}
