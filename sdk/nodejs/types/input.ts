// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./input";
import * as enums from "./enums";

/** Form of spoken audio. */
export interface AudioFormat {
    /** Bit rate; only of mp3, where 128 is used when it is absent. In kilobits per second. One of 64, 128, 192, 256. */
    bitrate?: number;
    /** File format; streamed speech is always pcm. One of pcm, wav, mp3. Default: pcm. */
    format?: string;
    /** Sample rate. In hertz. One of 16000, 24000. Default: 24000. */
    sampleRate?: number;
}

/** A word and how it is pronounced. */
export interface PronunciationDict {
    /** How it is pronounced, such as yin2 hang2. */
    pronunciation: string;
    /** The word. */
    word: string;
}

/** The voice that speaks. */
export interface VoiceSettings {
    /** How high it speaks, where 0 is normal. From -12 to 12. Default: 0. */
    pitch?: number;
    /** How fast it speaks, where 1 is normal. From 0.5 to 2. Default: 1. */
    speed?: number;
    /** Which voice: one of the vendor's, or a cloned one. */
    voiceId: string;
    /** How loud it speaks, where 1 is normal. From 0 to 10. Default: 1. */
    volume?: number;
}

/** The AI agent's user and how it converses. */
export interface AgentConfigArgs {
    /** Background noise mixed into the agent's voice. */
    ambientSound?: pulumi.Input<inputs.AmbientSoundArgs>;
    /** Which kind of brackets is left out when speaking: 0 none, 1 full-width round, 2 round, 3 full-width square, 4 square, 5 curly. */
    filterBracketsContent?: pulumi.Input<number>;
    /** Ignore utterances of a single word. Default: true. */
    filterOneWord?: pulumi.Input<boolean>;
    /** Who decides that the user interrupts the agent. Default: Automatic (0). */
    interruptMode?: pulumi.Input<number | enums.InterruptMode>;
    /** Length of speech that interrupts the agent; used when the server decides. In milliseconds. Default: 500. */
    interruptSpeechDuration?: pulumi.Input<number>;
    /** Only these words interrupt the agent. */
    interruptWordList?: pulumi.Input<pulumi.Input<string>[]>;
    /** The task ends after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: pulumi.Input<number>;
    /** When subtitles are sent: 0 as soon as they are known, 1 with the voice. */
    subtitleMode?: pulumi.Input<number>;
    /** User the agent listens to. */
    targetUserId: pulumi.Input<string>;
    /** How the end of the user's turn is found. */
    turnDetection?: pulumi.Input<inputs.TurnDetectionArgs>;
    /** What starts the agent's answer: 0 the server when a sentence is complete, 1 the client, 3 the server by the meaning of what is said. Default: 0. */
    turnDetectionMode?: pulumi.Input<number>;
    /** User ID under which the agent enters the room; nobody else and no other robot in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
    /** Recognition of speakers by their voice. */
    voicePrint?: pulumi.Input<inputs.VoicePrintArgs>;
    /** What the agent says first. */
    welcomeMessage?: pulumi.Input<string>;
    /** Whether the greeting may be interrupted: 0 yes, 1 no. Default: 0. */
    welcomeMessagePriority?: pulumi.Input<number>;
}

/** A language model that speaks OpenAI's protocol. */
export interface AgentModelArgs {
    /** Key of the model. */
    apiKey: pulumi.Input<string>;
    /** Address of the model's chat completions. */
    apiUrl: pulumi.Input<string>;
    /** Kind of the model's protocol. Default: openai. */
    llmType?: pulumi.Input<string>;
    /** Name of the model. */
    model: pulumi.Input<string>;
    /** Further members of LLMConfig, under the names that the reference has. */
    parameters?: pulumi.Input<{ [key: string]: any }>;
    /** Whether the model answers piece by piece, which lets the agent speak sooner. Default: true. */
    streaming?: pulumi.Input<boolean>;
    /** What the model is told before the conversation. */
    systemPrompt?: pulumi.Input<string>;
}

