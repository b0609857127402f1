using Pulumi;
using Pulumi.Trtc;
using Pulumi.Trtc.Inputs;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    var opening = new LiveEvent("opening", new LiveEventArgs
    {
        RoomId = config.Get("room") ?? "1001",
        Ingest = new EventIngestArgs { StreamUrl = "https://media.example.com/opening.mp4", Volume = 80 },
        Layout = new MixPictureArgs { Users = { "host" }, Margin = 8 },
        Relay = new EventRelayArgs
        {
            Urls = { config.Get("cdn") ?? "rtmp://push.example.com/live/opening" },
            MaxIdleTime = 3600,
        },
        Recording = new EventRecordingArgs
        {
            StorageParams = new StorageParamsArgs
            {
                CloudVod = new CloudVodArgs { TencentVod = new TencentVodArgs { ExpireTime = 604800 } },
            },
        },
        Transcription = new EventTranscriptionArgs { Language = "en" },
    });

    return new Dictionary<string, object?>
    {
        ["relayTask"] = opening.RelayTaskId,
        ["recordingTask"] = opening.RecordingTaskId,
    };
});
