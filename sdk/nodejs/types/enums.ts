// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.

export const AudioChannel = {
    /** One. */
    Mono: 1,
    /** Two. */
    Stereo: 2,
} as const;

/** Number of audio channels. */
export type AudioChannel = (typeof AudioChannel)[keyof typeof AudioChannel];

export const AudioCodec = {
    /** Low complexity. */
    LcAac: 0,
    /** High efficiency; not at 8000 Hz. */
    HeAac: 1,
    /** High efficiency version 2; stereo only, not at 8000 Hz. */
    HeAacV2: 2,
} as const;

/** Variant of AAC. */
export type AudioCodec = (typeof AudioCodec)[keyof typeof AudioCodec];

export const CanvasBackgroundRenderMode = {
    /** Cropped. */
    Crop: 0,
    /** Scaled, with black bars around it. */
    BlackBars: 1,
    /** Scaled with its proportions kept. */
    Proportional: 2,
} as const;

/** How the canvas's background picture is shown. */
export type CanvasBackgroundRenderMode = (typeof CanvasBackgroundRenderMode)[keyof typeof CanvasBackgroundRenderMode];

export const CdnKind = {
    /** Another vendor's; pushing is charged. */
    ThirdParty: 0,
    /** Tencent Cloud's. */
    TencentCloud: 1,
} as const;

/** Whose CDN a stream is pushed to. */
export type CdnKind = (typeof CdnKind)[keyof typeof CdnKind];

export const EventStreamType = {
    /** Not a video event. */
    None: 0,
    /** The large video. */
    Big: 2,
    /** The small video. */
    Small: 3,
    /** The screen. */
    Substream: 7,
} as const;

/** Kind of video stream an event concerns. */
export type EventStreamType = (typeof EventStreamType)[keyof typeof EventStreamType];

export const FillerWordFilter = {
    /** They stay. */
    Keep: 0,
    /** Some are left out. */
    Some: 1,
    /** All are left out. */
    All: 2,
} as const;

/** What becomes of filler words. */
export type FillerWordFilter = (typeof FillerWordFilter)[keyof typeof FillerWordFilter];

export const GapFill = {
    /** The last picture. */
    LastFrame: 0,
    /** Black. */
    Black: 1,
} as const;

/** What a recording shows while a video pauses. */
export type GapFill = (typeof GapFill)[keyof typeof GapFill];

export const IngestPlace = {
    /** Before all others: large, where one window is. */
    First: "First",
    /** Nowhere: it is only heard. */
    Hidden: "Hidden",
    /** After all others. */
    Last: "Last",
} as const;

/** Where a stream that is pulled in stands among the users of a mix. */
export type IngestPlace = (typeof IngestPlace)[keyof typeof IngestPlace];

export const InterruptMode = {
    /** The server, by how long the user speaks. */
    Automatic: 0,
    /** The client, by sending a signal. */
    Client: 1,
} as const;

/** Who decides that the user interrupts the agent. */
export type InterruptMode = (typeof InterruptMode)[keyof typeof InterruptMode];

export const KeptModerationFiles = {
    /** None. */
    None: 0,
    /** All. */
    All: 1,
    /** Those that the supplier objects to. */
    Hits: 2,
} as const;

/** Which moderated files are stored. */
export type KeptModerationFiles = (typeof KeptModerationFiles)[keyof typeof KeptModerationFiles];

export const LargeWindowSide = {
    /** Left. */
    Left: 0,
    /** Right. */
    Right: 1,
} as const;

/** Side of the large window in the screen sharing layout. */
export type LargeWindowSide = (typeof LargeWindowSide)[keyof typeof LargeWindowSide];

export const LayoutStyle = {
    /** One window beside the other, each over the whole height. */
    Columns: "Columns",
    /** All windows of one size, in rows and columns. */
    Grid: "Grid",
    /** The first window large, the others in a column beside it; below it where the canvas is higher than wide. */
    MainAndSide: "MainAndSide",
    /** The first window over the whole canvas, the others small on top of it, from the lower right corner to the left. */
    PictureInPicture: "PictureInPicture",
    /** One window below the other, each over the whole width. */
    Rows: "Rows",
    /** What the first user shares of a screen, large, and the cameras of all users beside it. */
    ScreenShare: "ScreenShare",
} as const;

/** How the windows of a mix are arranged. */
export type LayoutStyle = (typeof LayoutStyle)[keyof typeof LayoutStyle];

export const MixLayoutMode = {
    /** One large video, the others small on top of it. */
    Floating: 1,
    /** One large video beside the small ones. */
    ScreenSharing: 2,
    /** All videos of the same size. */
    Grid: 3,
    /** Windows of your own. */
    Custom: 4,
} as const;

/** How videos are arranged. */
export type MixLayoutMode = (typeof MixLayoutMode)[keyof typeof MixLayoutMode];

