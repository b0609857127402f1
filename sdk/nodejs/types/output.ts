// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as outputs from "./output";
import * as enums from "./enums";

/** The AI agent's user and how it converses. */
export interface AgentConfig {
    /** Background noise mixed into the agent's voice. */
    ambientSound?: outputs.AmbientSound;
    /** Which kind of brackets is left out when speaking: 0 none, 1 full-width round, 2 round, 3 full-width square, 4 square, 5 curly. */
    filterBracketsContent?: number;
    /** Ignore utterances of a single word. Default: true. */
    filterOneWord?: boolean;
    /** Who decides that the user interrupts the agent. Default: Automatic (0). */
    interruptMode?: number | enums.InterruptMode;
    /** Length of speech that interrupts the agent; used when the server decides. In milliseconds. Default: 500. */
    interruptSpeechDuration?: number;
    /** Only these words interrupt the agent. */
    interruptWordList?: string[];
    /** The task ends after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: number;
    /** When subtitles are sent: 0 as soon as they are known, 1 with the voice. */
    subtitleMode?: number;
    /** User the agent listens to. */
    targetUserId: string;
    /** How the end of the user's turn is found. */
    turnDetection?: outputs.TurnDetection;
    /** What starts the agent's answer: 0 the server when a sentence is complete, 1 the client, 3 the server by the meaning of what is said. Default: 0. */
    turnDetectionMode?: number;
    /** User ID under which the agent enters the room; nobody else and no other robot in the room may use it. */
    userId: string;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: string;
    /** Recognition of speakers by their voice. */
    voicePrint?: outputs.VoicePrint;
    /** What the agent says first. */
    welcomeMessage?: string;
    /** Whether the greeting may be interrupted: 0 yes, 1 no. Default: 0. */
    welcomeMessagePriority?: number;
}

/** The robot user of a relay task. */
export interface AgentParams {
    /** The task ends after everybody mixed has left the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: number;
    /** User ID under which the robot enters the room; nobody else in the room may use it. */
    userId: string;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: string;
}

/** When a part of a text is said. */
export interface AlignmentItem {
    /** First character of the part, counted from 0. */
    textBegin?: number;
    /** The character after the part. */
    textEnd?: number;
    /** When it begins. In milliseconds. */
    timeBeginMs?: number;
    /** When it ends. In milliseconds. */
    timeEndMs?: number;
}

/** Background noise behind an AI agent's voice. */
export interface AmbientSound {
    /** Which noise. */
    scene: string;
    /** Its loudness, where 1 is as recorded. From 0 to 2. Default: 1. */
    volume?: number;
}

/** Speech recognition of a cloud transcription. */
export interface AsrParam {
    /** Further languages that may be spoken; not Chinese dialects. At most 4 entries. */
    alternativeLanguage?: string[];
    /** What becomes of swear words. Default: Keep (0). */
    filterDirty?: enums.ProfanityFilter;
    /** What becomes of filler words. Default: Keep (0). */
    filterModal?: enums.FillerWordFilter;
    /** Whether full stops at the ends of sentences are left out. Default: No (0). */
    filterPunc?: enums.YesNo;
    /** Words to recognise better, with weights, such as "TRTC|10,relay|5". */
    hotWordList?: string;
    /** Engine that recognises: bigmodel- and a language, such as bigmodel-en, or one of the older engines, such as 16k_zh_en or ja. */
    lang: string;
    /** How strictly distant voices and noise are held back: 0 not at all, 3 most. From 0 to 3. Default: 0. */
    vadLevel?: number;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: number;
}

/** Audio encoding of a relay task. */
export interface AudioEncode {
    /** Bits per second. In kilobits per second. From 8 to 500. */
    bitRate: number;
    /** Number of channels. */
    channel: enums.AudioChannel;
    /** AAC variant. Default: LcAac (0). */
    codec?: enums.AudioCodec;
    /** Samples per second. In hertz. One of 48000, 44100, 32000, 24000, 16000, 8000. */
    sampleRate: number;
}

/** Audio encoding of an ingest task; no longer read. */
export interface AudioEncodeParams {
    /** Bits per second. In kilobits per second. */
    bitRate?: number;
    /** Number of channels. */
    channel?: number;
    /** Samples per second. In hertz. */
    sampleRate?: number;
}

/** Audio encoding of a mixed recording; all or nothing. */
export interface AudioParams {
    /** Bits per second. In bits per second. From 32000 to 128000. Default: 64000. */
    bitRate: number;
    /** Number of channels. Default: Stereo (2). */
    channel: enums.AudioChannel;
    /** Samples per second. Default: Hz48000 (1). */
    sampleRate: enums.RecordingSampleRate;
}

/** An object storage bucket that receives moderated files. */
export interface CloudModerationStorage {
    /** Access key of the storage account. */
    accessKey: string;
    /** Name of the bucket. */
    bucket: string;
    /** Folders put before each file name, from the outermost. */
    fileNamePrefix?: string[];
    /** Region of the bucket. */
    region: string;
    /** Secret key of the storage account. */
    secretKey: string;
    /** Whose storage. */
    vendor: enums.ObjectStorageVendor;
}

