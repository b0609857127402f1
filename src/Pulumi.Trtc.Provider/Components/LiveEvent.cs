using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>A live event in one room, made of the tasks that its inputs name.</summary>
internal sealed class LiveEvent : TrtcComponent<LiveEventInputs, LiveEventOutputs>
{
    /// <summary>The part that speaks what is announced.</summary>
    public const string AnnouncerPart = "announcer";

    public override string Description =>
        "A live event in one room: a stream pulled in, its picture mixed with the presenters' and relayed to CDNs, recorded and "
        + "transcribed, and a voice for announcements. What its inputs leave out is left out of the event.";

    public override IReadOnlyList<ComponentMethod> Methods { get; } = [new Announce()];

    public override async Task<ObjectValue> BuildAsync(ComponentCall call)
    {
        var (inputs, room) = (call.Inputs, new ComponentRoom(call.Inputs));
        var transcription = inputs.Has(nameof(LiveEventInputs.Transcription))
            ? call.DeclareAsync<AITranscription>("transcription", Transcription(inputs, room)) : null;
        var announcer = inputs.Has(nameof(LiveEventInputs.Announcer))
            ? call.DeclareAsync<AIConversation>(AnnouncerPart, Announcer(inputs, room)) : null;
        var ingest = inputs.Has(nameof(LiveEventInputs.Ingest))
            ? await call.DeclareAsync<StreamIngest>("ingest", Ingest(inputs, room)) : null;

        // The windows name the robot that plays the stream.
        var mix = new Mix(inputs, room.OfUser, ingest?[nameof(StartStreamIngestRequest.UserId)]);
        var relay = Relays(inputs) ? call.DeclareAsync<PublishCdnStream>("relay", Relay(inputs, room, mix)) : null;
        var recording = inputs.Has(nameof(LiveEventInputs.Recording))
            ? call.DeclareAsync<CloudRecording>("recording", Recording(inputs, room, mix)) : null;
        var others = await Task.WhenAll(new[] { relay, recording, transcription, announcer }.OfType<Task<Part>>());
        return room.Told(ingest ?? others.FirstOrDefault())
            .Set(nameof(LiveEventOutputs.IngestTaskId), ingest?[nameof(TaskOutputs.TaskId)])
            .Set(nameof(LiveEventOutputs.IngestUserId), ingest?[nameof(StartStreamIngestRequest.UserId)])
            .Set(nameof(LiveEventOutputs.RelayTaskId), TaskOf(relay))
            .Set(nameof(LiveEventOutputs.RelayUrls), relay is null ? null
                : inputs[nameof(LiveEventInputs.Relay), nameof(EventRelay.Urls)])
            .Set(nameof(LiveEventOutputs.RecordingTaskId), TaskOf(recording))
            .Set(nameof(LiveEventOutputs.TranscriptionTaskId), TaskOf(transcription))
            .Set(nameof(LiveEventOutputs.AnnouncerTaskId), TaskOf(announcer));

        static PropertyValue? TaskOf(Task<Part>? part) => part?.Result[nameof(TaskOutputs.TaskId)];
    }

    protected override void CheckMore(ApiObject inputs, Action<string, string> report)
    {
        var isEmpty = !inputs.Has(nameof(LiveEventInputs.Ingest)) && !inputs.Has(nameof(LiveEventInputs.Recording))
            && !inputs.Has(nameof(LiveEventInputs.Transcription)) && !inputs.Has(nameof(LiveEventInputs.Announcer))
            && !inputs.Has($"{nameof(LiveEventInputs.Relay)}.{nameof(EventRelay.Urls)}");
        if (isEmpty)
        {
            report("", "nothing would happen in the event: give ingest, relay with urls, recording, transcription or announcer");
        }

        Mix.Check(inputs, inputs.Has(nameof(LiveEventInputs.Ingest)), inputs.Has(nameof(LiveEventInputs.Recording)), report);
    }

    // Without addresses there is nothing to relay to.
    private static bool Relays(ComponentInputs inputs) => inputs.Api.Has($"{nameof(LiveEventInputs.Relay)}.{nameof(EventRelay.Urls)}");

