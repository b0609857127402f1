using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("An object storage bucket that receives recordings.")]
public sealed record CloudStorage
{
    [Api("Whose storage.", Required = true)]
    public StorageVendor? Vendor { get; init; }

    [Api("Region of the bucket.", Required = true)]
    public string? Region { get; init; }

    [Api("Name of the bucket.", Required = true)]
    public string? Bucket { get; init; }

    [Api("Access key of the storage account.", Required = true, Secret = true)]
    public string? AccessKey { get; init; }

    [Api("Secret key of the storage account.", Required = true, Secret = true)]
    public string? SecretKey { get; init; }

    [Api(
        "Folders put before each file name, from the outermost.",
        Pattern = @"^[A-Za-z0-9_-]+$",
        Hint = "letters, digits, underscores and hyphens")]
    public IReadOnlyList<string>? FileNamePrefix { get; init; }

    [Api("Host or address of the storage service, where it is not the vendor's own.", Format = ApiFormat.Endpoint, Newer = true)]
    public string? EndpointUrl { get; init; }
}