/** An object storage bucket that receives slices. */
export interface CloudSliceStorage {
    /** Access key of the storage account. */
    accessKey: string;
    /** Name of the bucket. */
    bucket: string;
    /** Folders put before each file name, from the outermost. */
    fileNamePrefix?: string[];
    /** Region of the bucket. */
    region: string;
    /** Secret key of the storage account. */
    secretKey: string;
    /** Whose storage. */
    vendor: enums.ObjectStorageVendor;
}

/** An object storage bucket that receives recordings. */
export interface CloudStorage {
    /** Access key of the storage account. */
    accessKey: string;
    /** Name of the bucket. */
    bucket: string;
    /** Host or address of the storage service, where it is not the vendor's own. */
    endpointUrl?: string;
    /** Folders put before each file name, from the outermost. */
    fileNamePrefix?: string[];
    /** Region of the bucket. */
    region: string;
    /** Secret key of the storage account. */
    secretKey: string;
    /** Whose storage. */
    vendor: enums.StorageVendor;
}

/** Tencent Cloud VOD as the place for recordings. */
export interface CloudVod {
    /** How files are put into VOD. */
    tencentVod?: outputs.TencentVod;
}

/** The robot that speaks a translation in the room. */
export interface DubbingRobot {
    /** User ID under which the robot enters the room; nobody else and no other robot in the room may use it. */
    userId: string;
}

/** The mobile device as which a web page is shown. */
export interface EmulateMobileParams {
    /** Phone or tablet. */
    mobileDeviceType?: number | enums.MobileDeviceType;
    /** Upright or on its side. */
    screenOrientation?: number | enums.ScreenOrientation;
}

/** Quality of a day or an hour. */
export interface MarketQualityRow {
    /** Share of audio that stuttered, in percent. */
    audioFreezeRate?: number;
    /** Share of entries into rooms that succeeded within five seconds, in percent. */
    joinSuccessIn5sRate?: number;
    /** Share of entries into rooms that succeeded, in percent. */
    joinSuccessRate?: number;
    /** Network delay. In milliseconds. */
    networkDelay?: number;
    /** Begin of the day or hour. A Unix timestamp in seconds. */
    time: number;
    /** Share of video that stuttered, in percent. */
    videoFreezeRate?: number;
}

/** Users and rooms of a day or an hour. */
export interface MarketScaleRow {
    /** Most rooms open at once. */
    peakCurrentChannels?: number;
    /** Most users online at once. */
    peakCurrentUsers?: number;
    /** Rooms. */
    roomCount?: number;
    /** Begin of the day or hour. A Unix timestamp in seconds. */
    time: number;
    /** Users. */
    userCount?: number;
}

/** The user shown large in the floating and screen sharing layouts. */
export interface MaxVideoUser {
    /** The stream shown large. */
    userMediaStream: outputs.UserMediaStream;
}

/** Which audio a relay task mixes and how it is encoded. */
export interface McuAudioParams {
    /** Encoding; set at the start and never changed. */
    audioEncode?: outputs.AudioEncode;
    /** Only these users are heard; empty or absent at the start means everybody. */
    subscribeAudioList?: outputs.McuUserInfoParams[];
    /** These users are not heard, even when they are in SubscribeAudioList. */
    unSubscribeAudioList?: outputs.McuUserInfoParams[];
}

/** A window's background drawn at a size of its own. */
export interface McuBackgroundCustomRender {
    /** Height. In pixels. */
    height: number;
    /** Radius of the corners. In pixels. */
    radius?: number;
    /** Width. In pixels. */
    width: number;
}

/** Tencent Cloud VOD as the place for the recording of a relay. */
export interface McuCloudVod {
    /** How files are put into VOD. */
    mcuTencentVod?: outputs.McuTencentVod;
}

/** The part of a video that is shown. */
export interface McuCustomCrop {
    /** Height of the part; with LocationY at most 10000. In pixels. */
    height: number;
    /** Left edge of the part. In pixels. At least 1. */
    locationX: number;
    /** Upper edge of the part. In pixels. At least 1. */
    locationY: number;
    /** Width of the part; with LocationX at most 10000. In pixels. */
    width: number;
}

/** A room that receives the mixed stream. */
export interface McuFeedBackRoomParams {
    /** The room. */
    roomId: string;
    /** How RoomId is read; must match how the room was created. */
    roomIdType: enums.RoomIdType;
    /** User ID under which the stream appears in that room; nobody else there may use it. */
    userId: string;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: string;
}

