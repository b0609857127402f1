using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Metadata;
using Status = Grpc.Core.Status;

namespace Pulumi.Trtc.Provider.Rpc;

// The life of a resource, from its check to its end.
internal sealed partial class ProviderService
{
    // A session made of it is shorter than any that the service takes.
    private const int SeedDigits = 24;

    private ResourceSteps Steps => new(connection, Settings, cancelled.Token);

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var (problems, warnings) = (new List<InputProblem>(), new List<string>());
        var given = resource.Model.Read(PropertyWire.Read(request.News), (path, reason) => problems.Add(new InputProblem(path, reason)));
        var old = resource.InputsOf(PropertyWire.Read(request.Olds));
        var seed = Seed(request.RandomSeed);
        var inputs = resource.AddDefaults(given, old, seed, Settings);
        inputs = resource.NameRobots(inputs, old, request.Name.Length > 0 ? request.Name : Urn.NameOf(request.Urn), seed);
        problems.AddRange(resource.Check(inputs, Settings, warnings.Add));
        var kept = resource.Model.Write(inputs);
        var secrets = SecretTexts.Of(kept);
        var log = new ResourceLog(connection.Engine, request.Urn, secrets);
        foreach (var warning in warnings)
        {
            await log.WarnAsync(warning);
        }

        var (own, theirs) = (inputs[nameof(RegionInputs.Region)] as ApiText, Settings.Region);
        if (given[nameof(RegionInputs.Region)] is null && own is not null && theirs is not null && own.Value != theirs)
        {
            await log.InfoAsync(
                $"It stays in region {own.Value}, though the provider's region is {theirs}. "
                + $"To move it, which starts it anew, give it region {theirs}.");
        }

