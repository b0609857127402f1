using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Whose object storage receives slices and moderated files.")]
public enum ObjectStorageVendor
{
    [Api("Tencent Cloud COS.")]
    TencentCos = 0,

    [Api("AWS S3.")]
    AwsS3 = 1,

    [Api("Alibaba Cloud OSS.")]
    AliyunOss = 2,
}
