using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>What a step of a resource's life works with.</summary>
/// <param name="Settings">The configured provider.</param>
/// <param name="Id">The resource's ID; empty before it is created.</param>
/// <param name="Inputs">Its inputs: the new ones for create and update, else the last ones.</param>
/// <param name="Changes">What an update changes of them.</param>
/// <param name="State">Its properties as the engine recorded them.</param>
/// <param name="Log">Tells people something about the resource.</param>
/// <param name="CancellationToken">Ends the step.</param>
internal sealed record ResourceCall(
    ProviderSettings Settings,
    string Id,
    ApiObject Inputs,
    IReadOnlyList<InputChange> Changes,
    ObjectValue State,
    ResourceLog Log,
    CancellationToken CancellationToken)
{
    /// <summary>The region of the task.</summary>
    public string? Region => (Inputs[nameof(RegionInputs.Region)] as ApiText)?.Value ?? Settings.Region;
}

/// <summary>What a step of a resource's life works with, in the resource's own types.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Raw">The step.</param>
/// <param name="Read">Reads the inputs, with the robots' signatures; a look at a task does without.</param>
/// <param name="State">The outputs that are recorded; absent members where none are.</param>
internal sealed record ResourceCall<TInputs, TOutputs>(TrtcResource Resource, ResourceCall Raw, Func<TInputs> Read, TOutputs State)
    where TInputs : class
    where TOutputs : class
{
    private TInputs? request;

    /// <summary>The inputs, with the robots' signatures.</summary>
    public TInputs Request => request ??= Read();

    /// <summary>The resource's ID; empty before it is created.</summary>
    public string Id => Raw.Id;

    /// <summary>The application.</summary>
    public ulong SdkAppId => Resource.ApplicationOf(Raw);

    /// <summary>Tells people something about the resource.</summary>
    public ResourceLog Log => Raw.Log;

    /// <summary>The time.</summary>
    public TimeProvider Time => Raw.Settings.Time;

    /// <summary>Asks the service, in the task's region where the action works there.</summary>
    public Task<TResponse> AskAsync<TResponse>(ITrtcRequest<TResponse> request)
        where TResponse : TrtcResponse =>
        Raw.Settings.Client.CallAsync(request, Resource.RegionFor(Raw, request.Action), Raw.CancellationToken);

    /// <summary>Asks the service with a request that is made anew for every attempt, also when it is refused as outdated.</summary>
    public Task<TResponse> AskAsync<TResponse>(
        ApiAction action, Func<int, ITrtcRequest<TResponse>> request, Func<TrtcException, bool> isOutdated)
        where TResponse : TrtcResponse =>
        Raw.Settings.Client.CallAsync(request, isOutdated, Resource.RegionFor(Raw, action), Raw.CancellationToken);
}

/// <summary>A resource that was created.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Outputs">Its outputs besides the inputs.</param>
internal sealed record Created(string Id, ObjectValue Outputs);

/// <summary>A resource that was looked at.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Outputs">Its outputs besides the inputs.</param>
/// <param name="Told">Inputs that the service tells.</param>
internal sealed record Found(string Id, ObjectValue Outputs, ApiObject? Told = null);