export const MobileDeviceType = {
    /** A phone. */
    Phone: 0,
    /** A tablet. */
    Tablet: 1,
} as const;

/** The kind of device as which a web page is shown. */
export type MobileDeviceType = (typeof MobileDeviceType)[keyof typeof MobileDeviceType];

export const ModerationType = {
    /** Pieces of sound. */
    AudioSlices: 1,
    /** Frames of video. */
    VideoFrames: 2,
    /** Pieces of sound and frames of video. */
    AudioSlicesAndVideoFrames: 3,
    /** The sound as a stream; only where the supplier takes streams. */
    AudioStream: 4,
    /** The sound as a stream and frames of video; only where the supplier takes streams. */
    AudioStreamAndVideoFrames: 5,
} as const;

/** What a moderation supplier gets. */
export type ModerationType = (typeof ModerationType)[keyof typeof ModerationType];

export const MuteMode = {
    /** Nothing; both are on. */
    None: 0,
    /** Audio and video. */
    All: 1,
    /** Audio. */
    Audio: 2,
    /** Video. */
    Video: 3,
} as const;

/** What of a user is switched off. */
export type MuteMode = (typeof MuteMode)[keyof typeof MuteMode];

export const ObjectStorageVendor = {
    /** Tencent Cloud COS. */
    TencentCos: 0,
    /** AWS S3. */
    AwsS3: 1,
    /** Alibaba Cloud OSS. */
    AliyunOss: 2,
} as const;

/** Whose object storage receives slices and moderated files. */
export type ObjectStorageVendor = (typeof ObjectStorageVendor)[keyof typeof ObjectStorageVendor];

export const ProfanityFilter = {
    /** They stay. */
    Keep: 0,
    /** They are left out. */
    Remove: 1,
    /** Asterisks stand for them. */
    Mask: 2,
} as const;

/** What becomes of swear words. */
export type ProfanityFilter = (typeof ProfanityFilter)[keyof typeof ProfanityFilter];

export const RecordFormat = {
    /** HLS. */
    Hls: 0,
    /** HLS and MP4. */
    HlsMp4: 1,
    /** HLS and AAC. */
    HlsAac: 2,
    /** MP4. */
    Mp4: 3,
    /** AAC. */
    Aac: 4,
} as const;

/** File format of a recording in object storage. */
export type RecordFormat = (typeof RecordFormat)[keyof typeof RecordFormat];

export const RecordMode = {
    /** Each stream by itself. */
    SingleStream: 1,
    /** All streams mixed. */
    MixedStream: 2,
} as const;

/** How a room is recorded. */
export type RecordMode = (typeof RecordMode)[keyof typeof RecordMode];

export const RecordStreamType = {
    /** Audio and video. */
    AudioVideo: 0,
    /** Audio only. */
    Audio: 1,
    /** Video only. */
    Video: 2,
} as const;

/** Which media are recorded. */
export type RecordStreamType = (typeof RecordStreamType)[keyof typeof RecordStreamType];

export const RecordedStreams = {
    /** Camera and screen. */
    All: 0,
    /** Camera. */
    Primary: 1,
    /** Screen. */
    Substream: 2,
} as const;

/** Which streams of a user are recorded. */
export type RecordedStreams = (typeof RecordedStreams)[keyof typeof RecordedStreams];

export const RecordingRenderMode = {
    /** Stretched, which may distort it. */
    Stretch: 0,
    /** Scaled and cropped. */
    Crop: 1,
    /** Scaled, with blank space around it. */
    Blank: 2,
    /** Scaled and cropped by at most a fifth. */
    SmartStretch: 3,
} as const;

/** How a recorded video fills its window. */
export type RecordingRenderMode = (typeof RecordingRenderMode)[keyof typeof RecordingRenderMode];

export const RecordingSampleRate = {
    /** 48000 Hz. */
    Hz48000: 1,
    /** 44100 Hz. */
    Hz44100: 2,
    /** 16000 Hz. */
    Hz16000: 3,
} as const;

/** Audio samples per second of a recording. */
export type RecordingSampleRate = (typeof RecordingSampleRate)[keyof typeof RecordingSampleRate];

export const RecordingWaterMarkType = {
    /** A picture. */
    Image: 0,
    /** A text. */
    Text: 1,
    /** The time. */
    Timestamp: 2,
} as const;

/** Kind of a recording's watermark. */
export type RecordingWaterMarkType = (typeof RecordingWaterMarkType)[keyof typeof RecordingWaterMarkType];

export const RelayRecordMode = {
    /** Left to the service, which does not say what it does then. */
    Unspecified: 0,
    /** Not recorded. */
    Off: 1,
    /** As the console's template says. */
    Console: 2,
    /** As the other parameters say. */
    Parameters: 3,
} as const;

