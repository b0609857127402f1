// Long: a case is a row, with what people write as they write it.
// What preview takes and refuses: rooms, layouts, languages, addresses, the provider's configuration, times.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { does, refuses, resource, succeeds, warnings } from "./lib/right.mjs";
import { credentials, project, startEmulator } from "./lib/tool.mjs";

const concurrency = 2;
const head = "name: checks\nruntime: yaml\n";
const previewed = (t, content) => project(t, { "Pulumi.yaml": content }).preview();
const one = (type, properties) => `${head}resources:\n  it:\n    type: trtc:${type}\n    properties: ${JSON.stringify(properties)}\n`;

describe("what the live service takes is taken", { concurrency }, () => {
  const [names, agent, portrait] = [caseOf("01-stt-engine-names"), caseOf("02-agent-modes"), caseOf("03-portrait-relay")];
  const [consult, cos, grid] = [caseOf("04-consult-recording"), caseOf("05-cos-audio-recording"), caseOf("08-bare-grid-relay")];
  const goesUp = async (t, files, ...resources) => {
    const p = project(t, files);
    does(succeeds(await p.preview()), ...resources.map((r) => `create ${r}`));
    does(succeeds(await p.up()), ...resources.map((r) => `create ${r}`));
    does(succeeds(await p.up()), ...resources.map((r) => `same ${r}`));
    return p;
  };
  test("names of recognition engines", (t) => goesUp(t, names.files(), "agent", "words"));
  test("an agent's modes and hot words that public agents send", (t) => goesUp(t, agent.files(), "agent"));
  test("a portrait of 1440 × 1280, mixed and recorded", (t) => goesUp(t, portrait.files(), "relay"));
  test("a recording of a consultation, and it stays as it is", (t) => goesUp(t, consult.files(), "rec"));
  test("an audio recording with empty lists, and it stays as it is", async (t) => {
    const p = await goesUp(t, cos.files(), "rec");
    assert.deepEqual([...p.filesWith("SK-bbbb-2222"), ...p.filesWith("AK-aaaa-1111")], []);
  });
  test("a grid that says nothing of its windows, and it stays as it is", (t) => goesUp(t, grid.files(), "relay"));

  test("a language that no list has is a warning", async (t) => {
    const result = await previewed(t, names.text("Pulumi.yaml").replace("16k_zh_en", "99k_xx"));
    succeeds(result);
    assert.ok(warnings(result).some((w) => w.includes("sttConfig.language") && w.includes("99k_xx")), result.text);
  });
  for (const [width, height] of [[1920, 1920], [1080, 1920], [720, 1280]]) {
    test(`a canvas of ${width} × ${height}`, async (t) => succeeds(await previewed(t, grid.text("Pulumi.yaml").replace("width: 1920, height: 1080", `width: ${width}, height: ${height}`))));
  }
  for (const [width, height, name] of [[1921, 1080, "width"], [1080, 1921, "height"], [-1, 1080, "width"]]) {
    test(`but no canvas of ${width} × ${height}`, async (t) => refuses(await previewed(t, grid.text("Pulumi.yaml").replace("width: 1920, height: 1080", `width: ${width}, height: ${height}`)), { names: `videoParams.videoEncode.${name}`, line: 13 }));
  }
});