/** One window of a custom layout. */
export interface McuLayout {
    /** Colour of the window; not supported by the service yet. */
    backGroundColor?: string;
    /** Where the background colour is used: 0 nowhere, 1 behind scaled pictures, 2 behind scaled videos, 3 behind both. Default: 0. */
    backGroundColorMode?: number;
    /** A size of its own for the background. */
    backgroundCustomRender?: outputs.McuBackgroundCustomRender;
    /** Picture shown while there is no video; stretched to the window. */
    backgroundImageUrl?: string;
    /** How the background picture fills the window. Default: Proportional (3). */
    backgroundRenderMode?: enums.WindowBackgroundRenderMode;
    /** Part of the video that is shown. */
    customCrop?: outputs.McuCustomCrop;
    /** Height of the window. In pixels. Default: 0. */
    imageHeight?: number;
    /** Width of the window. In pixels. Default: 0. */
    imageWidth?: number;
    /** Left edge on the canvas; with ImageWidth within the canvas. In pixels. Default: 0. */
    locationX?: number;
    /** Upper edge on the canvas; with ImageHeight within the canvas. In pixels. Default: 0. */
    locationY?: number;
    /** How the video fills the window. Default: Crop (0). */
    renderMode?: enums.RelayRenderMode;
    /** Picture whose transparent part masks the window. */
    transparentUrl?: string;
    /** The stream shown in the window; without it, users fill the windows as they enter. */
    userMediaStream?: outputs.UserMediaStream;
    /** Layer; larger numbers cover smaller ones. Default: 0. */
    zOrder?: number;
}

/** How a relay task arranges the videos. */
export interface McuLayoutParams {
    /** The user shown large; only in the floating and screen sharing layouts. */
    maxVideoUser?: outputs.MaxVideoUser;
    /** The windows; only in the custom layout. */
    mixLayoutList?: outputs.McuLayout[];
    /** The arrangement. Default: Floating (1). */
    mixLayoutMode?: enums.MixLayoutMode;
    /** Whether users who send only audio get a window; only in dynamic layouts. Default: No (0). */
    pureAudioHoldPlaceMode?: enums.YesNo;
    /** How videos fill their windows; only in dynamic layouts. */
    renderMode?: enums.RelayRenderMode;
}

/** SEI that tells the audience who is shown where and how loud. */
export interface McuLayoutVolume {
    /** Text of your own, put into app_data. */
    appData?: string;
    /** Whether every key frame carries the message. Default: No (0). */
    followIdr?: enums.YesNo;
    /** Time between two messages. In milliseconds. Default: 1000. */
    interval?: number;
    /** SEI payload type; 244 is taken. From 100 to 254, but not 244. Default: 100. */
    payloadType?: number;
}

/** SEI with content of your own. */
export interface McuPassThrough {
    /** Whether every key frame carries the message. Default: No (0). */
    followIdr?: enums.YesNo;
    /** Time between two messages. In milliseconds. Default: 1000. */
    interval?: number;
    /** The content. */
    payloadContent: string;
    /** SEI payload type: 5 or 100 to 254, but 244 is taken. From 100 to 254, but not 244, or 5. */
    payloadType: number;
    /** Marks the content; needed with payload type 5 and ignored otherwise. */
    payloadUuid?: string;
}

/** A CDN address that receives the stream. */
export interface McuPublishCdnParam {
    /** Whose CDN it is; pushing to a third party is charged. Default: TencentCloud (1). */
    isTencentCdn?: enums.CdnKind;
    /** Push address, such as rtmp://…; what follows the question mark is often a password. */
    publishCdnUrl: string;
}

/** Recording of what a relay task sends. */
export interface McuRecordParams {
    /** Longest file. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: number;
    /** Where the files go. */
    mcuStorageParams?: outputs.McuStorageParams;
    /** File formats; mp4 and aac exclude each other. One of hls, mp4, aac, HLS. */
    recordFormat?: string[];
    /** Tasks with the same key are recorded into one file. */
    recordKey?: string;
    /** The recording ends after this long without a stream. In seconds. From 5 to 86400. Default: 30. */
    recordWaitTime?: number;
    /** Media recorded. Default: AudioVideo (0). */
    streamType?: enums.RecordStreamType;
    /** Whether and how it is recorded. */
    uniRecord?: enums.RelayRecordMode;
    /** Put before each file name. */
    userDefineRecordPrefix?: string;
}

/** Supplemental enhancement information of a relay task. */
export interface McuSeiParams {
    /** Who is shown where and how loud. */
    layoutVolume?: outputs.McuLayoutVolume;
    /** Content of your own. */
    passThrough?: outputs.McuPassThrough;
}

/** Where the recording of a relay goes. */
export interface McuStorageParams {
    /** An object storage bucket. */
    cloudStorage?: outputs.CloudStorage;
    /** Tencent Cloud VOD. */
    mcuCloudVod?: outputs.McuCloudVod;
}

/** How the recording of a relay is put into VOD. */
export interface McuTencentVod {
    /** Category. Default: 0. */
    classId?: number;
    /** How long VOD keeps the file; 0 for ever. In seconds. Default: 0. */
    expireTime?: number;
    /** Task flow that VOD runs on the file. */
    procedure?: string;
    /** Passed through to the task flow's callback. */
    sessionContext?: string;
    /** Passed through to the upload callback. */
    sourceContext?: string;
    /** Region it is stored in. */
    storageRegion?: string;
    /** VOD sub-application. */
    subAppId?: number;
}

