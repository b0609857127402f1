namespace Pulumi.Trtc.Provider.Queries;

/// <summary>
/// What the numbers of events mean, from the reference's tables of SDK events, WebRTC events, bad experiences and abnormal events
/// (https://www.tencentcloud.com/document/product/647/44050).
/// </summary>
internal static class EventMeanings
{
    /// <summary>Events of a call: ID, and the first and second parameters where they select the meaning.</summary>
    private static readonly (ulong Id, long? First, long? Second, string Meaning)[] Events =
    [
        (1001, 0, null, "Wired earphones were pulled out"),
        (1001, 1, null, "Wired earphones were plugged in"),
        (1002, 0, null, "Bluetooth earphones disconnected"),
        (1002, 1, null, "Bluetooth earphones connected"),
        (1003, 0, null, "The network was lost"),
        (1003, 1, null, "The network is Wi-Fi"),
        (1003, 2, null, "The network is 4G"),
        (1003, 3, null, "The network is 3G"),
        (1003, 4, null, "The network is 2G"),
        (1003, 5, null, "The network is wired"),
        (2001, 0, null, "The app came to the foreground"),
        (2001, 1, null, "The app went to the background"),
        (2002, 1, null, "The app may not use the network"),
        (2002, 2, null, "The app may not read local files"),
        (2002, 3, null, "The app may not write local files"),
        (2002, 4, null, "The app may not record audio"),
        (2002, 5, null, "The app may not use the camera"),
        (3001, 0, null, "Microphone capture began"),
        (3001, 1, null, "The microphone was muted"),
        (3001, 2, null, "Microphone capture ended"),
        (3001, 3, null, "The microphone was unmuted"),
        (3002, 0, null, "Playback was unmuted"),
        (3002, 1, null, "Playback was muted"),
        (3003, 10, null, "The audio codec is AAC"),
        (3003, 11, null, "The audio codec is Opus"),
        (3004, 0, null, "Sound comes from the speaker"),
        (3004, 1, null, "Sound comes from the receiver"),
        (4001, 0, null, "The front camera was switched on"),
        (4001, 1, null, "The rear camera was switched on"),
        (4002, 0, null, "The front camera could not be switched on"),
        (4002, 1, null, "The rear camera could not be switched on"),
        (4003, null, null, "The video's resolution became {0} × {1}"),
        (4004, 0, null, "Video is encoded in software"),
        (4004, 1, null, "Video is encoded in hardware"),
        (4005, 0, null, "Video is decoded in software"),
        (4005, 1, null, "Video is decoded in hardware"),
        (4006, 0, null, "The user began to send video"),
        (4006, 1, null, "The user stopped sending video"),
        (4007, null, null, "The user changed the video's resolution to {0} × {1}"),
        (4008, null, null, "The user changed the video's frame rate to {0}"),
        (4009, null, null, "The user changed the video's bitrate to {0}"),
        (4010, 1, null, "Reference picture selection was switched off: the device is too slow, or the network too poor"),
        (4011, -1, null, "The hardware decoder did not start"),
        (4012, -1, null, "Too much waited for the hardware decoder; video is decoded in software"),
        (4013, null, 0, "{0} frames could not be decoded in software within 3 seconds"),
        (4013, null, 1, "{0} frames could not be decoded in hardware within 3 seconds"),
        (4014, 0, null, "The viewer switched the remote picture on"),
        (4014, 1, null, "The viewer switched the remote picture off"),
        (4015, 0, null, "The primary video stream was unsubscribed"),
        (4015, 1, null, "The primary video stream was subscribed"),
        (5001, -1, null, "Entering the room began"),
        (5002, 0, null, "The server's IP address could not be found out"),
        (5002, 1, null, "The server's IP address was found out"),
        (5003, 0, null, "Entering the room failed"),
        (5003, 1, null, "Entering the room succeeded"),
        (5004, -1, null, "Sending video to the cloud began"),
        (5005, -1, null, "Connecting to the server timed out"),
        (5006, -1, null, "The first packet of video arrived"),
        (5007, -1, null, "The first frame of video was shown"),
        (5008, 0, null, "Leaving the room failed"),
        (5008, 1, null, "Leaving the room succeeded"),
        (5009, -1, null, "The first frame of audio was sent"),
        .. Qos(),
        (7000, 0, null, "The user entered the room"),
        (7000, 1, null, "The user entered the room again"),
        (7001, 0, null, "The user left the room"),
        (7001, 1, null, "The user left the room by a time-out"),
        (7001, 2, null, "The user was removed from the room"),
        (32768, null, null, "Video was switched on"),
        (32769, null, null, "Audio was switched on"),
        (32770, null, null, "Video was switched off"),
        (32771, null, null, "Audio was switched off"),
        (32772, null, null, "Audio was muted; silence is sent"),
        (32773, null, null, "Video was muted; a black picture is sent"),
        (32774, null, null, "Audio was unmuted"),
        (32775, null, null, "Video was unmuted"),
        (32776, null, null, "Video was subscribed"),
        (32777, null, null, "Audio was subscribed"),
        (32778, null, null, "Video was unsubscribed"),
        (32779, null, null, "Audio was unsubscribed"),
        (32780, null, null, "The camera was changed"),
        (32781, null, null, "The microphone was changed"),
        (32782, null, null, "Video was updated"),
        (32783, null, null, "Audio was updated"),
        (32784, null, null, "A remote user's video was switched off"),
        (32785, null, null, "A remote user's audio was switched off"),
        (32786, null, null, "A remote user's video was switched on"),
        (32787, null, null, "A remote user's audio was switched on"),
        (32788, null, null, "The user entered the room"),
        (32789, null, null, "The user left the room"),
        (32790, null, null, "The signalling channel was lost"),
        (32791, null, null, "The signalling channel was connected"),
        (32792, null, null, "The media channel was lost"),
        (32793, null, null, "The media channel was connected"),
        (36864, null, null, "The signalling channel was lost, as the server reports"),
    ];

