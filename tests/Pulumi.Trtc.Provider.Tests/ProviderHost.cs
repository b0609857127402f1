using Google.Protobuf;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Rpc;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The provider's service, configured, without an engine.</summary>
internal sealed class ProviderHost : IDisposable
{
    private readonly EngineConnection connection = new();
    private readonly ProviderService service;

    public ProviderHost()
    {
        service = new ProviderService(connection);
        var args = ObjectValue.Empty.With("secretId", PropertyValue.Of("AKIDtest")).With("secretKey", PropertyValue.Of("key").AsSecret())
            .With("region", PropertyValue.Of("ap-singapore")).With("sdkSecretKey", PropertyValue.Of("sdk").AsSecret());
        service.Configure(new ConfigureRequest { Args = PropertyWire.Write(args) }, null!).GetAwaiter().GetResult();
    }

    public async Task<(ObjectValue Inputs, IReadOnlyList<CheckFailure> Failures)> CheckAsync(string name, ObjectValue news)
    {
        var answer = await service.Check(new CheckRequest { Type = "trtc:index:" + name, News = PropertyWire.Write(news), RandomSeed = ByteString.CopyFrom(new byte[32]) }, null!);
        return (PropertyWire.Read(answer.Inputs), answer.Failures);
    }

    public async Task<DiffResponse> DiffAsync(string name, ObjectValue old, ObjectValue now) => await service.Diff(
        new DiffRequest { Type = "trtc:index:" + name, Id = "id", Olds = PropertyWire.Write(old), OldInputs = PropertyWire.Write(old), News = PropertyWire.Write(now) }, null!);

    public void Dispose()
    {
        service.Dispose();
        connection.Dispose();
    }
}
