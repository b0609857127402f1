using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

[Api("Inputs that every resource has besides the API's own.")]
internal sealed record RegionInputs
{
    [Api("Region that the task runs in; the provider's when absent.")]
    public string? Region { get; init; }
}

[Api("Inputs that every act has besides the API's own.")]
internal sealed record ActExtras
{
    [Api("Region that is called; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("Values whose change does it again.")]
    public IReadOnlyList<string>? Triggers { get; init; }
}

[Api("No outputs besides the inputs.")]
internal sealed record NoOutputs;