describe("a room", { concurrency }, () => {
  const number = caseOf("09-number-room");
  const mixup = caseOf("07-room-type-mixup");
  const room = (t, [roomId, roomIdType = "Integer", userId = "u1", more = ""]) => project(
    t, { "Pulumi.yaml": number.text("Pulumi.yaml", { roomId, roomIdType, userId, more }) },
  ).preview();
  const long = (letter, count) => `"${letter.repeat(count)}"`;

  const taken = [
    [["1001"], "1001"], [["!!str 1001"], "1001"], [['"1001"', "Integer", "42"], "1001", "42"], [["${num}"], "1001"], [["${v}"], "1001"], [['"4294967294"'], "4294967294"],
    [['"room with spaces/and?chars"', "String"], "room with spaces/and?chars"], [['"房间😀"', "String"], "房间😀"], [[long("x", 65), "String"], "x".repeat(65)],
    [[long("x", 200), "String", long("y", 80)], "x".repeat(200), "y".repeat(80)], [['"1001"', "Integer", '"a b"'], "1001", "a b"],
    [['"1001"', "Integer", "u1", "sdkAppId: 16000112345"], "1001"], [['"1001"', "Integer", "u1", "volume: null"], "1001"],
    // Siblings.
    [["1"], "1"], [["4294967294"], "4294967294"], [["0x1F"], "31"], [["1e3"], "1000"], [["1_000"], "1000"], [["0o17"], "15"], [["${num}", "String"], "1001"], [["1001", "String"], "1001"],
    [["0", "String"], "0"], [['" 1001"', "String"], " 1001"], [['"1001"', "Integer", "4.5"], "1001", "4.5"], [['"1001"', "Integer", "123456789012345"], "1001", "123456789012345"], [['"${num}"'], "1001"], [["!!int \"5\""], "5"],
  ];
  for (const [row, roomId, userId = "u1"] of taken) {
    test(`is ${roomId.slice(0, 40)}: ${row.join(", ").slice(0, 60)}`, async (t) => {
      const { outputs } = does(succeeds(await room(t, row)), "create s");
      assert.deepEqual([outputs.r, outputs.t, outputs.u], [roomId, row[1] ?? "Integer", userId]);
    });
  }
  for (const row of [['"1001"', "Integer", "${flag}"], ['"1001"', "Integer", "true"], ["true", "String"]]) {
    test(`of a boolean is a text, or refused by name: ${row.join(", ")}`, async (t) => {
      const result = await room(t, row);
      if (result.code !== 0) return refuses(result, { names: /roomId|userId/ });
      const { r, u } = succeeds(result).outputs;
      assert.ok([r, u].includes("true"), result.text);
    });
  }
  const refused = [
    [['"1001"', "1"], "roomIdType", 10], [['"1001"', "0"], "roomIdType", 10], [['"1001"', "integer"], "roomIdType", 10], [['"1001"', '"1"'], "roomIdType", 10],
    [['"0"'], "roomId", 9], [['"4294967295"'], "roomId", 9], [['"4294967296"'], "roomId", 9], [['" 1001"'], "roomId", 9], [['"+5"'], "roomId", 9], [['"-5"'], "roomId", 9], [['"0x10"'], "roomId", 9],
    [['"１００"'], "roomId", 9], [['""'], "roomId", 9], [['"1001"', "Integer", "u1", 'volume: "80"'], "volume", 13], [['"1001"', "Integer", "u1", 'isPause: "true"'], "isPause", 13], [['"1001"', "Integer", "u1", "volume: 80.5"], "volume", 13],
    [['"1001"', "Integer", '"  "'], "userId", 11], [['"1001"', "Integer", "u1", 'sdkAppId: "1400000001"'], "sdkAppId", 13], [['"1001"', "Integer", "u1", "sdkAppId: 1400000001.5"], "sdkAppId", 13],
    // Siblings.
    [["0"], "roomId", 9], [["4294967295"], "roomId", 9], [["-1"], "roomId", 9], [["1.5"], "roomId", 9], [["true"], "roomId", 9], [["1e20"], "roomId", 9], [['"1001 "'], "roomId", 9], [['"1\\n"'], "roomId", 9], [['"1,000"'], "roomId", 9], [['"1e3"'], "roomId", 9],
    [['"٣"'], "roomId", 9], [["[1001]"], "roomId", 9], [["{ a: 1 }"], "roomId", 9], [['"1001"', "[Integer]"], "roomIdType", 10], [['"1001"', "Integer", "[u1]"], "userId", 11], [['"1001"', "Integer", "u1", "isPause: 1"], "isPause", 13], [['"1001"', "Integer", "u1", "volume: true"], "volume", 13],
  ];
  for (const [row, names, line] of refused) test(`is refused: ${row.join(", ")}`, async (t) => refuses(await room(t, row), { names, line }));
  test('"007" is the room 007 or refused, and not 7', async (t) => {
    const result = await room(t, ['"007"']);
    if (result.code === 0) assert.equal(succeeds(result).outputs.r, "007");
    else refuses(result, { names: "roomId", line: 9 });
  });
  for (const [roomId, roomIdType, userId] of [["${num}", "Integer", "u1"], ["${v}", "Integer", "u1"], ['"1001"', "Integer", "${flag}"]]) {
    test(`in braces wants quotes around an expression: ${roomId}, ${userId}`, async (t) =>
      refuses(await previewed(t, `${head}config: { num: { type: integer, default: 1001 }, flag: { type: boolean, default: true } }\nvariables: { v: 1001 }\nresources:\n  s:\n    type: trtc:StreamIngest\n    properties: { roomId: ${roomId}, roomIdType: ${roomIdType}, userId: ${userId}, streamUrl: "https://m.example.com/a.mp4" }\n`), { line: 8 }));
  }

  const windowRoom = "videoParams.layoutParams.mixLayoutList[0].userMediaStream.userInfo.roomId";
  test("of a window and of feedback is checked at preview like any other", async (t) => refuses(await project(t, mixup.files()).preview(), { names: ["feedBackRoomParams[0].roomId", windowRoom] }));

  const relay = (more) => ({
    roomId: "1", roomIdType: "Integer", agentParams: { userId: "m" }, withTranscoding: 1, audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } },
    videoParams: {
      videoEncode: { width: 1280, height: 720, fps: 15, bitRate: 1500, gop: 2 },
      layoutParams: { mixLayoutMode: 4, mixLayoutList: [{ imageWidth: 640, imageHeight: 720 }] },
    },
    publishCdnParams: [{ publishCdnUrl: "rtmp://push.example.com/live/a" }], ...more,
  });
  const inWindow = (userInfo) => relay({ videoParams: { ...relay().videoParams, layoutParams: { mixLayoutMode: 4, mixLayoutList: [{ imageWidth: 640, imageHeight: 720, userMediaStream: { userInfo } }] } } });
  for (const roomId of ["1", "0", "+5"]) {
    const at = { roomId, roomIdType: "Integer" };
    const everywhere = {
      [windowRoom]: ["PublishCdnStream", inWindow({ userId: "a", ...at })],
      "feedBackRoomParams[0].roomId": ["PublishCdnStream", relay({ feedBackRoomParams: [{ ...at, userId: "fb" }] })],
      "singleSubscribeParams.userMediaStream.userInfo.roomId": [
        "PublishCdnStream",
        {
          ...relay({ withTranscoding: 0, singleSubscribeParams: { userMediaStream: { userInfo: { userId: "a", ...at } } } }),
          videoParams: undefined,
        },
      ],
      "roomId of a recording": [
        "CloudRecording", { ...at, userId: "rec", recordParams: { recordMode: 2 }, storageParams: { cloudVod: {} } },
      ],
      "roomId of an agent": [
        "AIConversation",
        {
          ...at,
          agentConfig: { userId: "b", targetUserId: "v" },
          llmConfig: { LLMType: "openai", Model: "m" },
          ttsConfig: { TTSType: "flow" },
        },
      ],
      "roomId of a transcription": ["AITranscription", { ...at, transcriptionParams: { userId: "s" } }],
      "roomId of a block": ["UserBlock", { ...at, userId: "a", mute: 1 }],
      "roomId of a removal": ["UserRemoval", { ...at, userIds: ["a"] }],
      "roomId of a dismissal": ["RoomDismissal", at],
    };
    for (const [where, [type, properties]] of Object.entries(everywhere)) {
      if (roomId === "1") test(`that is a number is taken wherever it stands: ${where}`, async (t) => does(succeeds(await previewed(t, one(type, properties))), "create it"));
      else test(`that is no number is refused wherever it stands: ${JSON.stringify(roomId)}, ${where}`, async (t) => refuses(await previewed(t, one(type, properties)), { names: where.split(" ")[0] }));
    }
  }
});