/** A user whose audio is mixed or left out. */
export interface McuUserInfoParams {
    /** Loudness in the mix, where 100 is the original. From 0 to 100. Default: 100. */
    soundLevel?: number;
    /** The user. */
    userInfo: outputs.MixUserInfo;
}

/** Which video a relay task mixes, its layout and encoding. */
export interface McuVideoParams {
    /** Colour of the canvas. */
    backGroundColor?: string;
    /** Picture on the canvas; covers the colour. */
    backgroundImageUrl?: string;
    /** How the picture fills the canvas. Default: Proportional (2). */
    backgroundRenderMode?: enums.CanvasBackgroundRenderMode;
    /** Layout. */
    layoutParams?: outputs.McuLayoutParams;
    /** Encoding and canvas; set at the start and never changed. */
    videoEncode?: outputs.VideoEncode;
    /** Watermarks. */
    waterMarkList?: outputs.McuWaterMarkParams[];
}

/** A picture on the mixed video. */
export interface McuWaterMarkImage {
    /** Whether and how the watermark moves; 0 not at all. */
    dynamicPosType?: number;
    /** Left edge on the canvas. In pixels. */
    locationX: number;
    /** Upper edge on the canvas. In pixels. */
    locationY: number;
    /** Height. In pixels. */
    waterMarkHeight: number;
    /** Address of a PNG or JPEG of at most 5 MB. */
    waterMarkUrl: string;
    /** Width. In pixels. */
    waterMarkWidth: number;
    /** Layer; larger numbers cover smaller ones. Default: 0. */
    zOrder?: number;
}

/** A watermark of a relay task. */
export interface McuWaterMarkParams {
    /** The picture. */
    waterMarkImage?: outputs.McuWaterMarkImage;
    /** The text. */
    waterMarkText?: outputs.McuWaterMarkText;
    /** A picture or a text. Default: Image (0). */
    waterMarkType?: enums.WaterMarkType;
}

/** A text on the mixed video. */
export interface McuWaterMarkText {
    /** Colour behind the text; transparent when absent. */
    backGroundColor?: string;
    /** Whether and how the watermark moves; 0 not at all. */
    dynamicPosType?: number;
    /** Name of the font. Default: Tencent. */
    font?: string;
    /** Colour of the text; white when absent. */
    fontColor?: string;
    /** Size of the font. In pixels. */
    fontSize: number;
    /** Left edge on the canvas. In pixels. */
    locationX: number;
    /** Upper edge on the canvas. In pixels. */
    locationY: number;
    /** The text. */
    text: string;
    /** Height. In pixels. */
    waterMarkHeight: number;
    /** Width. In pixels. */
    waterMarkWidth: number;
    /** Layer; larger numbers cover smaller ones. Default: 0. */
    zOrder?: number;
}

/** Something that was said in an AI conversation. */
export interface MessageInfo {
    /** What was said. */
    content?: string;
    /** Who said it: user or assistant. */
    role?: string;
}

/** One window of a recording's custom layout. */
export interface MixLayout {
    /** Transparency: 0 opaque, 255 invisible. From 0 to 255. */
    alpha?: number;
    /** Height; with Top within the canvas. In pixels. From 0 to 1920. */
    height: number;
    /** Layer; 0 is the lowest. Default: 0. */
    imageLayer?: number;
    /** Left edge on the canvas. In pixels. From 0 to 1920. */
    left: number;
    /** Camera or screen. Default: Primary (0). */
    mediaId?: enums.StreamSource;
    /** How the video fills the window. Default: Crop (1). */
    renderMode?: enums.RecordingRenderMode;
    /** Address of a JPEG or PNG of at most 5 MB shown behind the video. */
    subBackgroundImage?: string;
    /** Upper edge on the canvas. In pixels. From 0 to 1920. */
    top: number;
    /** User shown in the window; without it, users fill the windows as they enter. */
    userId?: string;
    /** Width; with Left within the canvas. In pixels. From 0 to 1920. */
    width: number;
}

/** How a mixed recording arranges the videos. */
export interface MixLayoutParams {
    /** Colour of the canvas; black when absent. */
    backGroundColor?: string;
    /** How the background picture fills the canvas. */
    backgroundImageRenderMode?: enums.RecordingRenderMode;
    /** Address of a JPEG or PNG of at most 5 MB on the canvas. */
    backgroundImageUrl?: string;
    /** Address of a JPEG or PNG of at most 5 MB behind each window. */
    defaultSubBackgroundImage?: string;
    /** Side of the large window in the screen sharing layout. Default: Left (0). */
    maxResolutionUserAlign?: enums.LargeWindowSide;
    /** User shown large; in the floating and screen sharing layouts. */
    maxResolutionUserId?: string;
    /** Camera or screen of the user shown large. Default: Primary (0). */
    mediaId?: enums.StreamSource;
    /** The windows; only in the custom layout. At most 25 entries. */
    mixLayoutList?: outputs.MixLayout[];
    /** The arrangement. Default: Grid (3). */
    mixLayoutMode: enums.MixLayoutMode;
    /** Whether the place of a user without video is kept with a picture. Default: No (0). */
    placeHolderMode?: enums.YesNo;
    /** Whether users who send only audio get no window; not in the custom layout. Default: false. */
    pureAudioDisableLayout?: boolean;
    /** How videos fill their windows; not in the custom layout. */
    renderMode?: enums.RecordingRenderMode;
    /** Watermarks. At most 25 entries. */
    waterMarkList?: outputs.WaterMark[];
}

