using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Rpc;

namespace Pulumi.Trtc.InProcess;

/// <summary>
/// The provider with one configuration. Its members have types of the runtime's own only, since who calls them may have other versions
/// of everything else.
/// </summary>
/// <param name="configuration">The provider's configuration, whole.</param>
public sealed partial class LocalProvider(IReadOnlyDictionary<string, object> configuration)
{
    private static readonly LocalCall Call = new();
    private readonly ObjectValue configuration = PlainValues.Read(configuration);

    /// <summary>Whether a type is a resource of the provider.</summary>
    public static bool Knows(string type) => AllResources.Find(type) is not null;

    /// <summary>Checks the configuration.</summary>
    public async Task<bool> CheckAsync(Action<string> refuse)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        using var session = new Session(this, new UnaskedService(), _ => { });
        var answer = await session.Provider.CheckConfig(new CheckRequest { News = PropertyWire.Write(configuration) }, Call);
        return Passes(answer.Failures, refuse) && await session.ConfigureAsync(refuse);
    }

    /// <summary>Checks and creates a resource, or looks it up where it has an ID; its ID and state, or null when it is refused.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name in the program, which its task is called after.</param>
    /// <param name="id">Its ID, where it is there already.</param>
    /// <param name="inputs">What the program gives.</param>
    /// <param name="isPreview">Whether what is missing of what a program must give is only not known yet.</param>
    /// <param name="refuse">Takes each reason for a refusal, which begins with the property's path.</param>
    /// <param name="warn">Takes each warning.</param>
    public async Task<(string Id, IReadOnlyDictionary<string, object> State)?> RegisterAsync(
        string type,
        string name,
        string? id,
        IReadOnlyDictionary<string, object> inputs,
        bool isPreview,
        Action<string> refuse,
        Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        var isThere = !string.IsNullOrEmpty(id);
        var given = PlainValues.Read(inputs);
        var urn = UrnOf(type, name);
        using var session = new Session(this, new ObligingService(isThere ? id! : name + "-task"), warn);
        if (!await session.ConfigureAsync(refuse))
        {
            return null;
        }

        try
        {
            if (isThere)
            {
                var wire = PropertyWire.Write(given);
                var look = new ReadRequest { Type = type, Urn = urn, Id = id, Properties = wire, Inputs = wire };
                var found = await session.Provider.Read(look, Call);
                return (found.Id, PlainValues.Write(PropertyWire.Read(found.Properties)));
            }

            var asked = isPreview ? WithUnknown(AllResources.Find(type)!.RequiredInputs, given) : given;
            var seed = ByteString.CopyFrom(SHA256.HashData(Encoding.UTF8.GetBytes(urn)));
            var request = new CheckRequest { Type = type, Urn = urn, News = PropertyWire.Write(asked), RandomSeed = seed };
            var check = await session.Provider.Check(request, Call);
            if (!Passes(check.Failures, refuse))
            {
                return null;
            }

            var isKnown = PropertyWire.Read(check.Inputs).IsKnown;
            var creation = new CreateRequest { Type = type, Urn = urn, Properties = check.Inputs, Preview = !isKnown };
            var made = await session.Provider.Create(creation, Call);
            return (isKnown ? made.Id : name + "-task", PlainValues.Write(PropertyWire.Read(made.Properties)));
        }
        catch (RpcException e)
        {
            refuse(e.Status.Detail);
            return null;
        }
    }

    /// <summary>Checks a call of a function and, unless the test answers it, makes it; the result, or null when it is refused.</summary>
    /// <exception cref="InvalidOperationException">The function asks the service.</exception>
    public async Task<IReadOnlyDictionary<string, object>?> InvokeAsync(
        string token, IReadOnlyDictionary<string, object> arguments, bool isAnswered, Action<string> refuse)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        var service = new UnaskedService();
        using var session = new Session(this, service, _ => { });
        if (!await session.ConfigureAsync(refuse))
        {
            return null;
        }

        try
        {
            var request = new InvokeRequest { Tok = token, Args = PropertyWire.Write(PlainValues.Read(arguments)) };
            var answer = await session.Provider.Invoke(request, Call);
            return Passes(answer.Failures, refuse) ? PlainValues.Write(PropertyWire.Read(answer.Return)) : null;
        }
        catch (Exception e) when (service.WasAsked)
        {
            return isAnswered
                ? PlainValues.Nothing
                : throw new InvalidOperationException(
                    $"{token} asks the service, which a test does not have: give the mocks its answer.", e);
        }
        catch (RpcException e)
        {
            refuse(e.Status.Detail);
            return null;
        }
    }

    private static string UrnOf(string type, string name) => Urn.Of("stack", "project", null, type, name).ToString();

    // A program cannot leave out what its types require; mocks leave out what is not known.
    private static ObjectValue WithUnknown(IEnumerable<string> required, ObjectValue given) => required
        .Where(name => given[name] is null)
        .Aggregate(given, (all, name) => all.With(name, PropertyValue.Unknown));

    private static bool Passes(RepeatedField<CheckFailure> failures, Action<string> refuse)
    {
        foreach (var failure in failures)
        {
            refuse(failure.Reason);
        }

        return failures.Count == 0;
    }

    // One per call, so that each has a service, a log and rate limits of its own.
    private sealed class Session : IDisposable
    {
        private readonly LocalProvider owner;
        private readonly EngineConnection connection;

        public Session(LocalProvider owner, HttpMessageHandler service, Action<string> warn, LocalMonitor? monitor = null)
        {
            this.owner = owner;
            connection = new EngineConnection(new LocalEngine(warn), monitor);
            Provider = new ProviderService(connection, service);
        }

        public ProviderService Provider { get; }

        public async Task<bool> ConfigureAsync(Action<string> refuse)
        {
            try
            {
                await Provider.Configure(new ConfigureRequest { Args = PropertyWire.Write(owner.configuration) }, Call);
                return true;
            }
            catch (RpcException e)
            {
                refuse(e.Status.Detail);
                return false;
            }
        }

        public void Dispose()
        {
            Provider.Dispose();
            connection.Dispose();
        }
    }
}
