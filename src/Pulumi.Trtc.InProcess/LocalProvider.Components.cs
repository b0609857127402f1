using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.InProcess;

/// <content>Components, whose parts a test's mocks make.</content>
public sealed partial class LocalProvider
{
    /// <summary>Whether a type is a component of the provider.</summary>
    public static bool KnowsComponent(string type) => AllComponents.Find(type) is not null;

    /// <summary>Makes a component of its parts; its outputs, with those that are not known, or null when it is refused.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name in the program.</param>
    /// <param name="inputs">What the program gives.</param>
    /// <param name="isPreview">Whether what is missing of what a program must give is only not known yet.</param>
    /// <param name="make">Makes a part: its type, name and inputs to its ID and state.</param>
    /// <param name="refuse">Takes each reason for a refusal, which begins with the property's path.</param>
    /// <param name="warn">Takes each warning.</param>
    public async Task<IReadOnlyDictionary<string, object>?> ConstructAsync(
        string type,
        string name,
        IReadOnlyDictionary<string, object> inputs,
        bool isPreview,
        Func<string, string, IReadOnlyDictionary<string, object>, Task<(string? Id, IReadOnlyDictionary<string, object> State)>> make,
        Action<string> refuse,
        Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        var (given, taken) = (PlainValues.Read(inputs), AllComponents.Find(type)!.InputType);
        var asked = isPreview ? WithUnknown(PulumiNames.Required(taken), given) : given;
        var request = new ConstructRequest { Type = type, Name = name, Inputs = PropertyWire.Write(asked), DryRun = isPreview };
        using var session = new Session(this, new UnaskedService(), warn, Monitor(type, name, ObjectValue.Empty, make));
        try
        {
            return await session.ConfigureAsync(refuse)
                ? PlainValues.WriteAll(PropertyWire.Read((await session.Provider.Construct(request, Call)).State))
                : null;
        }
        catch (RpcException e)
        {
            var reasons = Reasons(e, $"{type} \"{name}\" is refused");
            if (isPreview && !reasons.Any(r => IsAbout(taken, r)))
            {
                // Only something is missing. Mocks leave out what is not known, so that it may be there.
                return PlainValues.Nothing;
            }

            reasons.ForEach(refuse);
            return null;
        }
    }

    /// <summary>Calls a method of a component; the result, or null when it is refused.</summary>
    /// <param name="token">The method, such as <c>trtc:index:LiveEvent/announce</c>.</param>
    /// <param name="name">The component's name in the program.</param>
    /// <param name="outputs">The component's outputs, with those that are not known.</param>
    /// <param name="arguments">What the program gives.</param>
    /// <param name="isPreview">Whether what is missing is only not known yet.</param>
    /// <param name="make">Makes a part: its type, name and inputs to its ID and state.</param>
    /// <param name="refuse">Takes each reason for a refusal.</param>
    public async Task<IReadOnlyDictionary<string, object>?> CallAsync(
        string token,
        string name,
        IReadOnlyDictionary<string, object> outputs,
        IReadOnlyDictionary<string, object> arguments,
        bool isPreview,
        Func<string, string, IReadOnlyDictionary<string, object>, Task<(string? Id, IReadOnlyDictionary<string, object> State)>> make,
        Action<string> refuse)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        var type = token.Split('/')[0];
        var method = AllComponents.Find(type)!.Methods.Single(m => token == $"{type}/{m.Name}");
        var given = PlainValues.Read(arguments);
        var asked = isPreview ? WithUnknown(PulumiNames.Required(method.InputType), given) : given;
        var self = new SignedValue(
            PropertyWire.ReferenceSignature, ObjectValue.Empty.With("urn", PropertyValue.Of(UrnOf(type, name))));
        var request = new CallRequest
        {
            Tok = token,
            Args = PropertyWire.Write(asked.With("__self__", self)),
            DryRun = isPreview,
        };
        using var session = new Session(this, new UnaskedService(), _ => { }, Monitor(type, name, PlainValues.Read(outputs), make));
        try
        {
            if (!await session.ConfigureAsync(refuse))
            {
                return null;
            }

            var answer = await session.Provider.Call(request, Call);
            return Passes(answer.Failures, refuse) ? PlainValues.Write(PropertyWire.Read(answer.Return)) : null;
        }
        catch (RpcException e)
        {
            refuse(e.Status.Detail);
            return null;
        }
    }

    // Without what they are about, which the mocks say themselves.
    private static List<string> Reasons(RpcException refusal, string subject) =>
    [
        .. ComponentFailures.ReasonsOf(refusal)
            .Select(r => r.StartsWith(subject + ": ", StringComparison.Ordinal) ? r[(subject.Length + 2)..] : r)
            .Where(r => r != subject),
    ];

    private static bool IsAbout(ApiType inputs, string reason) =>
        inputs.Properties.Keys.Select(PulumiNames.Of).Contains(reason.Split('.', '[', ':')[0]);

    private static LocalMonitor Monitor(
        string type,
        string name,
        ObjectValue outputs,
        Func<string, string, IReadOnlyDictionary<string, object>, Task<(string? Id, IReadOnlyDictionary<string, object> State)>> make) =>
        new(UrnOf(type, name), outputs, (t, n, inputs) => make(t, n, inputs));
}