/** Encoding of a mixed recording. */
export interface MixTranscodeParams {
    /** Audio encoding. */
    audioParams?: outputs.AudioParams;
    /** Video encoding and canvas. */
    videoParams?: outputs.VideoParams;
}

/** A user in a room. */
export interface MixUserInfo {
    /** The user's room; the main room in dynamic layouts. */
    roomId?: string;
    /** How RoomId is read; must match how the room was created. */
    roomIdType?: enums.RoomIdType;
    /** The user. */
    userId: string;
}

/** What is moderated, and by whom. */
export interface ModerationParams {
    /** Which results are reported. Default: All (0). */
    callbackAllResults?: enums.ReportedModerationResults;
    /** The moderation ends after nobody has published in the room for this long. In seconds. From 5 to 1800. Default: 30. */
    maxIdleTime?: number;
    /** Who moderates: tianyu, ace, shumei or Yidun. */
    moderationSupplier?: string;
    /** Your account with the supplier. */
    moderationSupplierParam?: outputs.ModerationSupplierParam;
    /** What the supplier gets. Default: AudioSlices (1). */
    moderationType?: enums.ModerationType;
    /** Which files are stored. Default: None (0). */
    saveModerationFile?: enums.KeptModerationFiles;
    /** Length of each piece of sound. In seconds. Default: 15. */
    sliceAudio?: number;
    /** Time between two frames. In seconds. Default: 5. */
    sliceVideo?: number;
    /** Whose streams are moderated. */
    subscribeStreamUserIds?: outputs.SubscribeModerationUserIds;
}

/** Where moderated files go. */
export interface ModerationStorageParams {
    /** An object storage bucket. */
    cloudModerationStorage?: outputs.CloudModerationStorage;
}

/** An account with a moderation supplier. */
export interface ModerationSupplierParam {
    /** ID of the account; tianyu needs it, and Yidun has none. */
    appID?: string;
    /** Policy or business ID for sound. */
    audioBizType?: string;
    /** Policy or business ID for pictures. */
    imageBizType?: string;
    /** ID of the account's key. */
    secretId?: string;
    /** The account's key. */
    secretKey?: string;
}

/** One metric of one user over time. */
export interface QualityData {
    /** The values. */
    content: outputs.TimeValue[];
    /** The metric. */
    dataType: string;
    /** Whose stream was received; empty for what the user sent. */
    peerId: string;
    /** The user. */
    userId: string;
}

/** Stutter at a time. */
export interface RealTimeQualityRow {
    /** Share of audio that stuttered, in percent. */
    audioFreezeRate?: number;
    /** The time. A Unix timestamp in seconds. */
    time: number;
    /** Share of video that stuttered, in percent. */
    videoFreezeRate?: number;
}

/** Users and rooms online at a time. */
export interface RealTimeScaleRow {
    /** Rooms open. */
    roomCount?: number;
    /** The time. A Unix timestamp in seconds. */
    time: number;
    /** Users online. */
    userCount?: number;
}

/** Speech recognition of a transcription. */
export interface RecognizeConfig {
    /** Further languages that may be spoken; not with zh-dialect. */
    alternativeLanguage?: string[];
    /** Words to recognise better, with weights. */
    hotWordList?: string;
    /** Language spoken, as an ISO 639 code such as zh, en or ja, or the name of a recognition engine such as 16k_zh_en. Default: zh. */
    language?: string;
    /** How strictly distant voices and noise are held back: 0 not at all, 3 most. Default: 0. */
    vadLevel?: number;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: number;
}

/** What is recorded and in which form. */
export interface RecordParams {
    /** Whether a user's audio and video go into one file; mixed recordings always do. Default: No (0). */
    avMerge?: enums.YesNo;
    /** What fills gaps in the video. */
    fillType?: enums.GapFill;
    /** The recording ends after nobody has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: number;
    /** Longest file; for MP4 and AAC. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: number;
    /** Camera, screen or both. Default: All (0). */
    mediaId?: enums.RecordedStreams;
    /** File format in object storage; for VOD see TencentVod.MediaType. Default: Hls (0). */
    outputFormat?: enums.RecordFormat;
    /** Each stream by itself, or all mixed. */
    recordMode: enums.RecordMode;
    /** Media recorded. Default: AudioVideo (0). */
    streamType?: enums.RecordStreamType;
    /** Whether streams that a relay task sends back into the room are recorded too. Default: No (0). */
    subscribeAbility?: enums.YesNo;
    /** Who is recorded. */
    subscribeStreamUserIds?: outputs.SubscribeStreamUserIds;
}