/** Whether and how a relay is recorded. */
export type RelayRecordMode = (typeof RelayRecordMode)[keyof typeof RelayRecordMode];

export const RelayRenderMode = {
    /** Scaled and cropped. */
    Crop: 0,
    /** Scaled, with the background around it. */
    Scale: 1,
    /** Scaled, with black bars around it. */
    BlackBars: 2,
} as const;

/** How a video fills its window. */
export type RelayRenderMode = (typeof RelayRenderMode)[keyof typeof RelayRenderMode];

export const ReportedModerationResults = {
    /** All. */
    All: 0,
    /** Those that the supplier objects to. */
    Hits: 1,
} as const;

/** Which results are reported to the callback address. */
export type ReportedModerationResults = (typeof ReportedModerationResults)[keyof typeof ReportedModerationResults];

export const RoomIdType = {
    /** A number. */
    Integer: "Integer",
    /** A string. */
    String: "String",
} as const;

/** How a room ID is read. */
export type RoomIdType = (typeof RoomIdType)[keyof typeof RoomIdType];

export const ScreenOrientation = {
    /** Upright. */
    Portrait: 0,
    /** On its side. */
    Landscape: 1,
} as const;

/** How a mobile device is held. */
export type ScreenOrientation = (typeof ScreenOrientation)[keyof typeof ScreenOrientation];

export const SliceType = {
    /** Pieces of sound. */
    Audio: 1,
    /** Frames of video. */
    Video: 2,
    /** Pieces of sound and frames of video. */
    AudioVideo: 3,
} as const;

/** What a slicing task stores. */
export type SliceType = (typeof SliceType)[keyof typeof SliceType];

export const StorageVendor = {
    /** Tencent Cloud COS. */
    TencentCos: 0,
    /** AWS S3. */
    AwsS3: 1,
} as const;

/** Whose object storage it is. */
export type StorageVendor = (typeof StorageVendor)[keyof typeof StorageVendor];

export const StreamSource = {
    /** Camera. */
    Primary: 0,
    /** Screen. */
    Substream: 1,
} as const;

/** Which stream of a user is meant. */
export type StreamSource = (typeof StreamSource)[keyof typeof StreamSource];

export const TimestampPosition = {
    /** Top left. */
    TopLeft: 0,
    /** Top right. */
    TopRight: 1,
    /** Bottom left. */
    BottomLeft: 2,
    /** Bottom right. */
    BottomRight: 3,
    /** Top centre. */
    TopCenter: 4,
    /** Bottom centre. */
    BottomCenter: 5,
    /** Centre. */
    Center: 6,
} as const;

/** Where the time stands on a recording. */
export type TimestampPosition = (typeof TimestampPosition)[keyof typeof TimestampPosition];

export const TranscriptionMode = {
    /** Everybody in the room. */
    Room: 0,
    /** One user. */
    User: 1,
} as const;

/** Whom a transcription listens to. */
export type TranscriptionMode = (typeof TranscriptionMode)[keyof typeof TranscriptionMode];

export const TranslationMode = {
    /** As text. */
    Text: 1,
    /** As text and voice. */
    Voice: 2,
} as const;

/** How a translation is delivered. */
export type TranslationMode = (typeof TranslationMode)[keyof typeof TranslationMode];

export const VodMediaType = {
    /** MP4. */
    Mp4: 0,
    /** HLS. */
    Hls: 1,
    /** AAC; only for audio recordings. */
    Aac: 2,
    /** HLS and MP4. */
    HlsMp4: 3,
    /** HLS and AAC. */
    HlsAac: 4,
} as const;

/** File format of a recording in VOD. */
export type VodMediaType = (typeof VodMediaType)[keyof typeof VodMediaType];

export const WaterMarkType = {
    /** A picture. */
    Image: 0,
    /** A text. */
    Text: 1,
} as const;

/** Kind of a relay's watermark. */
export type WaterMarkType = (typeof WaterMarkType)[keyof typeof WaterMarkType];

export const WindowBackgroundRenderMode = {
    /** Cropped. */
    Crop: 0,
    /** Scaled, with the background around it. */
    Scale: 1,
    /** Scaled, with black bars around it. */
    BlackBars: 2,
    /** Scaled with its proportions kept. */
    Proportional: 3,
    /** At the size that BackgroundCustomRender gives. */
    Custom: 4,
} as const;

/** How a window's background picture is shown. */
export type WindowBackgroundRenderMode = (typeof WindowBackgroundRenderMode)[keyof typeof WindowBackgroundRenderMode];

export const YesNo = {
    /** Off. */
    No: 0,
    /** On. */
    Yes: 1,
} as const;

/** A switch. */
export type YesNo = (typeof YesNo)[keyof typeof YesNo];