describe("a layout", { concurrency }, () => {
  const odd = caseOf("62-odd-layouts");
  const preview = (t, row) => {
    const [width, height, fps, bitRate, gop, windows = "{ }", more = "", url = "rtmp://a.example.com/x"] = row;
    return project(t, { "Pulumi.yaml": odd.text("Pulumi.yaml", { width, height, fps, bitRate, gop, windows, more, url }) }).preview();
  };
  const hd = [1280, 720, 25, 1800, 2];
  const image = (x, y, more = "") => `waterMarkList: [{ ${more}waterMarkImage: { waterMarkUrl: https://i.example.com/a.png, waterMarkWidth: 200, waterMarkHeight: 100, locationX: ${x}, locationY: ${y} } }]`;
  const words = "{ text: t, waterMarkWidth: 200, waterMarkHeight: 100, locationX: 0, locationY: 0, fontSize: 12 }";
  const taken = {
    "of odd sizes": [1279, 719, 25, 1800, 2, "{ imageWidth: 1279, imageHeight: 719 }"],
    "with a window up to the edge": [...hd, "{ imageWidth: 640, imageHeight: 720, locationX: 640 }"],
    "of zeros": [0, 0, 0, 0, 1],
    "without frames": [1280, 720, 0, 0, 2, "{ imageWidth: 1, imageHeight: 1 }"],
    "at all upper bounds": [1920, 1080, 60, 10000, 5, "{ imageWidth: 1920, imageHeight: 1080 }"],
    "with a colour in small letters": [...hd, "{ }", 'backGroundColor: "0x61b9f1"'],
    "with a watermark beyond its edge": [...hd, "{ }", image(1200, 700)],
    "sent over HTTP": [...hd, "{ }", "", "https://a.example.com/x.flv"],
    "with a user twice": [...hd, "{ userMediaStream: { userInfo: { userId: a } } }, { userMediaStream: { userInfo: { userId: a } } }"],
    "with words as a watermark": [...hd, "{ }", `waterMarkList: [{ waterMarkType: 1, waterMarkText: ${words} }]`],
  };
  for (const [what, row] of Object.entries(taken)) test(`${what} is taken`, async (t) => does(succeeds(await preview(t, row)), "create relay"));
  const first = "videoParams.layoutParams.mixLayoutList[0]";
  const refused = {
    "with a window beyond the edge": [[...hd, "{ imageWidth: 640, imageHeight: 720, locationX: 641 }"], first, 14],
    "with a window before the edge": [[...hd, "{ imageWidth: 640, imageHeight: 720, locationX: -1 }"], `${first}.locationX`, 14],
    "with a fraction of a pixel": [[...hd, "{ imageWidth: 640.5, imageHeight: 720 }"], `${first}.imageWidth`, 14],
    "with a window that begins beyond the edge": [[...hd, "{ locationX: 1281 }"], `${first}.locationX`, 14],
    "with a long group of pictures": [[1280, 720, 25, 1800, 6], "videoParams.videoEncode.gop", 13],
    "with a crop from zero": [
      [...hd, "{ customCrop: { locationX: 0, locationY: 0, width: 100, height: 100 } }"],
      [`${first}.customCrop.locationX`, `${first}.customCrop.locationY`],
      14,
    ],
    "with a crop too wide": [
      [...hd, "{ customCrop: { locationX: 5000, locationY: 1, width: 5001, height: 100 } }"], `${first}.customCrop.width`, 14,
    ],
    "with a colour of the web": [[...hd, '{ backGroundColor: "#61B9F1" }'], `${first}.backGroundColor`, 14],
    "with a colour that YAML reads as a number": [[...hd, "{ }", "backGroundColor: 0x61B9F1"], "backGroundColor", 15],
    "with words announced and an image given": [[...hd, "{ }", image(0, 0, "waterMarkType: 1, ")], "waterMarkList[0].waterMarkText", 15],
    "with an image announced and words given": [
      [...hd, "{ }", `waterMarkList: [{ waterMarkText: ${words} }]`], "waterMarkList[0].waterMarkImage", 15,
    ],
    "sent to what is no URL": [[...hd, "{ }", "", "not a url"], "publishCdnParams[0].publishCdnUrl", 16],
    "sent to a path": [[...hd, "{ }", "", "/live/x"], "publishCdnParams[0].publishCdnUrl", 16],
    "sent to a host without a scheme": [[...hd, "{ }", "", "push.example.com/live"], "publishCdnParams[0].publishCdnUrl", 16],
    "sent to nobody": [[...hd, "{ }", "", ""], "publishCdnParams[0].publishCdnUrl", 16],
  };
  for (const [what, [row, names, line]] of Object.entries(refused)) test(`${what} is refused`, async (t) => refuses(await preview(t, row), { names, line }));
  test("sent to a URL after a blank is taken as a stream's URL is, or refused", async (t) => {
    const [relay, stream] = [
      await preview(t, [...hd, "{ }", "", " rtmp://a.example.com/x"]),
      await previewed(
        t, one("StreamIngest", { roomId: "1", roomIdType: "Integer", userId: "u", streamUrl: " https://m.example.com/a.mp4" }),
      ),
    ];
    if (stream.code === 0) return [relay, stream].forEach(succeeds);
    refuses(relay, { names: "publishCdnParams[0].publishCdnUrl" });
    refuses(stream, { names: "streamUrl" });
  });
  test("and a stream's URL that is none is refused as well", async (t) => refuses(await previewed(t, one("StreamIngest", { roomId: "1", roomIdType: "Integer", userId: "u", streamUrl: "not a url" })), { names: "streamUrl" }));
});