/** A room that is or was open. */
export interface RoomState {
    /** ID of the call, needed to ask for its users and events. */
    commId: string;
    /** When it was opened. A Unix timestamp in seconds. */
    createTime: number;
    /** When it was closed. A Unix timestamp in seconds. */
    destroyTime: number;
    /** Whether it is closed. */
    isFinished: boolean;
    /** The room's ID. */
    roomString: string;
    /** User who opened it. */
    userId: string;
}

/** Usage of one room. */
export interface RoomUsageRow {
    /** The room. */
    roomId: string;
    /** Minutes of each kind. */
    usage: { [key: string]: number };
}

/** Speech recognition of an AI conversation. */
export interface STTConfig {
    /** Further languages that may be spoken; not with zh-dialect. */
    alternativeLanguage?: string[];
    /** Settings of a speech recognition of your own, as JSON in a string. */
    customParam?: string;
    /** Words to recognise better, with weights, such as "TRTC|10,relay|5". */
    hotWordList?: string;
    /** Language spoken, as an ISO 639 code such as zh, en or ja, or the name of a recognition engine such as 16k_zh_en. Default: zh. */
    language?: string;
    /** How strictly distant voices and noise are held back: 0 not at all, 5 most. Default: 0. */
    vadLevel?: number;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: number;
}

/** An application's rooms and users of one day. */
export interface ScaleInfomation {
    /** Rooms. */
    roomNumbers: number;
    /** Midnight the day begins with. A Unix timestamp in seconds. */
    time: number;
    /** Entries into rooms. */
    userCount: number;
    /** Different users. */
    userNumber: number;
}

/** The one stream that is forwarded as it is. */
export interface SingleSubscribeParams {
    /** The stream. */
    userMediaStream: outputs.UserMediaStream;
}

/** What is cut into slices and how. */
export interface SliceParams {
    /** The slicing ends after nobody has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: number;
    /** Length of each piece of sound. In seconds. Default: 15. */
    sliceAudio?: number;
    /**
     * Address that events are reported to.
     * @deprecated Set the callback address in the console.
     */
    sliceCallbackUrl?: string;
    /** Sound, frames or both. */
    sliceType?: enums.SliceType;
    /** Time between two frames. In seconds. Default: 5. */
    sliceVideo?: number;
    /** Whose streams are sliced. */
    subscribeStreamUserIds?: outputs.SubscribeStreamUserIds;
}

/** Where slices go. */
export interface SliceStorageParams {
    /** An object storage bucket. */
    cloudSliceStorage?: outputs.CloudSliceStorage;
}

/** A recorded file. */
export interface StorageFile {
    /** When it begins. A Unix timestamp in seconds. */
    beginTimeStamp: number;
    /** Name of the file. */
    fileName: string;
    /** Media in it. One of video, audio, audio_video. */
    trackType: string;
    /** User recorded in it; empty in a mixed recording. */
    userId: string;
}

/** Where recordings go; exactly one place. */
export interface StorageParams {
    /** An object storage bucket. */
    cloudStorage?: outputs.CloudStorage;
    /** Tencent Cloud VOD. */
    cloudVod?: outputs.CloudVod;
}

/** Whose streams are moderated. A name that ends in .*$ stands for all that begin with it. */
export interface SubscribeModerationUserIds {
    /** Only the audio of these users. At most 32 entries. */
    subscribeAudioUserIds?: string[];
    /** Only the video of these users. At most 32 entries. */
    subscribeVideoUserIds?: string[];
    /** Not the audio of these users. At most 32 entries. */
    unSubscribeAudioUserIds?: string[];
    /** Not the video of these users. At most 32 entries. */
    unSubscribeVideoUserIds?: string[];
}

/** Whose audio and video is taken. A name that ends in .*$ stands for all that begin with it. */
export interface SubscribeStreamUserIds {
    /** Only the audio of these users. At most 32 entries. */
    subscribeAudioUserIds?: string[];
    /** Only the video of these users. At most 32 entries. */
    subscribeVideoUserIds?: string[];
    /** Not the audio of these users. At most 32 entries. */
    unSubscribeAudioUserIds?: string[];
    /** Not the video of these users. At most 32 entries. */
    unSubscribeVideoUserIds?: string[];
}

/** The voice of a spoken translation. */
export interface TTSConfig {
    /** Which model. Default: flow_01_turbo. */
    model?: string;
    /** How fast it speaks, where 1 is normal. From 0.5 to 2. Default: 1. */
    speed?: number;
    /** Which voice. */
    voiceId: string;
    /** How loud it speaks, where 1 is normal. From 0 to 10, but not 0. Default: 1. */
    volume?: number;
}

/** How the translated words of one user are spoken into the room. */
export interface TTSParam {
    /** Language spoken; one of TranslationParam.TargetLang. */
    language: string;
    /** Which speech model, such as flow_02_turbo. */
    model: string;
    /** The user whose words are spoken; must be one that is transcribed. */
    targetUser: outputs.TranscriptionUserInfoParams;
    /** The robot that speaks in the room. */
    ttsRobotUser: outputs.DubbingRobot;
    /** The voice. */
    voice: outputs.TTSVoice;
}