/** The robot user of a relay task. */
export interface AgentParamsArgs {
    /** The task ends after everybody mixed has left the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** User ID under which the robot enters the room; nobody else in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}

/** Background noise behind an AI agent's voice. */
export interface AmbientSoundArgs {
    /** Which noise. */
    scene: pulumi.Input<string>;
    /** Its loudness, where 1 is as recorded. From 0 to 2. Default: 1. */
    volume?: pulumi.Input<number>;
}

/** Speech recognition of a cloud transcription. */
export interface AsrParamArgs {
    /** Further languages that may be spoken; not Chinese dialects. At most 4 entries. */
    alternativeLanguage?: pulumi.Input<pulumi.Input<string>[]>;
    /** What becomes of swear words. Default: Keep (0). */
    filterDirty?: pulumi.Input<enums.ProfanityFilter>;
    /** What becomes of filler words. Default: Keep (0). */
    filterModal?: pulumi.Input<enums.FillerWordFilter>;
    /** Whether full stops at the ends of sentences are left out. Default: No (0). */
    filterPunc?: pulumi.Input<enums.YesNo>;
    /** Words to recognise better, with weights, such as "TRTC|10,relay|5". */
    hotWordList?: pulumi.Input<string>;
    /** Engine that recognises: bigmodel- and a language, such as bigmodel-en, or one of the older engines, such as 16k_zh_en or ja. */
    lang: pulumi.Input<string>;
    /** How strictly distant voices and noise are held back: 0 not at all, 3 most. From 0 to 3. Default: 0. */
    vadLevel?: pulumi.Input<number>;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: pulumi.Input<number>;
}

/** Audio encoding of a relay task. */
export interface AudioEncodeArgs {
    /** Bits per second. In kilobits per second. From 8 to 500. */
    bitRate: pulumi.Input<number>;
    /** Number of channels. */
    channel: pulumi.Input<enums.AudioChannel>;
    /** AAC variant. Default: LcAac (0). */
    codec?: pulumi.Input<enums.AudioCodec>;
    /** Samples per second. In hertz. One of 48000, 44100, 32000, 24000, 16000, 8000. */
    sampleRate: pulumi.Input<number>;
}

/** Audio encoding of an ingest task; no longer read. */
export interface AudioEncodeParamsArgs {
    /** Bits per second. In kilobits per second. */
    bitRate?: pulumi.Input<number>;
    /** Number of channels. */
    channel?: pulumi.Input<number>;
    /** Samples per second. In hertz. */
    sampleRate?: pulumi.Input<number>;
}

/** Form of spoken audio. */
export interface AudioFormatArgs {
    /** Bit rate; only of mp3, where 128 is used when it is absent. In kilobits per second. One of 64, 128, 192, 256. */
    bitrate?: pulumi.Input<number>;
    /** File format; streamed speech is always pcm. One of pcm, wav, mp3. Default: pcm. */
    format?: pulumi.Input<string>;
    /** Sample rate. In hertz. One of 16000, 24000. Default: 24000. */
    sampleRate?: pulumi.Input<number>;
}

/** Audio encoding of a mixed recording; all or nothing. */
export interface AudioParamsArgs {
    /** Bits per second. In bits per second. From 32000 to 128000. Default: 64000. */
    bitRate: pulumi.Input<number>;
    /** Number of channels. Default: Stereo (2). */
    channel: pulumi.Input<enums.AudioChannel>;
    /** Samples per second. Default: Hz48000 (1). */
    sampleRate: pulumi.Input<enums.RecordingSampleRate>;
}

/** An object storage bucket that receives moderated files. */
export interface CloudModerationStorageArgs {
    /** Access key of the storage account. */
    accessKey: pulumi.Input<string>;
    /** Name of the bucket. */
    bucket: pulumi.Input<string>;
    /** Folders put before each file name, from the outermost. */
    fileNamePrefix?: pulumi.Input<pulumi.Input<string>[]>;
    /** Region of the bucket. */
    region: pulumi.Input<string>;
    /** Secret key of the storage account. */
    secretKey: pulumi.Input<string>;
    /** Whose storage. */
    vendor: pulumi.Input<enums.ObjectStorageVendor>;
}

/** An object storage bucket that receives slices. */
export interface CloudSliceStorageArgs {
    /** Access key of the storage account. */
    accessKey: pulumi.Input<string>;
    /** Name of the bucket. */
    bucket: pulumi.Input<string>;
    /** Folders put before each file name, from the outermost. */
    fileNamePrefix?: pulumi.Input<pulumi.Input<string>[]>;
    /** Region of the bucket. */
    region: pulumi.Input<string>;
    /** Secret key of the storage account. */
    secretKey: pulumi.Input<string>;
    /** Whose storage. */
    vendor: pulumi.Input<enums.ObjectStorageVendor>;
}

/** An object storage bucket that receives recordings. */
export interface CloudStorageArgs {
    /** Access key of the storage account. */
    accessKey: pulumi.Input<string>;
    /** Name of the bucket. */
    bucket: pulumi.Input<string>;
    /** Host or address of the storage service, where it is not the vendor's own. */
    endpointUrl?: pulumi.Input<string>;
    /** Folders put before each file name, from the outermost. */
    fileNamePrefix?: pulumi.Input<pulumi.Input<string>[]>;
    /** Region of the bucket. */
    region: pulumi.Input<string>;
    /** Secret key of the storage account. */
    secretKey: pulumi.Input<string>;
    /** Whose storage. */
    vendor: pulumi.Input<enums.StorageVendor>;
}

/** Tencent Cloud VOD as the place for recordings. */
export interface CloudVodArgs {
    /** How files are put into VOD. */
    tencentVod?: pulumi.Input<inputs.TencentVodArgs>;
}

/** The robot that speaks a translation in the room. */
export interface DubbingRobotArgs {
    /** User ID under which the robot enters the room; nobody else and no other robot in the room may use it. */
    userId: pulumi.Input<string>;
}

/** The mobile device as which a web page is shown. */
export interface EmulateMobileParamsArgs {
    /** Phone or tablet. */
    mobileDeviceType?: pulumi.Input<number | enums.MobileDeviceType>;
    /** Upright or on its side. */
    screenOrientation?: pulumi.Input<number | enums.ScreenOrientation>;
}

/** A voice that speaks the announcements of an event, and answers nobody. */
export interface EventAnnouncerArgs {
    /** Language of the event, as an ISO 639 code such as zh, en or ja. */
    language?: pulumi.Input<string>;
    /** It ends after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: pulumi.Input<number>;
    /** Region of this task; the event's when absent. */
    region?: pulumi.Input<string>;
    /** A user of the event, such as its host: the service wants to be told one, whom the voice will not answer. */
    targetUserId: pulumi.Input<string>;
    /** The voice: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage. */
    ttsConfig: pulumi.Input<{ [key: string]: any }>;
    /** User ID of the robot that speaks. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
    /** What it says when the event begins. */
    welcomeMessage?: pulumi.Input<string>;
}

/** A stream or file that is played into the room of an event. */
export interface EventIngestArgs {
    /** Whether playing is paused. Default: false. */
    isPause?: pulumi.Input<boolean>;
    /** Longest time the media is repeated; only with RepeatNum -1. In minutes. From 1 to 10080. */
    maxDuration?: pulumi.Input<number>;
    /** Permission ticket for the room; needed only with advanced permission control. */
    privateMapKey?: pulumi.Input<string>;
    /** Region of this task; the event's when absent. */
    region?: pulumi.Input<string>;
    /** How often the media is played; -1 plays it until the task is stopped. From -1 to 1000, but not 0. Default: -1. */
    repeatNum?: pulumi.Input<number>;
    /** Position in the media at which playing begins. In seconds. */
    seekSecond?: pulumi.Input<number>;
    /** Address of the media to play. */
    streamUrl: pulumi.Input<string>;
    /** User ID of the robot that plays it. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
    /** Loudness, where 100 is the original. From 0 to 100. Default: 100. */
    volume?: pulumi.Input<number>;
}

/** The recording of an event: one mixed file, with the picture that is relayed. */
export interface EventRecordingArgs {
    /** The recording ends after nobody has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Longest file; for MP4 and AAC. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: pulumi.Input<number>;
    /** Layout of the recording, where it is to have another than what is relayed. */
    mixLayoutParams?: pulumi.Input<inputs.MixLayoutParamsArgs>;
    /** File format in object storage; for VOD see TencentVod.MediaType. Default: Hls (0). */
    outputFormat?: pulumi.Input<enums.RecordFormat>;
    /** Permission ticket for the room; needed only with advanced permission control. */
    privateMapKey?: pulumi.Input<string>;
    /** Region of this task; the event's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. In hours. From 6 to 720. Default: 72. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Where the files go: VOD or object storage. */
    storageParams: pulumi.Input<inputs.StorageParamsArgs>;
    /** Who is recorded; everybody when absent. */
    subscribeStreamUserIds?: pulumi.Input<inputs.SubscribeStreamUserIdsArgs>;
    /** User ID of the robot that records. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
}

/** Where the mix of an event is relayed to. */
export interface EventRelayArgs {
    /** Whose CDN it is; pushing to a third party is charged. Default: TencentCloud (1). */
    isTencentCdn?: pulumi.Input<enums.CdnKind>;
    /** The relay ends after everybody mixed has left the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Region of this task; the event's when absent. */
    region?: pulumi.Input<string>;
    /** Supplemental enhancement information written into the video. */
    seiParams?: pulumi.Input<inputs.McuSeiParamsArgs>;
    /** CDN addresses that the mix is pushed to. At most 10 entries. */
    urls: pulumi.Input<pulumi.Input<string>[]>;
    /** User ID of the robot that mixes. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
    /** Watermarks. */
    waterMarkList?: pulumi.Input<pulumi.Input<inputs.McuWaterMarkParamsArgs>[]>;
}

/** The transcription of an event. */
export interface EventTranscriptionArgs {
    /** Further languages that may be spoken; not with zh-dialect. */
    alternativeLanguage?: pulumi.Input<pulumi.Input<string>[]>;
    /** Words to recognise better, with weights. */
    hotWordList?: pulumi.Input<string>;
    /** Language spoken, as an ISO 639 code such as zh, en or ja, or a recognition engine. */
    language: pulumi.Input<string>;
    /** The transcription ends after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: pulumi.Input<number>;
    /** Region of this task; the event's when absent. */
    region?: pulumi.Input<string>;
    /** Translation of what was recognised. */
    translationConfig?: pulumi.Input<inputs.TranslationConfigArgs>;
    /** User ID of the robot that listens. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
}

/** The user shown large in the floating and screen sharing layouts. */
export interface MaxVideoUserArgs {
    /** The stream shown large. */
    userMediaStream: pulumi.Input<inputs.UserMediaStreamArgs>;
}

/** Which audio a relay task mixes and how it is encoded. */
export interface McuAudioParamsArgs {
    /** Encoding; set at the start and never changed. */
    audioEncode?: pulumi.Input<inputs.AudioEncodeArgs>;
    /** Only these users are heard; empty or absent at the start means everybody. */
    subscribeAudioList?: pulumi.Input<pulumi.Input<inputs.McuUserInfoParamsArgs>[]>;
    /** These users are not heard, even when they are in SubscribeAudioList. */
    unSubscribeAudioList?: pulumi.Input<pulumi.Input<inputs.McuUserInfoParamsArgs>[]>;
}

/** A window's background drawn at a size of its own. */
export interface McuBackgroundCustomRenderArgs {
    /** Height. In pixels. */
    height: pulumi.Input<number>;
    /** Radius of the corners. In pixels. */
    radius?: pulumi.Input<number>;
    /** Width. In pixels. */
    width: pulumi.Input<number>;
}

/** Tencent Cloud VOD as the place for the recording of a relay. */
export interface McuCloudVodArgs {
    /** How files are put into VOD. */
    mcuTencentVod?: pulumi.Input<inputs.McuTencentVodArgs>;
}

/** The part of a video that is shown. */
export interface McuCustomCropArgs {
    /** Height of the part; with LocationY at most 10000. In pixels. */
    height: pulumi.Input<number>;
    /** Left edge of the part. In pixels. At least 1. */
    locationX: pulumi.Input<number>;
    /** Upper edge of the part. In pixels. At least 1. */
    locationY: pulumi.Input<number>;
    /** Width of the part; with LocationX at most 10000. In pixels. */
    width: pulumi.Input<number>;
}

/** A room that receives the mixed stream. */
export interface McuFeedBackRoomParamsArgs {
    /** The room. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType: pulumi.Input<enums.RoomIdType>;
    /** User ID under which the stream appears in that room; nobody else there may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}

/** One window of a custom layout. */
export interface McuLayoutArgs {
    /** Colour of the window; not supported by the service yet. */
    backGroundColor?: pulumi.Input<string>;
    /** Where the background colour is used: 0 nowhere, 1 behind scaled pictures, 2 behind scaled videos, 3 behind both. Default: 0. */
    backGroundColorMode?: pulumi.Input<number>;
    /** A size of its own for the background. */
    backgroundCustomRender?: pulumi.Input<inputs.McuBackgroundCustomRenderArgs>;
    /** Picture shown while there is no video; stretched to the window. */
    backgroundImageUrl?: pulumi.Input<string>;
    /** How the background picture fills the window. Default: Proportional (3). */
    backgroundRenderMode?: pulumi.Input<enums.WindowBackgroundRenderMode>;
    /** Part of the video that is shown. */
    customCrop?: pulumi.Input<inputs.McuCustomCropArgs>;
    /** Height of the window. In pixels. Default: 0. */
    imageHeight?: pulumi.Input<number>;
    /** Width of the window. In pixels. Default: 0. */
    imageWidth?: pulumi.Input<number>;
    /** Left edge on the canvas; with ImageWidth within the canvas. In pixels. Default: 0. */
    locationX?: pulumi.Input<number>;
    /** Upper edge on the canvas; with ImageHeight within the canvas. In pixels. Default: 0. */
    locationY?: pulumi.Input<number>;
    /** How the video fills the window. Default: Crop (0). */
    renderMode?: pulumi.Input<enums.RelayRenderMode>;
    /** Picture whose transparent part masks the window. */
    transparentUrl?: pulumi.Input<string>;
    /** The stream shown in the window; without it, users fill the windows as they enter. */
    userMediaStream?: pulumi.Input<inputs.UserMediaStreamArgs>;
    /** Layer; larger numbers cover smaller ones. Default: 0. */
    zOrder?: pulumi.Input<number>;
}

/** How a relay task arranges the videos. */
export interface McuLayoutParamsArgs {
    /** The user shown large; only in the floating and screen sharing layouts. */
    maxVideoUser?: pulumi.Input<inputs.MaxVideoUserArgs>;
    /** The windows; only in the custom layout. */
    mixLayoutList?: pulumi.Input<pulumi.Input<inputs.McuLayoutArgs>[]>;
    /** The arrangement. Default: Floating (1). */
    mixLayoutMode?: pulumi.Input<enums.MixLayoutMode>;
    /** Whether users who send only audio get a window; only in dynamic layouts. Default: No (0). */
    pureAudioHoldPlaceMode?: pulumi.Input<enums.YesNo>;
    /** How videos fill their windows; only in dynamic layouts. */
    renderMode?: pulumi.Input<enums.RelayRenderMode>;
}

/** SEI that tells the audience who is shown where and how loud. */
export interface McuLayoutVolumeArgs {
    /** Text of your own, put into app_data. */
    appData?: pulumi.Input<string>;
    /** Whether every key frame carries the message. Default: No (0). */
    followIdr?: pulumi.Input<enums.YesNo>;
    /** Time between two messages. In milliseconds. Default: 1000. */
    interval?: pulumi.Input<number>;
    /** SEI payload type; 244 is taken. From 100 to 254, but not 244. Default: 100. */
    payloadType?: pulumi.Input<number>;
}

/** SEI with content of your own. */
export interface McuPassThroughArgs {
    /** Whether every key frame carries the message. Default: No (0). */
    followIdr?: pulumi.Input<enums.YesNo>;
    /** Time between two messages. In milliseconds. Default: 1000. */
    interval?: pulumi.Input<number>;
    /** The content. */
    payloadContent: pulumi.Input<string>;
    /** SEI payload type: 5 or 100 to 254, but 244 is taken. From 100 to 254, but not 244, or 5. */
    payloadType: pulumi.Input<number>;
    /** Marks the content; needed with payload type 5 and ignored otherwise. */
    payloadUuid?: pulumi.Input<string>;
}

/** A CDN address that receives the stream. */
export interface McuPublishCdnParamArgs {
    /** Whose CDN it is; pushing to a third party is charged. Default: TencentCloud (1). */
    isTencentCdn?: pulumi.Input<enums.CdnKind>;
    /** Push address, such as rtmp://…; what follows the question mark is often a password. */
    publishCdnUrl: pulumi.Input<string>;
}

/** Recording of what a relay task sends. */
export interface McuRecordParamsArgs {
    /** Longest file. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: pulumi.Input<number>;
    /** Where the files go. */
    mcuStorageParams?: pulumi.Input<inputs.McuStorageParamsArgs>;
    /** File formats; mp4 and aac exclude each other. One of hls, mp4, aac, HLS. */
    recordFormat?: pulumi.Input<pulumi.Input<string>[]>;
    /** Tasks with the same key are recorded into one file. */
    recordKey?: pulumi.Input<string>;
    /** The recording ends after this long without a stream. In seconds. From 5 to 86400. Default: 30. */
    recordWaitTime?: pulumi.Input<number>;
    /** Media recorded. Default: AudioVideo (0). */
    streamType?: pulumi.Input<enums.RecordStreamType>;
    /** Whether and how it is recorded. */
    uniRecord?: pulumi.Input<enums.RelayRecordMode>;
    /** Put before each file name. */
    userDefineRecordPrefix?: pulumi.Input<string>;
}

/** Supplemental enhancement information of a relay task. */
export interface McuSeiParamsArgs {
    /** Who is shown where and how loud. */
    layoutVolume?: pulumi.Input<inputs.McuLayoutVolumeArgs>;
    /** Content of your own. */
    passThrough?: pulumi.Input<inputs.McuPassThroughArgs>;
}

/** Where the recording of a relay goes. */
export interface McuStorageParamsArgs {
    /** An object storage bucket. */
    cloudStorage?: pulumi.Input<inputs.CloudStorageArgs>;
    /** Tencent Cloud VOD. */
    mcuCloudVod?: pulumi.Input<inputs.McuCloudVodArgs>;
}

/** How the recording of a relay is put into VOD. */
export interface McuTencentVodArgs {
    /** Category. Default: 0. */
    classId?: pulumi.Input<number>;
    /** How long VOD keeps the file; 0 for ever. In seconds. Default: 0. */
    expireTime?: pulumi.Input<number>;
    /** Task flow that VOD runs on the file. */
    procedure?: pulumi.Input<string>;
    /** Passed through to the task flow's callback. */
    sessionContext?: pulumi.Input<string>;
    /** Passed through to the upload callback. */
    sourceContext?: pulumi.Input<string>;
    /** Region it is stored in. */
    storageRegion?: pulumi.Input<string>;
    /** VOD sub-application. */
    subAppId?: pulumi.Input<number>;
}

/** A user whose audio is mixed or left out. */
export interface McuUserInfoParamsArgs {
    /** Loudness in the mix, where 100 is the original. From 0 to 100. Default: 100. */
    soundLevel?: pulumi.Input<number>;
    /** The user. */
    userInfo: pulumi.Input<inputs.MixUserInfoArgs>;
}

/** Which video a relay task mixes, its layout and encoding. */
export interface McuVideoParamsArgs {
    /** Colour of the canvas. */
    backGroundColor?: pulumi.Input<string>;
    /** Picture on the canvas; covers the colour. */
    backgroundImageUrl?: pulumi.Input<string>;
    /** How the picture fills the canvas. Default: Proportional (2). */
    backgroundRenderMode?: pulumi.Input<enums.CanvasBackgroundRenderMode>;
    /** Layout. */
    layoutParams?: pulumi.Input<inputs.McuLayoutParamsArgs>;
    /** Encoding and canvas; set at the start and never changed. */
    videoEncode?: pulumi.Input<inputs.VideoEncodeArgs>;
    /** Watermarks. */
    waterMarkList?: pulumi.Input<pulumi.Input<inputs.McuWaterMarkParamsArgs>[]>;
}

/** A picture on the mixed video. */
export interface McuWaterMarkImageArgs {
    /** Whether and how the watermark moves; 0 not at all. */
    dynamicPosType?: pulumi.Input<number>;
    /** Left edge on the canvas. In pixels. */
    locationX: pulumi.Input<number>;
    /** Upper edge on the canvas. In pixels. */
    locationY: pulumi.Input<number>;
    /** Height. In pixels. */
    waterMarkHeight: pulumi.Input<number>;
    /** Address of a PNG or JPEG of at most 5 MB. */
    waterMarkUrl: pulumi.Input<string>;
    /** Width. In pixels. */
    waterMarkWidth: pulumi.Input<number>;
    /** Layer; larger numbers cover smaller ones. Default: 0. */
    zOrder?: pulumi.Input<number>;
}

/** A watermark of a relay task. */
export interface McuWaterMarkParamsArgs {
    /** The picture. */
    waterMarkImage?: pulumi.Input<inputs.McuWaterMarkImageArgs>;
    /** The text. */
    waterMarkText?: pulumi.Input<inputs.McuWaterMarkTextArgs>;
    /** A picture or a text. Default: Image (0). */
    waterMarkType?: pulumi.Input<enums.WaterMarkType>;
}

/** A text on the mixed video. */
export interface McuWaterMarkTextArgs {
    /** Colour behind the text; transparent when absent. */
    backGroundColor?: pulumi.Input<string>;
    /** Whether and how the watermark moves; 0 not at all. */
    dynamicPosType?: pulumi.Input<number>;
    /** Name of the font. Default: Tencent. */
    font?: pulumi.Input<string>;
    /** Colour of the text; white when absent. */
    fontColor?: pulumi.Input<string>;
    /** Size of the font. In pixels. */
    fontSize: pulumi.Input<number>;
    /** Left edge on the canvas. In pixels. */
    locationX: pulumi.Input<number>;
    /** Upper edge on the canvas. In pixels. */
    locationY: pulumi.Input<number>;
    /** The text. */
    text: pulumi.Input<string>;
    /** Height. In pixels. */
    waterMarkHeight: pulumi.Input<number>;
    /** Width. In pixels. */
    waterMarkWidth: pulumi.Input<number>;
    /** Layer; larger numbers cover smaller ones. Default: 0. */
    zOrder?: pulumi.Input<number>;
}

/** Audio encoding of a mix. */
export interface MixAudioArgs {
    /** Bits per second. In kilobits per second. From 32 to 128. Default: 64. */
    bitRate?: pulumi.Input<number>;
    /** Number of channels. Default: Stereo (2). */
    channel?: pulumi.Input<enums.AudioChannel>;
    /** Samples per second. In hertz. One of 48000, 44100, 16000. Default: 48000. */
    sampleRate?: pulumi.Input<number>;
}

/** One window of a recording's custom layout. */
export interface MixLayoutArgs {
    /** Transparency: 0 opaque, 255 invisible. From 0 to 255. */
    alpha?: pulumi.Input<number>;
    /** Height; with Top within the canvas. In pixels. From 0 to 1920. */
    height: pulumi.Input<number>;
    /** Layer; 0 is the lowest. Default: 0. */
    imageLayer?: pulumi.Input<number>;
    /** Left edge on the canvas. In pixels. From 0 to 1920. */
    left: pulumi.Input<number>;
    /** Camera or screen. Default: Primary (0). */
    mediaId?: pulumi.Input<enums.StreamSource>;
    /** How the video fills the window. Default: Crop (1). */
    renderMode?: pulumi.Input<enums.RecordingRenderMode>;
    /** Address of a JPEG or PNG of at most 5 MB shown behind the video. */
    subBackgroundImage?: pulumi.Input<string>;
    /** Upper edge on the canvas. In pixels. From 0 to 1920. */
    top: pulumi.Input<number>;
    /** User shown in the window; without it, users fill the windows as they enter. */
    userId?: pulumi.Input<string>;
    /** Width; with Left within the canvas. In pixels. From 0 to 1920. */
    width: pulumi.Input<number>;
}

/** How a mixed recording arranges the videos. */
export interface MixLayoutParamsArgs {
    /** Colour of the canvas; black when absent. */
    backGroundColor?: pulumi.Input<string>;
    /** How the background picture fills the canvas. */
    backgroundImageRenderMode?: pulumi.Input<enums.RecordingRenderMode>;
    /** Address of a JPEG or PNG of at most 5 MB on the canvas. */
    backgroundImageUrl?: pulumi.Input<string>;
    /** Address of a JPEG or PNG of at most 5 MB behind each window. */
    defaultSubBackgroundImage?: pulumi.Input<string>;
    /** Side of the large window in the screen sharing layout. Default: Left (0). */
    maxResolutionUserAlign?: pulumi.Input<enums.LargeWindowSide>;
    /** User shown large; in the floating and screen sharing layouts. */
    maxResolutionUserId?: pulumi.Input<string>;
    /** Camera or screen of the user shown large. Default: Primary (0). */
    mediaId?: pulumi.Input<enums.StreamSource>;
    /** The windows; only in the custom layout. At most 25 entries. */
    mixLayoutList?: pulumi.Input<pulumi.Input<inputs.MixLayoutArgs>[]>;
    /** The arrangement. Default: Grid (3). */
    mixLayoutMode: pulumi.Input<enums.MixLayoutMode>;
    /** Whether the place of a user without video is kept with a picture. Default: No (0). */
    placeHolderMode?: pulumi.Input<enums.YesNo>;
    /** Whether users who send only audio get no window; not in the custom layout. Default: false. */
    pureAudioDisableLayout?: pulumi.Input<boolean>;
    /** How videos fill their windows; not in the custom layout. */
    renderMode?: pulumi.Input<enums.RecordingRenderMode>;
    /** Watermarks. At most 25 entries. */
    waterMarkList?: pulumi.Input<pulumi.Input<inputs.WaterMarkArgs>[]>;
}

/** Who is seen in a mix, and where. */
export interface MixPictureArgs {
    /** Colour of the canvas; black when absent. */
    backgroundColor?: pulumi.Input<string>;
    /** Picture on the canvas; covers the colour. */
    backgroundImageUrl?: pulumi.Input<string>;
    /** Where the stream that the event pulls in stands among them. Default: First. */
    ingest?: pulumi.Input<enums.IngestPlace>;
    /** Space between windows, and around them. In pixels. From 0 to 200. Default: 0. */
    margin?: pulumi.Input<number>;
    /** Windows of your own, instead of a style and users. */
    mixLayoutList?: pulumi.Input<pulumi.Input<inputs.McuLayoutArgs>[]>;
    /** How videos fill their windows. A shared screen is never cropped. Default: Crop (0). */
    renderMode?: pulumi.Input<enums.RelayRenderMode>;
    /** How the windows are arranged. Default: MainAndSide. */
    style?: pulumi.Input<enums.LayoutStyle>;
    /** Who is seen, the first in the first window. At most 25 entries. */
    users?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Encoding of a mixed recording. */
export interface MixTranscodeParamsArgs {
    /** Audio encoding. */
    audioParams?: pulumi.Input<inputs.AudioParamsArgs>;
    /** Video encoding and canvas. */
    videoParams?: pulumi.Input<inputs.VideoParamsArgs>;
}

/** A user in a room. */
export interface MixUserInfoArgs {
    /** The user's room; the main room in dynamic layouts. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** The user. */
    userId: pulumi.Input<string>;
}

/** Encoding and canvas of a mix. */
export interface MixVideoArgs {
    /** Bits per second; when absent 1,800 for 1280 by 720 at 25 frames per second, and others in proportion. In kilobits per second. From 1 to 10000. */
    bitRate?: pulumi.Input<number>;
    /** Frames per second. In frames per second. From 1 to 60. Default: 25. */
    fps?: pulumi.Input<number>;
    /** Time between two key frames of what is relayed. In seconds. From 1 to 5. Default: 2. */
    gop?: pulumi.Input<number>;
    /** Height of the canvas. In pixels. From 2 to 1920. Default: 720. */
    height?: pulumi.Input<number>;
    /** Width of the canvas. In pixels. From 2 to 1920. Default: 1280. */
    width?: pulumi.Input<number>;
}

/** What is moderated, and by whom. */
export interface ModerationParamsArgs {
    /** Which results are reported. Default: All (0). */
    callbackAllResults?: pulumi.Input<enums.ReportedModerationResults>;
    /** The moderation ends after nobody has published in the room for this long. In seconds. From 5 to 1800. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Who moderates: tianyu, ace, shumei or Yidun. */
    moderationSupplier?: pulumi.Input<string>;
    /** Your account with the supplier. */
    moderationSupplierParam?: pulumi.Input<inputs.ModerationSupplierParamArgs>;
    /** What the supplier gets. Default: AudioSlices (1). */
    moderationType?: pulumi.Input<enums.ModerationType>;
    /** Which files are stored. Default: None (0). */
    saveModerationFile?: pulumi.Input<enums.KeptModerationFiles>;
    /** Length of each piece of sound. In seconds. Default: 15. */
    sliceAudio?: pulumi.Input<number>;
    /** Time between two frames. In seconds. Default: 5. */
    sliceVideo?: pulumi.Input<number>;
    /** Whose streams are moderated. */
    subscribeStreamUserIds?: pulumi.Input<inputs.SubscribeModerationUserIdsArgs>;
}

/** Where moderated files go. */
export interface ModerationStorageParamsArgs {
    /** An object storage bucket. */
    cloudModerationStorage?: pulumi.Input<inputs.CloudModerationStorageArgs>;
}

/** An account with a moderation supplier. */
export interface ModerationSupplierParamArgs {
    /** ID of the account; tianyu needs it, and Yidun has none. */
    appID?: pulumi.Input<string>;
    /** Policy or business ID for sound. */
    audioBizType?: pulumi.Input<string>;
    /** Policy or business ID for pictures. */
    imageBizType?: pulumi.Input<string>;
    /** ID of the account's key. */
    secretId?: pulumi.Input<string>;
    /** The account's key. */
    secretKey?: pulumi.Input<string>;
}

/** A word and how it is pronounced. */
export interface PronunciationDictArgs {
    /** How it is pronounced, such as yin2 hang2. */
    pronunciation: pulumi.Input<string>;
    /** The word. */
    word: pulumi.Input<string>;
}

/** Speech recognition of a transcription. */
export interface RecognizeConfigArgs {
    /** Further languages that may be spoken; not with zh-dialect. */
    alternativeLanguage?: pulumi.Input<pulumi.Input<string>[]>;
    /** Words to recognise better, with weights. */
    hotWordList?: pulumi.Input<string>;
    /** Language spoken, as an ISO 639 code such as zh, en or ja, or the name of a recognition engine such as 16k_zh_en. Default: zh. */
    language?: pulumi.Input<string>;
    /** How strictly distant voices and noise are held back: 0 not at all, 3 most. Default: 0. */
    vadLevel?: pulumi.Input<number>;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: pulumi.Input<number>;
}

/** What is recorded and in which form. */
export interface RecordParamsArgs {
    /** Whether a user's audio and video go into one file; mixed recordings always do. Default: No (0). */
    avMerge?: pulumi.Input<enums.YesNo>;
    /** What fills gaps in the video. */
    fillType?: pulumi.Input<enums.GapFill>;
    /** The recording ends after nobody has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Longest file; for MP4 and AAC. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: pulumi.Input<number>;
    /** Camera, screen or both. Default: All (0). */
    mediaId?: pulumi.Input<enums.RecordedStreams>;
    /** File format in object storage; for VOD see TencentVod.MediaType. Default: Hls (0). */
    outputFormat?: pulumi.Input<enums.RecordFormat>;
    /** Each stream by itself, or all mixed. */
    recordMode: pulumi.Input<enums.RecordMode>;
    /** Media recorded. Default: AudioVideo (0). */
    streamType?: pulumi.Input<enums.RecordStreamType>;
    /** Whether streams that a relay task sends back into the room are recorded too. Default: No (0). */
    subscribeAbility?: pulumi.Input<enums.YesNo>;
    /** Who is recorded. */
    subscribeStreamUserIds?: pulumi.Input<inputs.SubscribeStreamUserIdsArgs>;
}

/** A room that receives a mix. */
export interface RelayedRoomArgs {
    /** The room. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** User ID under which the mix appears in the room. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** That user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
}

/** Speech recognition of an AI conversation. */
export interface STTConfigArgs {
    /** Further languages that may be spoken; not with zh-dialect. */
    alternativeLanguage?: pulumi.Input<pulumi.Input<string>[]>;
    /** Settings of a speech recognition of your own, as JSON in a string. */
    customParam?: pulumi.Input<string>;
    /** Words to recognise better, with weights, such as "TRTC|10,relay|5". */
    hotWordList?: pulumi.Input<string>;
    /** Language spoken, as an ISO 639 code such as zh, en or ja, or the name of a recognition engine such as 16k_zh_en. Default: zh. */
    language?: pulumi.Input<string>;
    /** How strictly distant voices and noise are held back: 0 not at all, 5 most. Default: 0. */
    vadLevel?: pulumi.Input<number>;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: pulumi.Input<number>;
}

/** The one stream that is forwarded as it is. */
export interface SingleSubscribeParamsArgs {
    /** The stream. */
    userMediaStream: pulumi.Input<inputs.UserMediaStreamArgs>;
}

/** What is cut into slices and how. */
export interface SliceParamsArgs {
    /** The slicing ends after nobody has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Length of each piece of sound. In seconds. Default: 15. */
    sliceAudio?: pulumi.Input<number>;
    /**
     * Address that events are reported to.
     * @deprecated Set the callback address in the console.
     */
    sliceCallbackUrl?: pulumi.Input<string>;
    /** Sound, frames or both. */
    sliceType?: pulumi.Input<enums.SliceType>;
    /** Time between two frames. In seconds. Default: 5. */
    sliceVideo?: pulumi.Input<number>;
    /** Whose streams are sliced. */
    subscribeStreamUserIds?: pulumi.Input<inputs.SubscribeStreamUserIdsArgs>;
}

/** Where slices go. */
export interface SliceStorageParamsArgs {
    /** An object storage bucket. */
    cloudSliceStorage?: pulumi.Input<inputs.CloudSliceStorageArgs>;
}

/** Where recordings go; exactly one place. */
export interface StorageParamsArgs {
    /** An object storage bucket. */
    cloudStorage?: pulumi.Input<inputs.CloudStorageArgs>;
    /** Tencent Cloud VOD. */
    cloudVod?: pulumi.Input<inputs.CloudVodArgs>;
}

/** Whose streams are moderated. A name that ends in .*$ stands for all that begin with it. */
export interface SubscribeModerationUserIdsArgs {
    /** Only the audio of these users. At most 32 entries. */
    subscribeAudioUserIds?: pulumi.Input<pulumi.Input<string>[]>;
    /** Only the video of these users. At most 32 entries. */
    subscribeVideoUserIds?: pulumi.Input<pulumi.Input<string>[]>;
    /** Not the audio of these users. At most 32 entries. */
    unSubscribeAudioUserIds?: pulumi.Input<pulumi.Input<string>[]>;
    /** Not the video of these users. At most 32 entries. */
    unSubscribeVideoUserIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Whose audio and video is taken. A name that ends in .*$ stands for all that begin with it. */
export interface SubscribeStreamUserIdsArgs {
    /** Only the audio of these users. At most 32 entries. */
    subscribeAudioUserIds?: pulumi.Input<pulumi.Input<string>[]>;
    /** Only the video of these users. At most 32 entries. */
    subscribeVideoUserIds?: pulumi.Input<pulumi.Input<string>[]>;
    /** Not the audio of these users. At most 32 entries. */
    unSubscribeAudioUserIds?: pulumi.Input<pulumi.Input<string>[]>;
    /** Not the video of these users. At most 32 entries. */
    unSubscribeVideoUserIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The voice of a spoken translation. */
export interface TTSConfigArgs {
    /** Which model. Default: flow_01_turbo. */
    model?: pulumi.Input<string>;
    /** How fast it speaks, where 1 is normal. From 0.5 to 2. Default: 1. */
    speed?: pulumi.Input<number>;
    /** Which voice. */
    voiceId: pulumi.Input<string>;
    /** How loud it speaks, where 1 is normal. From 0 to 10, but not 0. Default: 1. */
    volume?: pulumi.Input<number>;
}

/** How the translated words of one user are spoken into the room. */
export interface TTSParamArgs {
    /** Language spoken; one of TranslationParam.TargetLang. */
    language: pulumi.Input<string>;
    /** Which speech model, such as flow_02_turbo. */
    model: pulumi.Input<string>;
    /** The user whose words are spoken; must be one that is transcribed. */
    targetUser: pulumi.Input<inputs.TranscriptionUserInfoParamsArgs>;
    /** The robot that speaks in the room. */
    ttsRobotUser: pulumi.Input<inputs.DubbingRobotArgs>;
    /** The voice. */
    voice: pulumi.Input<inputs.TTSVoiceArgs>;
}

/** The voice of a spoken translation. */
export interface TTSVoiceArgs {
    /** How high it speaks, where 0 is normal. From -12 to 12. Default: 0. */
    pitch?: pulumi.Input<number>;
    /** How fast it speaks, where 1 is normal. From 0.5 to 2. Default: 1. */
    speed?: pulumi.Input<number>;
    /** Which voice: one of the vendor's, or a cloned one. */
    voiceId: pulumi.Input<string>;
    /** How loud it speaks, where 1 is normal. From 0 to 10. Default: 1. */
    volume?: pulumi.Input<number>;
}

/** How recordings are put into VOD. */
export interface TencentVodArgs {
    /** Category. Default: 0. */
    classId?: pulumi.Input<number>;
    /** How long VOD keeps the file; 0 for ever. In seconds. Default: 0. */
    expireTime?: pulumi.Input<number>;
    /** File format; AAC only for audio recordings. Default: Mp4 (0). */
    mediaType?: pulumi.Input<enums.VodMediaType>;
    /** Task flow that VOD runs on each file. */
    procedure?: pulumi.Input<string>;
    /** Passed through to the task flow's callback. */
    sessionContext?: pulumi.Input<string>;
    /** Passed through to the upload callback. */
    sourceContext?: pulumi.Input<string>;
    /** Region it is stored in. */
    storageRegion?: pulumi.Input<string>;
    /** VOD sub-application. */
    subAppId?: pulumi.Input<number>;
    /** Put before each file name. */
    userDefineRecordId?: pulumi.Input<string>;
}

/** A term and its fixed translation. */
export interface TermPairArgs {
    /** The term. */
    source: pulumi.Input<string>;
    /** Its translation. */
    target: pulumi.Input<string>;
}

/** A term and its fixed translation. */
export interface TerminologyArgs {
    /** The term. */
    source: pulumi.Input<string>;
    /** Its translation. */
    target: pulumi.Input<string>;
}

/** Terms with fixed translations into one language. */
export interface TerminologyItemArgs {
    /** The language. */
    targetLang: pulumi.Input<string>;
    /** The terms. */
    terminology: pulumi.Input<pulumi.Input<inputs.TermPairArgs>[]>;
}

/** The robot of a cloud transcription, and whom it listens to. */
export interface TranscriptionParamArgs {
    /** The transcription ends after none of the users has published in the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Whether the text is sent into the room as custom messages: 0 no, 1 yes. Default: 0. */
    sendCustomMode?: pulumi.Input<number>;
    /** Only these users are transcribed. */
    subscribeList?: pulumi.Input<pulumi.Input<inputs.TranscriptionUserInfoParamsArgs>[]>;
    /** These users are not transcribed, even where SubscribeList names them. */
    unSubscribeList?: pulumi.Input<pulumi.Input<inputs.TranscriptionUserInfoParamsArgs>[]>;
    /** User ID under which the transcription robot enters the room; nobody else and no other robot in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}

/** The transcription robot's user and whom it listens to. */
export interface TranscriptionParamsArgs {
    /** The task ends after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: pulumi.Input<number>;
    /** The one user listened to. */
    targetUserId?: pulumi.Input<string>;
    /** The whole room or one user. Default: Room (0). */
    transcriptionMode?: pulumi.Input<enums.TranscriptionMode>;
    /** How the end of a speaker's turn is found. */
    turnDetection?: pulumi.Input<inputs.TurnDetectionArgs>;
    /** User ID under which the robot enters the room; nobody else and no other robot in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
    /** Recognition of speakers by their voice. */
    voicePrint?: pulumi.Input<inputs.VoicePrintArgs>;
}

/** A user of the room. */
export interface TranscriptionUserInfoParamsArgs {
    /** ID of the user. */
    userId: pulumi.Input<string>;
}

/** Translation of what was recognised. */
export interface TranslationConfigArgs {
    /** Subtitles only, or spoken as well. */
    mode?: pulumi.Input<enums.TranslationMode>;
    /** Languages to translate into, as ISO 639-1 codes. */
    targetLanguages: pulumi.Input<pulumi.Input<string>[]>;
    /** Terms with fixed translations. */
    terminology?: pulumi.Input<pulumi.Input<inputs.TerminologyArgs>[]>;
    /** The voice of a spoken translation. */
    ttsConfig?: pulumi.Input<inputs.TTSConfigArgs>;
}

/** Translation of a cloud transcription. */
export interface TranslationParamArgs {
    /** Languages to translate into. */
    targetLang?: pulumi.Input<pulumi.Input<string>[]>;
    /** Terms with fixed translations, by language. */
    terminologies?: pulumi.Input<pulumi.Input<inputs.TerminologyItemArgs>[]>;
}

/** How the end of a speaker's turn is found. */
export interface TurnDetectionArgs {
    /** How soon a turn counts as complete by its meaning: low late, high early; auto is medium. Default: auto. */
    semanticEagerness?: pulumi.Input<string>;
}

/** A stream of a user. */
export interface UserMediaStreamArgs {
    /** Camera or screen. Default: Primary (0). */
    streamType?: pulumi.Input<enums.StreamSource>;
    /** The user. */
    userInfo?: pulumi.Input<inputs.MixUserInfoArgs>;
}

/** Video encoding and canvas of a relay task. */
export interface VideoEncodeArgs {
    /** Bits per second. In kilobits per second. From 0 to 10000. */
    bitRate: pulumi.Input<number>;
    /** Frames per second. In frames per second. From 0 to 60. */
    fps: pulumi.Input<number>;
    /** Time between two key frames. In seconds. From 1 to 5. */
    gop: pulumi.Input<number>;
    /** Height of the canvas. In pixels. From 0 to 1920. */
    height: pulumi.Input<number>;
    /** Width of the canvas. In pixels. From 0 to 1920. */
    width: pulumi.Input<number>;
}

/** Video encoding of an ingest task; no longer read. */
export interface VideoEncodeParamsArgs {
    /** Bits per second. In kilobits per second. */
    bitRate?: pulumi.Input<number>;
    /** Frames per second. In frames per second. */
    fps?: pulumi.Input<number>;
    /** Time between two key frames. In seconds. */
    gop?: pulumi.Input<number>;
    /** Height. In pixels. */
    height?: pulumi.Input<number>;
    /** Width. In pixels. */
    width?: pulumi.Input<number>;
}

/** Video encoding and canvas of a mixed recording; all or nothing. */
export interface VideoParamsArgs {
    /** Bits per second. In bits per second. From 64000 to 8192000. Default: 550000. */
    bitRate: pulumi.Input<number>;
    /** Frames per second. In frames per second. From 1 to 60. Default: 15. */
    fps: pulumi.Input<number>;
    /** Time between two key frames. In seconds. Default: 10. */
    gop: pulumi.Input<number>;
    /** Height of the canvas; width times height at most 1920 × 1080. In pixels. At most 1920. Default: 640. */
    height: pulumi.Input<number>;
    /** Width of the canvas; width times height at most 1920 × 1080. In pixels. At most 1920. Default: 360. */
    width: pulumi.Input<number>;
}

/** Recognition of speakers by their voice. */
export interface VoicePrintArgs {
    /** Voices that may be recognised. */
    idList?: pulumi.Input<pulumi.Input<string>[]>;
    /** Whether it is used: 0 not at all, 1 with the voice in IdList. Default: 0. */
    mode?: pulumi.Input<number>;
}

/** The voice that speaks. */
export interface VoiceSettingsArgs {
    /** How high it speaks, where 0 is normal. From -12 to 12. Default: 0. */
    pitch?: pulumi.Input<number>;
    /** How fast it speaks, where 1 is normal. From 0.5 to 2. Default: 1. */
    speed?: pulumi.Input<number>;
    /** Which voice: one of the vendor's, or a cloned one. */
    voiceId: pulumi.Input<string>;
    /** How loud it speaks, where 1 is normal. From 0 to 10. Default: 1. */
    volume?: pulumi.Input<number>;
}

/** The moderation of a room. */
export interface WatchtowerModerationArgs {
    /** What is moderated, and by whom. */
    moderationParams: pulumi.Input<inputs.ModerationParamsArgs>;
    /** Region of this task; the component's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. In hours. From 6 to 72. Default: 24. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** User ID of the robot that moderates. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
}

/** The slices of a room. */
export interface WatchtowerSlicesArgs {
    /** Permission ticket for the room; needed only with advanced permission control. */
    privateMapKey?: pulumi.Input<string>;
    /** Region of this task; the component's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. In hours. From 6 to 720. Default: 72. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** What is cut and how. */
    sliceParams: pulumi.Input<inputs.SliceParamsArgs>;
    /** User ID of the robot that slices. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
}

/** A watermark of a recording. */
export interface WaterMarkArgs {
    /** The text. */
    waterMarkChar?: pulumi.Input<inputs.WaterMarkCharArgs>;
    /** The picture. */
    waterMarkImage?: pulumi.Input<inputs.WaterMarkImageArgs>;
    /** The time. */
    waterMarkTimestamp?: pulumi.Input<inputs.WaterMarkTimestampArgs>;
    /** A picture, a text or the time. Default: Image (0). */
    waterMarkType?: pulumi.Input<enums.RecordingWaterMarkType>;
}

/** A text on a recording. */
export interface WaterMarkCharArgs {
    /** Colour behind the text; transparent when absent. */
    backGroundColor?: pulumi.Input<string>;
    /** The text. */
    chars: pulumi.Input<string>;
    /** Colour of the text; white when absent. */
    fontColor?: pulumi.Input<string>;
    /** Size of the font. In pixels. Default: 14. */
    fontSize?: pulumi.Input<number>;
    /** Height. In pixels. */
    height: pulumi.Input<number>;
    /** Left edge on the canvas. In pixels. */
    left: pulumi.Input<number>;
    /** Upper edge on the canvas. In pixels. */
    top: pulumi.Input<number>;
    /** Width. In pixels. */
    width: pulumi.Input<number>;
}

/** A picture on a recording. */
export interface WaterMarkImageArgs {
    /** Height; with Top within the canvas. In pixels. From 0 to 2560. */
    height: pulumi.Input<number>;
    /** Left edge on the canvas. In pixels. From 0 to 2560. */
    left: pulumi.Input<number>;
    /** Upper edge on the canvas. In pixels. From 0 to 2560. */
    top: pulumi.Input<number>;
    /** Address of a JPEG or PNG of at most 5 MB. */
    waterMarkUrl: pulumi.Input<string>;
    /** Width; with Left within the canvas. In pixels. From 0 to 2560. */
    width: pulumi.Input<number>;
}

/** The time on a recording. */
export interface WaterMarkTimestampArgs {
    /** Where it stands. */
    pos: pulumi.Input<enums.TimestampPosition>;
    /** Offset from UTC. In hours. Default: 8. */
    timeZone?: pulumi.Input<number>;
}

/** The picture of a recorded web page, and its file. */
export interface WebRecordVideoParamsArgs {
    /** File format in object storage; for VOD see TencentVod.MediaType. One of hls, mp4. */
    format?: pulumi.Input<string>;
    /** Height of the picture. In pixels. From 0 to 1080. Default: 720. */
    height?: pulumi.Input<number>;
    /** Longest file; for MP4. In minutes. From 1 to 1440. Default: 1440. */
    maxMediaFileDuration?: pulumi.Input<number>;
    /** Width of the picture. In pixels. From 0 to 1920. Default: 1280. */
    width?: pulumi.Input<number>;
}
