// Right inputs of each kind of task.
export const window = (x, user) => ({
  locationX: x,
  imageWidth: 640,
  imageHeight: 720,
  ...(user && { userMediaStream: { userInfo: { userId: user } } }),
});

export const relay = (more = {}) => ({
  roomId: "1", roomIdType: "Integer", withTranscoding: 1, agentParams: { userId: "relay" },
  audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } },
  videoParams: {
    videoEncode: { width: 1280, height: 720, fps: 15, bitRate: 1500, gop: 2 },
    layoutParams: { mixLayoutMode: "Custom", mixLayoutList: [window(0, "anna"), window(640)] },
  },
  publishCdnParams: [{ publishCdnUrl: "rtmp://cdn.example.com/live/a" }], ...more,
});

const storage = { vendor: 0, region: "ap-singapore", bucket: "b", accessKey: "an-access-key", secretKey: "a-storage-key" };

export const inputs = {
  StreamIngest: { roomId: "1", roomIdType: "Integer", userId: "ingest", streamUrl: "https://example.com/a.mp4" },
  PublishCdnStream: relay(),
  CloudRecording: {
    roomId: "1",
    userId: "recorder",
    recordParams: { recordMode: "MixedStream" },
    storageParams: { cloudStorage: storage },
  },
  AIConversation: {
    roomId: "1",
    agentConfig: { userId: "agent", targetUserId: "anna" },
    llmConfig: { LLMType: "openai", APIKey: "a-model-key" },
  },
  AITranscription: { roomId: "1", transcriptionParams: { userId: "scribe" } },
  CloudSlice: {
    roomId: "1", userId: "slicer",
    sliceParams: { sliceType: "AudioVideo" }, sliceStorageParams: { cloudSliceStorage: storage },
  },
  CloudModeration: {
    roomId: "1", userId: "moderator", moderationParams: { moderationType: 3 }, moderationStorageParams: { cloudModerationStorage: storage },
  },
  WebRecord: { recordUrl: "https://example.com/board", storageParams: { cloudStorage: storage } },
  CloudTranscription: {
    roomId: "1", roomIdType: "Integer",
    transcriptionParam: { userId: "interpreter" }, asrParam: { lang: "bigmodel-en" },
  },
};