/** The voice of a spoken translation. */
export interface TTSVoice {
    /** How high it speaks, where 0 is normal. From -12 to 12. Default: 0. */
    pitch?: number;
    /** How fast it speaks, where 1 is normal. From 0.5 to 2. Default: 1. */
    speed?: number;
    /** Which voice: one of the vendor's, or a cloned one. */
    voiceId: string;
    /** How loud it speaks, where 1 is normal. From 0 to 10. Default: 1. */
    volume?: number;
}

/** How recordings are put into VOD. */
export interface TencentVod {
    /** Category. Default: 0. */
    classId?: number;
    /** How long VOD keeps the file; 0 for ever. In seconds. Default: 0. */
    expireTime?: number;
    /** File format; AAC only for audio recordings. Default: Mp4 (0). */
    mediaType?: enums.VodMediaType;
    /** Task flow that VOD runs on each file. */
    procedure?: string;
    /** Passed through to the task flow's callback. */
    sessionContext?: string;
    /** Passed through to the upload callback. */
    sourceContext?: string;
    /** Region it is stored in. */
    storageRegion?: string;
    /** VOD sub-application. */
    subAppId?: number;
    /** Put before each file name. */
    userDefineRecordId?: string;
}

/** A term and its fixed translation. */
export interface TermPair {
    /** The term. */
    source: string;
    /** Its translation. */
    target: string;
}

/** A term and its fixed translation. */
export interface Terminology {
    /** The term. */
    source: string;
    /** Its translation. */
    target: string;
}

/** Terms with fixed translations into one language. */
export interface TerminologyItem {
    /** The language. */
    targetLang: string;
    /** The terms. */
    terminology: outputs.TermPair[];
}

/** A value at a time. */
export interface TimeValue {
    /** The time. A Unix timestamp in seconds. */
    time: number;
    /** The value. */
    value: number;
}

/** The robot of a cloud transcription, and whom it listens to. */
export interface TranscriptionParam {
    /** The transcription ends after none of the users has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: number;
    /** Whether the text is sent into the room as custom messages: 0 no, 1 yes. Default: 0. */
    sendCustomMode?: number;
    /** Only these users are transcribed. */
    subscribeList?: outputs.TranscriptionUserInfoParams[];
    /** These users are not transcribed, even where SubscribeList names them. */
    unSubscribeList?: outputs.TranscriptionUserInfoParams[];
    /** User ID under which the transcription robot enters the room; nobody else and no other robot in the room may use it. */
    userId: string;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: string;
}

/** The transcription robot's user and whom it listens to. */
export interface TranscriptionParams {
    /** The task ends after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: number;
    /** The one user listened to. */
    targetUserId?: string;
    /** The whole room or one user. Default: Room (0). */
    transcriptionMode?: enums.TranscriptionMode;
    /** How the end of a speaker's turn is found. */
    turnDetection?: outputs.TurnDetection;
    /** User ID under which the robot enters the room; nobody else and no other robot in the room may use it. */
    userId: string;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: string;
    /** Recognition of speakers by their voice. */
    voicePrint?: outputs.VoicePrint;
}

/** A user of the room. */
export interface TranscriptionUserInfoParams {
    /** ID of the user. */
    userId: string;
}

/** Translation of what was recognised. */
export interface TranslationConfig {
    /** Subtitles only, or spoken as well. */
    mode?: enums.TranslationMode;
    /** Languages to translate into, as ISO 639-1 codes. */
    targetLanguages: string[];
    /** Terms with fixed translations. */
    terminology?: outputs.Terminology[];
    /** The voice of a spoken translation. */
    ttsConfig?: outputs.TTSConfig;
}

/** Translation of a cloud transcription. */
export interface TranslationParam {
    /** Languages to translate into. */
    targetLang?: string[];
    /** Terms with fixed translations, by language. */
    terminologies?: outputs.TerminologyItem[];
}

/** How the end of a speaker's turn is found. */
export interface TurnDetection {
    /** How soon a turn counts as complete by its meaning: low late, high early; auto is medium. Default: auto. */
    semanticEagerness?: string;
}

/** A probable cause of a bad experience. */
export interface UnusualCause {
    /** Its number in the tables of abnormal events. */
    abnormalEventId: number;
    /** What it means. */
    meaning: string;
    /** The other user it concerns; empty when it concerns none. */
    peerId: string;
}

/** A user's bad experience. */
export interface UnusualExperience {
    /** Probable causes. */
    causes: outputs.UnusualCause[];
    /** When it was reported. A Unix timestamp in seconds. */
    eventTime?: number;
    /** Its number in the table of experiences. */
    experienceId: number;
    /** What it means. */
    meaning: string;
    /** Room it happened in. */
    roomId: string;
    /** User who had it. */
    userId: string;
}

/** Usage in one unit of time. */
export interface UsageRow {
    /** Begin of the unit, as YYYY-MM-DD HH:mm:ss. */
    time: string;
    /** Value of each kind: minutes, or Mbps for Bandwidth. */
    usage: { [key: string]: number };
}