    private static readonly string[] Experiences =
    [
        "Entering the room was slow",
        "Video could not be switched on",
        "Audio could not be switched on",
        "Video stuttered",
        "Audio stuttered",
    ];

    /// <summary>Events from 1001 on, which are told once the room is closed.</summary>
    private static readonly string[] AfterClosing =
    [
        "The audio device could not be set up",
        "The video device could not be set up",
        "The token could not be requested",
        "The access server could not be requested",
        "Entering the room failed",
        "Entering the room failed in the end, at whatever stage",
        "The user's IP address was another for the media than for the signalling",
        "Parameters for entering the room were empty; check what the app passes to enterRoom",
        "The sdkAppId for entering the room was wrong",
        "The roomId for entering the room was wrong",
        "The userId for entering the room was wrong",
        "The userSig for entering the room was wrong",
        "Entering the room timed out; check the network",
        "The service was not available; check that the package has minutes left and that the account is not in arrears",
        NotSwitchedOn("camera"),
        "The camera is not permitted, mostly because the user of a phone refused it",
        "The camera's parameters were wrong",
        "The camera is in use; try another one",
        NotSwitchedOn("microphone"),
        "The microphone is not permitted, mostly because the user of a phone refused it",
        "The microphone's parameters could not be set",
        "The microphone is in use, for example by a phone call",
        NotSwitchedOn("speaker"),
        "Sharing the screen did not start; on a phone the user may have refused it, on a computer check the parameters",
        "Sharing the screen failed; it needs Android 5.0 or iOS 11.0 at least",
        "The user may not send a substream",
        "Another user sends a substream already",
        "The system ended the sharing of the screen",
        "Video could not be encoded, for example while the system had taken the hardware encoder away",
        "The video's resolution is not supported",
        "Audio could not be encoded, for example because custom audio could not be read",
        "The audio's sample rate is not supported",
    ];

    /// <summary>Events from 2001 on, which are told while the room is open.</summary>
    private static readonly string[] WhileOpen =
    [
        "The device's CPU was too busy",
        "The app took too much of the CPU",
        "The upstream network delay was too long",
        "The upstream network jitter was too large",
        "Too much upstream audio was lost",
        "The captured audio was silent",
        "Too much of the upstream large picture was lost",
        "Too much of the upstream small picture was lost",
        "Too much of the upstream substream picture was lost",
        "The frame rate of the captured large picture was abnormal",
        "The frame rate of the captured small picture was abnormal",
        "The frame rate of the captured substream picture was abnormal",
        "The downstream network delay was too long",
        "The downstream network jitter was too large",
        "Too much downstream audio was lost",
        "The played audio was silent",
        "Too much of the downstream large picture was lost",
        "Too much of the downstream small picture was lost",
        "Too much of the downstream substream picture was lost",
        "The frame rate of the shown large picture was abnormal",
        "The frame rate of the shown small picture was abnormal",
        "The frame rate of the shown substream picture was abnormal",
        "The downstream audio stuttered",
        "The downstream large picture stuttered",
        "The downstream small picture stuttered",
        "The downstream substream picture stuttered",
    ];

    /// <summary>What an event of a call means.</summary>
    public static string Of(ulong id, long first, long second)
    {
        foreach (var e in Events)
        {
            if (e.Id == id && (e.First is null || e.First == first) && (e.Second is null || e.Second == second))
            {
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, e.Meaning, first, second);
            }
        }

        return Events.Any(e => e.Id == id)
            ? $"Event {id} with parameters {first} and {second}, which the reference does not list"
            : Unknown("event", id, $" with parameters {first} and {second}");
    }

    /// <summary>What a bad experience was.</summary>
    public static string OfExperience(ulong id) => At(Experiences, id, 1) ?? Unknown("experience", id);

    /// <summary>What an abnormal event means.</summary>
    public static string OfAbnormalEvent(ulong id) =>
        At(AfterClosing, id, 1001) ?? At(WhileOpen, id, 2001) ?? Unknown("abnormal event", id);

    private static string? At(string[] meanings, ulong id, ulong first) =>
        id >= first && id - first < (ulong)meanings.Length ? meanings[id - first] : null;

    private static string NotSwitchedOn(string device) =>
        $"The {device} could not be switched on, for example because of its driver; "
        + "switch it off and on, restart the device or update the driver";

    private static string Unknown(string what, ulong id, string more = "") => $"Unknown {what} {id}{more}: the reference does not list it";

    private static IEnumerable<(ulong Id, long? First, long? Second, string Meaning)> Qos()
    {
        (int Mode, string Control)[] modes =
        [
            (1, "locally, for smoothness"),
            (2, "locally, for sharpness"),
            (101, "by the cloud, for smoothness"),
            (102, "by the cloud, for sharpness"),
        ];
        (int Scene, string Name)[] scenes = [(0, "a video call"), (1, "a live stream"), (2, "an audio call"), (3, "a voice chat room")];
        foreach (var (mode, control) in modes)
        {
            foreach (var (scene, name) in scenes)
            {
                yield return (6001, mode, scene, $"Quality is controlled {control}, in {name}");
            }
        }
    }
}