        return Checked(kept, problems, secrets.Hide);
    }

    public override async Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var old = resource.Model.Read(OldInputs(resource, request.OldInputs, request.Olds));
        var now = resource.Model.Read(PropertyWire.Read(request.News));
        if (!resource.RequiredInputs.Any(name => old[resource.Model.Properties[name].Name] is not null))
        {
            // Just imported: of what a task was started with, TRTC tells little or nothing.
            await new ResourceLog(connection.Engine, request.Urn, new SecretTexts()).WarnAsync(
                $"TRTC does not tell with which inputs {request.Id} was started, so those of the program are taken as what it has. "
                + "A change from now on is seen.");
            var told = new ApiObject(now.Members.Where(m => old.Members.ContainsKey(m.Key)).ToDictionary());
            return DiffAnswers.Of(InputDiff.Between(resource.Model, old, told), resource.Replaces);
        }

        if (resource is ITask && UnknownTask.Is(request.Id))
        {
            return DiffAnswers.OfUnknownTask();
        }

        var ignored = request.IgnoreChanges.Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        var changes = InputDiff.Between(resource.Model, old, now)
            .Where(c => PropertyPath.Parse(c.Path) is var path && !ignored.Any(i => i.Contains(path)))
            .ToArray();
        var answer = DiffAnswers.Of(changes, resource.Replaces);
        answer.DeleteBeforeReplace = answer.Replaces.Count > 0 && resource.MustDeleteFirst(old, now);
        return answer;
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var inputs = PropertyWire.Read(request.Properties);
        if (request.Preview)
        {
            return new CreateResponse { Properties = PropertyWire.Write(ResourceSteps.Join(inputs, Unknown(resource.Outputs))) };
        }

        var step = new ResourceStep("create", resource, request.Urn, request.Timeout, "", inputs, ObjectValue.Empty);
        return await Steps.RunAsync(step, async call =>
        {
            var created = await resource.CreateAsync(call);
            var state = PropertyWire.Write(ResourceSteps.Join(inputs, created.Outputs));
            return new CreateResponse { Id = created.Id, Properties = state, RefreshBeforeUpdate = Steps.LooksFirst(resource) };
        }, context.CancellationToken);
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var state = PropertyWire.Read(request.Properties);
        var inputs = OldInputs(resource, request.Inputs, request.Properties);
        var step = new ResourceStep("read", resource, request.Urn, request.Timeout, request.Id, inputs, state);
        return await Steps.RunAsync(step, async call =>
        {
            if (await resource.ReadAsync(call) is not { } found)
            {
                return new ReadResponse();
            }

            var real = found.Told is { } told ? ResourceSteps.Join(inputs, resource.Model.Write(told)) : inputs;
            var all = ResourceSteps.Join(real, found.Outputs);

            // Engines ask for what a program only looks up with what it says of it as inputs and as state; for an import they send neither.
            if (request.HasInputs && resource.OutputsOf(state).Members.IsEmpty
                && resource.RequiredOutputs.Where(name => all[name] is null).ToArray() is { Length: > 0 } missing)
            {
                throw new RpcException(new Status(
                    StatusCode.InvalidArgument,
                    $"TRTC does not tell with what {resource.Name} {request.Id} was started. "
                    + $"Give what is missing as its state: {string.Join(", ", missing)} "
                    + "(get.state in YAML, the state argument of Get elsewhere)."));
            }

            return new ReadResponse
            {
                Id = found.Id,
                Properties = PropertyWire.Write(all),
                Inputs = PropertyWire.Write(real),
                RefreshBeforeUpdate = Steps.LooksFirst(resource),
            };
        }, context.CancellationToken);
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var (state, now) = (PropertyWire.Read(request.Olds), PropertyWire.Read(request.News));
        var old = OldInputs(resource, request.OldInputs, request.Olds);
        var step = new ResourceStep("update", resource, request.Urn, request.Timeout, request.Id, now, state);
        step = step with { Old = old, Changes = InputDiff.Between(resource.Model, resource.Model.Read(old), step.Inputs) };
        if (request.Preview)
        {
            var log = new ResourceLog(connection.Engine, request.Urn, SecretTexts.Of(now, state));
            var call = new ResourceCall(Settings, step.Id, step.Inputs, step.Changes, state, log, context.CancellationToken);
            if (resource.WarningBeforeUpdate(call) is { } warning)
            {
                await log.WarnAsync(warning);
            }

            return new UpdateResponse { Properties = PropertyWire.Write(ResourceSteps.Join(now, resource.OutputsOf(state))) };
        }

        return await Steps.RunAsync(step, async call =>
        {
            var outputs = await resource.UpdateAsync(call);
            return new UpdateResponse
            {
                Properties = PropertyWire.Write(ResourceSteps.Join(now, outputs)),
                RefreshBeforeUpdate = Steps.LooksFirst(resource),
            };
        }, context.CancellationToken);
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var inputs = OldInputs(resource, request.OldInputs, request.Properties);
        var step = new ResourceStep(
            "delete", resource, request.Urn, request.Timeout, request.Id, inputs, PropertyWire.Read(request.Properties));
        return await Steps.RunAsync(step, async call =>
        {
            await resource.DeleteAsync(call);
            return new Empty();
        }, context.CancellationToken);
    }

    private static TrtcResource Find(string type, string urn)
    {
        // Older engines send no type; a URN ends in TYPE::NAME.
        var token = type.Length > 0 ? type : Urn.TypeOf(urn);
        if (AllResources.Find(token) is { } resource)
        {
            return resource;
        }

        throw NoSuch("resource type", token, AllResources.List.Select(r => r.Name));
    }

    // An engine that sends no inputs has only the outputs, which hold the inputs too.
    private static ObjectValue OldInputs(TrtcResource resource, ByteString inputs, ByteString state) =>
        inputs.IsEmpty ? resource.Model.OwnOf(PropertyWire.Read(state)) : PropertyWire.Read(inputs);

    private static string Seed(ByteString seed) =>
        seed.IsEmpty
            ? Guid.NewGuid().ToString("N")[..SeedDigits]
            : Convert.ToHexStringLower(seed.Span[..Math.Min(seed.Length, SeedDigits / 2)]);
}