describe("the provider's configuration", { concurrency }, () => {
  const config = caseOf("12-provider-config");
  const up = (t, name, value) => project(
    t, { "Pulumi.yaml": config.bytes("Pulumi.yaml"), "Pulumi.dev.yaml": config.text("Pulumi.dev.yaml", { name, value }) },
  ).up();
  const taken = {
    userSigExpireSeconds: ['"3600"', "99999999999", "4294967296"],
    maxRetries: ['"3"', "0"],
    sdkAppId: ['"20000001"', "20000001.0", "1400000001"],
    region: ['""', "ap-singapore"],
    requestTimeout: ["30"],
    profile: ["nosuch"],
  };
  const refused = {
    userSigExpireSeconds: ["0", "-5", "1.5", "1d"], requestTimeout: [
      "0", '"30s"', "99999999", "-1", "true",
    ], maxRetries: ["-1", "1000000", "true", "1.5"], sdkAppId: ["-1", "0", "abc", "20000001.5"],
    region: ["ap-beijing", "5", "AP-Singapore"], regoin: ["ap-singapore"], endpont: ["x"],
  };
  for (const [name, values] of Object.entries(taken)) for (const value of values) test(`${name}: ${value} is taken`, async (t) => does(succeeds(await up(t, name, value)), "create s"));
  for (const [name, values] of Object.entries(refused)) for (const value of values) test(`${name}: ${value} is refused by name`, async (t) => refuses(await up(t, name, value), { names: name }));
  for (const value of ["notaurl", '"http://example.com"']) {
    test(`endpoint: ${value} starts nothing`, async (t) => {
      const p = project(
        t, { "Pulumi.yaml": config.bytes("Pulumi.yaml"), "Pulumi.dev.yaml": config.text("Pulumi.dev.yaml", { name: "endpoint", value }) },
      );
      refuses(await p.up());
      assert.equal(resource(await p.state(), "StreamIngest"), undefined);
    });
  }
});

