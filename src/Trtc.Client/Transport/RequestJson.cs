using System.Text.Json;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Trtc.Client.Transport;

/// <summary>Serialises requests.</summary>
internal static class RequestJson
{
    private const int UsualSize = 4096;

    /// <summary>The JSON of a request; the caller gives it back.</summary>
    public static PooledBuffer Of(ITrtcRequest request)
    {
        var buffer = new PooledBuffer(UsualSize);
        var records = new RecordWriter(buffer);
        switch (request)
        {
            case StartPublishCdnStreamRequest start:
                RelayJson.Write(records, start);
                records.Finish();
                break;
            case UpdatePublishCdnStreamRequest update:
                RelayJson.Write(records, update);
                records.Finish();
                break;
            default:
                using (var writer = new Utf8JsonWriter(buffer))
                {
                    JsonSerializer.Serialize(writer, request, request.Action.Request.Json);
                }

                break;
        }

        return buffer;
    }
}
