using Google.Protobuf;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.InProcess;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Client.Credentials;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The provider's service, configured, without an engine.</summary>
internal sealed class ProviderHost : IDisposable
{
    // An application whose key the emulator does not know, so that no signature is needed; the one of the valid requests.
    private const double OtherApp = 1400000002;
    private static readonly LocalCall Call = new();
    private readonly EngineConnection connection = new();
    private readonly ProviderService service;

    /// <summary>Key that signatures are made with.</summary>
    public const string SdkSecretKey = "sdk";

    // The emulators of these tests take any number of requests per second.
    static ProviderHost() => Environment.SetEnvironmentVariable("TRTC_RATE_LIMITS", "off");

    public ProviderHost(EmulatorHost? emulator = null, ulong? sdkAppId = null, int? maxRetries = null)
        : this(emulator?.Endpoint, emulator?.ClientOptions().Credentials, emulator is null ? null : sdkAppId ?? OtherApp, maxRetries)
    {
    }

    public ProviderHost(string endpoint)
        : this(endpoint, null, OtherApp, null)
    {
    }

    public ProviderHost(EmulatorHost emulator, string through)
        : this(through, emulator.ClientOptions().Credentials, emulator.SdkAppId, null)
    {
    }

    private ProviderHost(string? endpoint, TrtcCredentials? credentials, double? sdkAppId, int? maxRetries)
    {
        service = new ProviderService(connection);
        var args = ObjectValue.Empty
            .With("secretId", PropertyValue.Of(credentials?.SecretId ?? "AKIDtest"))
            .With("secretKey", PropertyValue.Of(credentials?.SecretKey ?? "key").AsSecret())
            .With("region", PropertyValue.Of("ap-singapore")).With("sdkSecretKey", PropertyValue.Of(SdkSecretKey).AsSecret())
            .With("endpoint", endpoint is null ? PropertyValue.Null : PropertyValue.Of(endpoint))
            .With("sdkAppId", sdkAppId is { } app ? PropertyValue.Of(app) : PropertyValue.Null)
            .With("maxRetries", maxRetries is { } count ? PropertyValue.Of(count) : PropertyValue.Null);
        args = args.Where((_, value) => value is not NullValue);
        service.Configure(new ConfigureRequest { Args = PropertyWire.Write(args) }, null!).GetAwaiter().GetResult();
    }

    public async Task<ObjectValue> InvokeAsync(string name, ObjectValue arguments)
    {
        var answer = await service.Invoke(new InvokeRequest { Tok = "trtc:index:" + name, Args = PropertyWire.Write(arguments) }, Call);
        Assert.Empty(answer.Failures);
        return PropertyWire.Read(answer.Return);
    }

    public async Task<IReadOnlyList<CheckFailure>> FailuresAsync(string name, ObjectValue arguments) =>
        (await service.Invoke(new InvokeRequest { Tok = "trtc:index:" + name, Args = PropertyWire.Write(arguments) }, Call)).Failures;

    /// <summary>The arguments that a JSON object says.</summary>
    public static ObjectValue Arguments(string json) =>
        PropertyWire.Read(Google.Protobuf.WellKnownTypes.Struct.Parser.ParseJson(json).ToByteString());

    public async Task<(ObjectValue Inputs, IReadOnlyList<CheckFailure> Failures)> CheckAsync(
        string name, ObjectValue news, ObjectValue? olds = null)
    {
        var answer = await service.Check(
            new CheckRequest
            {
                Type = "trtc:index:" + name,
                Olds = PropertyWire.Write(olds ?? ObjectValue.Empty),
                News = PropertyWire.Write(news),
                RandomSeed = ByteString.CopyFrom(new byte[32]),
            },
            null!);
        return (PropertyWire.Read(answer.Inputs), answer.Failures);
    }

    /// <summary>The place that a refusal is about: the property that it names, or what its reason begins with.</summary>
    public static string PathOf(CheckFailure failure) => failure.Property.Length > 0 ? failure.Property : failure.Reason.Split(": ")[0];

    public async Task<DiffResponse> DiffAsync(string name, ObjectValue old, ObjectValue now) => await service.Diff(
        new DiffRequest
        {
            Type = "trtc:index:" + name,
            Id = "id",
            Olds = PropertyWire.Write(old),
            OldInputs = PropertyWire.Write(old),
            News = PropertyWire.Write(now),
        }, null!);

    public async Task<(string Id, ObjectValue State)> CreateAsync(string name, ObjectValue inputs)
    {
        var answer = await service.Create(new CreateRequest { Type = "trtc:index:" + name, Properties = PropertyWire.Write(inputs) }, Call);
        return (answer.Id, PropertyWire.Read(answer.Properties));
    }

    public async Task<ObjectValue> UpdateAsync(string name, string id, ObjectValue state, ObjectValue old, ObjectValue now)
    {
        var request = new UpdateRequest
        {
            Type = "trtc:index:" + name,
            Id = id,
            Olds = PropertyWire.Write(state),
            OldInputs = PropertyWire.Write(old),
            News = PropertyWire.Write(now),
        };
        return PropertyWire.Read((await service.Update(request, Call)).Properties);
    }

    public async Task<ReadResponse> ReadAsync(string name, string id) =>
        await service.Read(new ReadRequest { Type = "trtc:index:" + name, Id = id }, Call);

    public async Task<ReadResponse> ReadAsync(string name, string id, ObjectValue state, ObjectValue inputs) => await service.Read(
        new ReadRequest
        {
            Type = "trtc:index:" + name,
            Id = id,
            Properties = PropertyWire.Write(state),
            Inputs = PropertyWire.Write(inputs),
        }, Call);

    public async Task DeleteAsync(string name, string id, ObjectValue state, ObjectValue inputs) => await service.Delete(
        new DeleteRequest
        {
            Type = "trtc:index:" + name,
            Id = id,
            Properties = PropertyWire.Write(state),
            OldInputs = PropertyWire.Write(inputs),
        }, Call);

    public void Dispose()
    {
        service.Dispose();
        connection.Dispose();
    }
}