describe("a provider may be made in the program", () => {
  const own = caseOf("33-provider-unknown");
  test("with a key that is not known yet", async (t) => does(succeeds(await project(t, own.files()).preview()), "create first", "create own", "create second"));
});

describe("an object of the service's JSON texts", { concurrency }, () => {
  const deep = caseOf("28d-deep-value-in-llm");
  const text = caseOf("40-json-string-llm");
  test("may be deep, or is refused by name", async (t) => {
    const result = await project(t, deep.files()).preview();
    if (result.code === 0) does(succeeds(result), "create agent");
    else refuses(result, { names: "llmConfig" });
  });
  for (const depth of [10, 30, 31, 32, 64, 100, 300]) {
    test(`may be ${depth} deep, or is refused by name, and so in the texts of ttsConfig`, async (t) => {
      const value = (config) => ({ ...config, Deep: JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`) });
      const result = await previewed(
        t,
        one(
          "AIConversation",
          {
            roomId: "1",
            agentConfig: { userId: "r", targetUserId: "v" },
            llmConfig: value({ LLMType: "openai" }),
            ttsConfig: value({ TTSType: "flow" }),
          },
        ),
      );
      if (result.code === 0) does(succeeds(result), "create it");
      else refuses(result, { names: /llmConfig|ttsConfig/ });
    });
  }
  test("given as a text is refused by name, and its keys stay hidden", async (t) => {
    const result = refuses(await project(t, text.files()).preview(), { names: ["llmConfig", "ttsConfig"], line: [9, 10] });
    for (const secret of ["SECRETKEYXYZ", "SECRETTTSKEY", "AKIDabcdef"]) assert.ok(!result.text.includes(secret), result.text);
  });
});

describe("times", { concurrency }, () => {
  const times = caseOf("14-times");
  const now = Math.floor(Date.now() / 1000);
  const day = (offset) => new Date((now + offset * 86_400) * 1000).toISOString().slice(0, 10);
  const [d, y, today] = [day(-3), day(-1), day(0)];
  let emulator;
  before(async () => (emulator = await startEmulator("--no-rate-limits")));
  after(() => emulator?.stop());
  const preview = (t, name, args) => project(
    t, { "Pulumi.yaml": times.text("Pulumi.yaml", { function: name, arguments: args }) }, { env: credentials(emulator) },
  ).preview();

  const hour = `startTime: ${now - 3600}, endTime: ${now}`;
  const taken = [
    ["getTrtcUsage", `startTime: ${d}, endTime: ${today}`], ["getTrtcUsage", "startTime: 2020-09-07, endTime: 2020-09-07"], ["getTrtcUsage", "last: 400d"],
    ["getTrtcRoomUsage", `startTime: "${y} 10:00", endTime: "${y} 12:00"`], ["getRoomInfo", hour], ["getUserEvents", `commId: 20000001_1_1, userId: u, roomId: "1", ${hour}`],
    ["getScaleInfo", `startTime: ${now - 86_400 * 2}, endTime: ${now}`], ["getMarketScaleData", `startTime: ${d}, endTime: ${today}, period: d`],
    ["getCallDetailInfo", `commId: 20000001_1_1, ${hour}, dataType: [appCpu, bigvWidth], userIds: [a]`],
  ];
  for (const [name, args] of taken) test(`${name} takes ${args}`, async (t) => assert.ok(succeeds(await preview(t, name, args)).outputs.r));

  const ms = `startTime: ${(now - 3600) * 1000}, endTime: ${now}000`;
  const far = `startTime: ${now + 15 * 86_400}, endTime: ${now + 15 * 86_400 + 60}`;
  const refused = [
    ["getTrtcUsage", `startTime: "${d} 00:00:00", endTime: "${today} 23:59:59"`, ["startTime", "endTime"]], ["getTrtcUsage", `startTime: ${d}T00:00:00Z, endTime: ${today}T00:00:00Z`, ["startTime", "endTime"]],
    ["getTrtcUsage", `startTime: ${today}, endTime: ${d}`, "endTime"], ["getTrtcUsage", "startTime: 2023-02-30, endTime: 2023-03-01", "startTime"], ["getTrtcUsage", `startTime: ${d}`, "endTime"],
    ["getTrtcUsage", "last: 7 days", "last"], ["getTrtcUsage", "last: 7D", "last"], ["getTrtcUsage", "last: 7", "last"], ["getTrtcUsage", "last: 1w", "last"], ["getTrtcUsage", "last: 0d", "last"], ["getTrtcUsage", "last: -1d", "last"],
    ["getTrtcUsage", `last: 7d, startTime: ${d}`, "last"], ["getTrtcRoomUsage", `startTime: "${y} 10:00:00", endTime: "${y} 12:00:00"`, ["startTime", "endTime"]],
    ["getRoomInfo", ms, "startTime"], ["getRoomInfo", `startTime: "${now - 3600}", endTime: "${now}"`, ["startTime", "endTime"]], ["getRoomInfo", `startTime: ${now - 3600}.5, endTime: ${now}`, "startTime"],
    ["getRoomInfo", "startTime: 2024-06-01, endTime: 2024-06-02", ["startTime", "endTime"]], ["getMarketScaleData", `startTime: ${d}, endTime: ${today}, period: day`, "period"],
    // Siblings: every function that takes seconds.
    ...[
      "getRealTimeScaleData", "getRealTimeQualityData", "getRoomInfo", "getScaleInfo", "getUnusualEvents",
    ].flatMap((f) => [[f, ms, "startTime"], [f, far, "startTime"]]),
    ...["getUserInfo", "getCallDetailInfo"].flatMap((f) => [[f, `commId: 20000001_1_1, ${ms}`, "startTime"], [f, `commId: 20000001_1_1, ${far}`, "startTime"]]),
    ["getUserEvents", `commId: 20000001_1_1, userId: u, roomId: "1", ${ms}`, "startTime"], ["getRoomInfo", `startTime: -1, endTime: ${now}`, "startTime"], ["getRoomInfo", "startTime: 253402300799, endTime: 253402300799", "startTime"],
  ];
  for (const [name, args, names] of refused) {
    test(`${name} refuses ${args}`, async (t) => {
      const result = refuses(await preview(t, name, args), { names });
      assert.doesNotMatch(result.text, /HTTP status|NoAnswer/);
    });
  }
});