    private static ObjectValue Ingest(ComponentInputs inputs, ComponentRoom room)
    {
        var given = inputs[nameof(LiveEventInputs.Ingest)];
        var endless = given.Member(nameof(EventIngest.RepeatNum)) ?? PropertyValue.Of(-1);
        return room.Of(given)
            .Take(
                given,
                nameof(EventIngest.UserId),
                nameof(EventIngest.UserSig),
                nameof(EventIngest.PrivateMapKey),
                nameof(EventIngest.StreamUrl),
                nameof(EventIngest.Volume),
                nameof(EventIngest.SeekSecond),
                nameof(EventIngest.MaxDuration),
                nameof(EventIngest.IsPause))
            .Set(nameof(EventIngest.RepeatNum), endless);
    }

    private static ObjectValue Relay(ComponentInputs inputs, ComponentRoom room, Mix mix)
    {
        var given = inputs[nameof(LiveEventInputs.Relay)];
        return room.Of(given)
            .Set(nameof(StartPublishCdnStreamRequest.AgentParams), ComponentRoom.Agent(given))
            .Set(nameof(StartPublishCdnStreamRequest.WithTranscoding), (int)YesNo.Yes)
            .Set(nameof(StartPublishCdnStreamRequest.AudioParams), mix.RelayedAudio())
            .Set(nameof(StartPublishCdnStreamRequest.VideoParams), mix.RelayedVideo()
                .Take(given, nameof(EventRelay.WaterMarkList)))
            .Take(given, nameof(EventRelay.SeiParams))
            .Set(nameof(StartPublishCdnStreamRequest.PublishCdnParams), ComponentRoom.Targets(given));
    }

    private static ObjectValue Recording(ComponentInputs inputs, ComponentRoom room, Mix mix)
    {
        var given = inputs[nameof(LiveEventInputs.Recording)];
        return room.Of(given)
            .Take(
                given,
                nameof(EventRecording.UserId),
                nameof(EventRecording.UserSig),
                nameof(EventRecording.PrivateMapKey),
                nameof(EventRecording.StorageParams),
                nameof(EventRecording.ResourceExpiredHour))
            .Set(nameof(CreateCloudRecordingRequest.RecordParams), ObjectValue.Empty
                .Set(nameof(RecordParams.RecordMode), (int)RecordMode.MixedStream)
                .Take(
                    given,
                    nameof(EventRecording.MaxIdleTime),
                    nameof(EventRecording.OutputFormat),
                    nameof(EventRecording.MaxMediaFileDuration),
                    nameof(EventRecording.SubscribeStreamUserIds)))
            .Set(nameof(CreateCloudRecordingRequest.MixTranscodeParams), mix.RecordedEncoding())
            .Set(nameof(CreateCloudRecordingRequest.MixLayoutParams),
                given.Member(nameof(EventRecording.MixLayoutParams)) ?? mix.RecordedLayout());
    }

    private static ObjectValue Transcription(ComponentInputs inputs, ComponentRoom room)
    {
        var given = inputs[nameof(LiveEventInputs.Transcription)];
        return room.Of(given)
            .Set(nameof(StartAITranscriptionRequest.TranscriptionParams), ComponentRoom.Agent(given))
            .Set(nameof(StartAITranscriptionRequest.RecognizeConfig), ObjectValue.Empty.Take(
                given,
                nameof(EventTranscription.Language),
                nameof(EventTranscription.AlternativeLanguage),
                nameof(EventTranscription.HotWordList)))
            .Take(given, nameof(EventTranscription.TranslationConfig));
    }

    // It speaks what it is given and answers nobody: its turn comes only when a client says so.
    private static ObjectValue Announcer(ComponentInputs inputs, ComponentRoom room)
    {
        var given = inputs[nameof(LiveEventInputs.Announcer)];
        return room.Of(given)
            .Set(nameof(StartAIConversationRequest.AgentConfig), ComponentRoom.Agent(given)
                .Take(given, nameof(EventAnnouncer.TargetUserId), nameof(EventAnnouncer.WelcomeMessage))
                .Set(nameof(AgentConfig.TurnDetectionMode), 1))
            .Take(given, nameof(EventAnnouncer.TTSConfig))
            .Set(nameof(StartAIConversationRequest.STTConfig), ObjectValue.Empty.Take(given, nameof(EventAnnouncer.Language)).OrNothing());
    }
}