/** One event of a call. */
export interface UserEvent {
    /** Its number in the tables of SDK and WebRTC events. */
    eventId: number;
    /** What it means, its parameters included. */
    meaning: string;
    /** First parameter. */
    paramOne: number;
    /** Second parameter. */
    paramTwo: number;
    /** User who sent it. */
    peerId: string;
    /** When it was reported. A Unix timestamp in milliseconds. */
    time: number;
    /** Kind of video stream it concerns. */
    type: enums.EventStreamType;
}

/** A user's stay in a room. */
export interface UserInformation {
    /** IP address. */
    clientIp: string;
    /** Device. */
    deviceType: string;
    /** Whether the user has left. */
    finished: boolean;
    /** When the user entered. A Unix timestamp in seconds. */
    joinTs: number;
    /** When the user left; now, while still there. A Unix timestamp in seconds. */
    leaveTs: number;
    /** The room. */
    roomStr: string;
    /** Version of the client SDK. */
    sdkVersion: string;
    /** The user. */
    userId: string;
}

/** A stream of a user. */
export interface UserMediaStream {
    /** Camera or screen. Default: Primary (0). */
    streamType?: enums.StreamSource;
    /** The user. */
    userInfo?: outputs.MixUserInfo;
}

/** Video encoding and canvas of a relay task. */
export interface VideoEncode {
    /** Bits per second. In kilobits per second. From 0 to 10000. */
    bitRate: number;
    /** Frames per second. In frames per second. From 0 to 60. */
    fps: number;
    /** Time between two key frames. In seconds. From 1 to 5. */
    gop: number;
    /** Height of the canvas. In pixels. From 0 to 1920. */
    height: number;
    /** Width of the canvas. In pixels. From 0 to 1920. */
    width: number;
}

/** Video encoding of an ingest task; no longer read. */
export interface VideoEncodeParams {
    /** Bits per second. In kilobits per second. */
    bitRate?: number;
    /** Frames per second. In frames per second. */
    fps?: number;
    /** Time between two key frames. In seconds. */
    gop?: number;
    /** Height. In pixels. */
    height?: number;
    /** Width. In pixels. */
    width?: number;
}

/** Video encoding and canvas of a mixed recording; all or nothing. */
export interface VideoParams {
    /** Bits per second. In bits per second. From 64000 to 8192000. Default: 550000. */
    bitRate: number;
    /** Frames per second. In frames per second. From 1 to 60. Default: 15. */
    fps: number;
    /** Time between two key frames. In seconds. Default: 10. */
    gop: number;
    /** Height of the canvas; width times height at most 1920 × 1080. In pixels. At most 1920. Default: 640. */
    height: number;
    /** Width of the canvas; width times height at most 1920 × 1080. In pixels. At most 1920. Default: 360. */
    width: number;
}

/** Recognition of speakers by their voice. */
export interface VoicePrint {
    /** Voices that may be recognised. */
    idList?: string[];
    /** Whether it is used: 0 not at all, 1 with the voice in IdList. Default: 0. */
    mode?: number;
}

/** A watermark of a recording. */
export interface WaterMark {
    /** The text. */
    waterMarkChar?: outputs.WaterMarkChar;
    /** The picture. */
    waterMarkImage?: outputs.WaterMarkImage;
    /** The time. */
    waterMarkTimestamp?: outputs.WaterMarkTimestamp;
    /** A picture, a text or the time. Default: Image (0). */
    waterMarkType?: enums.RecordingWaterMarkType;
}

/** A text on a recording. */
export interface WaterMarkChar {
    /** Colour behind the text; transparent when absent. */
    backGroundColor?: string;
    /** The text. */
    chars: string;
    /** Colour of the text; white when absent. */
    fontColor?: string;
    /** Size of the font. In pixels. Default: 14. */
    fontSize?: number;
    /** Height. In pixels. */
    height: number;
    /** Left edge on the canvas. In pixels. */
    left: number;
    /** Upper edge on the canvas. In pixels. */
    top: number;
    /** Width. In pixels. */
    width: number;
}

/** A picture on a recording. */
export interface WaterMarkImage {
    /** Height; with Top within the canvas. In pixels. From 0 to 2560. */
    height: number;
    /** Left edge on the canvas. In pixels. From 0 to 2560. */
    left: number;
    /** Upper edge on the canvas. In pixels. From 0 to 2560. */
    top: number;
    /** Address of a JPEG or PNG of at most 5 MB. */
    waterMarkUrl: string;
    /** Width; with Left within the canvas. In pixels. From 0 to 2560. */
    width: number;
}

/** The time on a recording. */
export interface WaterMarkTimestamp {
    /** Where it stands. */
    pos: enums.TimestampPosition;
    /** Offset from UTC. In hours. Default: 8. */
    timeZone?: number;
}

/** The picture of a recorded web page, and its file. */
export interface WebRecordVideoParams {
    /** File format in object storage; for VOD see TencentVod.MediaType. One of hls, mp4. */
    format?: string;
    /** Height of the picture. In pixels. From 0 to 1080. Default: 720. */
    height?: number;
    /** Longest file; for MP4. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: number;
    /** Width of the picture. In pixels. From 0 to 1920. Default: 1280. */
    width?: number;
}
