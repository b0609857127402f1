// What the plugin says of inputs, over the engine's own protocol: mistakes, changes, secrets.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lives } from "./lib/lives.mjs";
import { isSecret, plain, secret, unknown } from "./lib/provider.mjs";
import { placeOf, startService, T, unchanged } from "./lib/service.mjs";
import { relay, window } from "./lib/tasks.mjs";

const { provider } = await startService();

describe("checks and diffs of the provider plugin", () => {
  test("names misspelt properties and types with the nearest right one, however deep", async () => {
    const { failures } = await provider.check(
      T("PublishCdnStream"), relay({ videoParams: { layoutParams: { mixLayoutList: [{ locatoinX: 1 }], mixLayoutMode: 4 } } }),
    );
    assert.match(
      failures.find((f) => placeOf(f) === "videoParams.layoutParams.mixLayoutList[0].locatoinX").reason, /did you mean locationX\?/,
    );
    await assert.rejects(provider.check(T("StreamIngset"), {}), /did you mean trtc:index:StreamIngest\?/);
  });

  test("warns of a relay's region that is not for its application, and of a screen sharing layout without a large user", async () => {
    const said = async (inputs) => {
      const before = provider.logs.length;
      assert.deepEqual((await provider.check(T("PublishCdnStream"), relay(inputs))).failures, []);
      return provider.logs.slice(before).map((l) => l.message).join();
    };
    assert.equal(await said({}), "");
    assert.match(
      await said({ sdkAppId: 1400000077, agentParams: { userId: "relay", userSig: "of another application" } }),
      /region ap-singapore is for applications whose ID begins with 200 or 400; for 1400000077/,
    );
    assert.match(await said({ region: "ap-hongkong" }), /for 20000001 the reference wants ap-singapore/);
    const shared = { ...relay().videoParams, layoutParams: { mixLayoutMode: "ScreenSharing" } };
    assert.match(await said({ videoParams: shared }), /maxVideoUser: is missing/);
    const anna = { userMediaStream: { userInfo: { userId: "anna" } } };
    assert.equal(await said({ videoParams: { ...shared, layoutParams: { ...shared.layoutParams, maxVideoUser: anna } } }), "");
  });

  test("lists every mistake and skips what is unknown", async () => {
    const { failures } = await provider.check(T("PublishCdnStream"), relay({
      videoParams: {
        videoEncode: { width: 1280, height: 720, fps: 61, bitRate: 1500, gop: unknown },
        layoutParams: { mixLayoutMode: 4, mixLayoutList: [window(641), { ...window(0), locationX: unknown }] },
      },
      audioParams: { audioEncode: { sampleRate: 8000, channel: 2, bitRate: 64, codec: "HeAac" } },
    }));
    assert.deepEqual(
      failures.map(placeOf).sort(),
      ["audioParams.audioEncode.sampleRate", "videoParams.layoutParams.mixLayoutList[0].imageWidth", "videoParams.videoEncode.fps"],
    );
  });

  for (const [what, change, detail] of [
    ["moved", (l) => [{ ...l[0], locationX: 10 }, l[1]], { "[0].locationX": "ADD" }],
    ["resized", (l) => [l[0], { ...l[1], imageWidth: 320 }], { "[1].imageWidth": "UPDATE" }],
    ["added", (l) => [...l, window(100)], { "[2]": "ADD" }],
    ["removed", (l) => [l[0]], { "[1]": "DELETE" }],
    [
      "reordered", (l) => [l[1], l[0]],
      { "[0].locationX": "ADD", "[0].userMediaStream": "DELETE", "[1].locationX": "DELETE", "[1].userMediaStream": "ADD" },
    ],
    ["given its defaults", (l) => [{ ...l[0], locationX: 0, zOrder: 0, renderMode: 0 }, l[1]], {}],
  ]) {
    test(`shows just the windows that are ${what}`, async () => {
      const type = T("PublishCdnStream");
      const list = [{ imageWidth: 640, imageHeight: 720, userMediaStream: { userInfo: { userId: "anna" } } }, window(640)];
      const withList = (mixLayoutList) => relay(
        { videoParams: { ...relay().videoParams, layoutParams: { mixLayoutMode: 4, mixLayoutList } } },
      );
      const old = (await provider.check(type, withList(list))).inputs;
      const now = (await provider.check(type, withList(change(list)))).inputs;
      const { detail: shown, replaces } = await provider.diff(type, "id", old, old, now);
      assert.deepEqual(
        shown, Object.fromEntries(Object.entries(detail).map(([k, v]) => [`videoParams.layoutParams.mixLayoutList${k}`, v])),
      );
      assert.deepEqual(replaces, []);
    });
  }

  test("never changes anything for a signature, and leaves ignored changes out", async () => {
    const type = T("StreamIngest");
    const old = (await provider.check(type, { ...lives.StreamIngest.inputs, userSig: "one", privateMapKey: "a" })).inputs;
    const now = (await provider.check(type, { ...lives.StreamIngest.inputs, userSig: "two" })).inputs;
    assert.equal((await provider.diff(type, "id", old, old, now)).changes, unchanged);
    assert.equal((await provider.diff(type, "id", old, old, { ...now, volume: 5 }, ["volume"])).changes, unchanged);
  });

  test("keeps secrets secret in inputs and outputs", async () => {
    const type = T("CloudRecording");
    const { inputs } = await provider.check(type, { ...lives.CloudRecording.inputs, roomId: "77", userId: secret("hidden-robot") });
    assert.ok(
      isSecret(inputs.storageParams.cloudStorage.secretKey)
        && isSecret(inputs.storageParams.cloudStorage.accessKey)
        && isSecret(inputs.userId),
    );
    const { id, properties } = await provider.create(type, inputs);
    assert.ok(isSecret(properties.storageParams.cloudStorage.secretKey) && isSecret(properties.userId));
    assert.equal(plain(properties.storageParams.cloudStorage.secretKey), "a-storage-key");
    await provider.delete(type, id, properties, inputs);
  });
});
