using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Whose object storage it is.")]
public enum StorageVendor
{
    [Api("Tencent Cloud COS.")]
    TencentCos = 0,

    [Api("AWS S3.")]
    AwsS3 = 1,
}
