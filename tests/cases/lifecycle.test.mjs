// Long: a case is a row, with what people write as they write it.
// Tasks that a script started, and tasks that ended by themselves.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { call, userSig } from "./lib/call.mjs";
import { caseOf } from "./lib/cases.mjs";
import { changes, does, refuses, resource, succeeds, warnings } from "./lib/right.mjs";
import { credentials, project, startEmulator } from "./lib/tool.mjs";

describe("import takes a running task over", () => {
  const imports = caseOf("34-import");
  let emulator, app;
  before(async () => {
    emulator = await startEmulator("--no-rate-limits");
    app = emulator.sdkAppId;
  });
  after(() => emulator?.stop());

  const start = async (action, body) => {
    const r = await call(emulator, action, { SdkAppId: app, ...body });
    assert.equal(r.code, "OK", r.text);
    return r.answer.TaskId;
  };
  const live = async (id) => (await emulator.admin("GET", "tasks")).some((t) => t.taskId === id && !t.endedAt && t.isLive !== false);
  const begin = (t, file, values) => project(t, { "Pulumi.yaml": imports.text(file, values) }, { env: credentials(emulator) });
  const put = (p, file, values) => p.put({ "Pulumi.yaml": imports.text(file, values) });
  const recording = async () =>
    start(
      "CreateCloudRecording",
      {
        RoomId: "3560",
        RoomIdType: 1,
        UserId: "rec",
        UserSig: await userSig(emulator, "rec"),
        RecordParams: { RecordMode: 2, MaxIdleTime: 60 },
        StorageParams: { CloudVod: { TencentVod: { ExpireTime: 0 } } },
        MixLayoutParams: { MixLayoutMode: 3 },
      },
    );
  const ingest = async () => start(
    "StartStreamIngest",
    { RoomId: "1", RoomIdType: 1, UserId: "x", UserSig: await userSig(emulator, "x"), StreamUrl: "https://m.example.com/2.mp3" },
  );

  test("a recording: previewed, imported, unchanged, changed, looked at, kept without the option, and stopped", async (t) => {
    const id = await recording();
    // As the service's are, it is idle for a moment after its start.
    await emulator.admin("PUT", "clock", { advanceSeconds: 2 });
    const p = begin(t, "recording.yaml", { layout: 3, id });
    does(succeeds(await p.preview()), "import rec");
    const imported = await p.up();
    does(succeeds(imported), "import rec");
    assert.ok(warnings(imported).some((w) => w.includes(id)), imported.text);
    does(succeeds(await p.up()), "same rec");
    put(p, "recording.yaml", { layout: 2, id });
    assert.deepEqual(changes(does(succeeds(await p.up()), "update rec")), ["mixLayoutParams.mixLayoutMode update"]);
    const { outputs, importID, inputs } = resource(await p.state(), "CloudRecording");
    assert.deepEqual(
      [outputs.taskId, outputs.status, outputs.storageFileList, importID, inputs.mixLayoutParams.mixLayoutMode],
      [id, "InProgress", [], id, 2],
    );
    does(succeeds(await p.refresh()), "same rec");
    does(succeeds(await p.up()), "same rec");
    put(p, "recording-kept.yaml", { layout: 2 });
    does(succeeds(await p.up()), "same rec");
    assert.equal(await live(id), true);
    does(succeeds(await p.destroy()), "delete rec");
    assert.equal(await live(id), false);
  });
  for (const [what, id] of [["an ID that no task has", () => "nosuchtask"], ["the ID of a task of another kind", ingest]]) {
    test(`${what} is refused by name, and leaves nothing behind`, async (t) => {
      const wrong = await id();
      const p = begin(t, "recording.yaml", { layout: 3, id: wrong });
      const result = await p.up();
      refuses(result, { names: wrong });
      assert.deepEqual(result.document.steps.filter((s) => s.op === "import").map((s) => s.failed), [true]);
      const state = await p.state();
      assert.equal(resource(state, "CloudRecording"), undefined);
      assert.deepEqual(state.pending_operations ?? [], []);
    });
  }
  test("a program that lacks inputs is refused at its line", async (t) => refuses(await begin(t, "incomplete.yaml", { id: await ingest() }).up(), { names: "userId", line: 4 }));
  test("a relay, which cannot be asked: imported, changed, looked at, stopped", async (t) => {
    const id = await start("StartPublishCdnStream", {
      RoomId: "1", RoomIdType: 0, AgentParams: { UserId: "m", UserSig: await userSig(emulator, "m") }, WithTranscoding: 1,
      AudioParams: { AudioEncode: { SampleRate: 48000, Channel: 2, BitRate: 64 } }, PublishCdnParams: [{ PublishCdnUrl: "rtmp://a.example.com/x" }],
    });
    const p = begin(t, "relay.yaml", { path: "x", id });
    does(succeeds(await p.up()), "import relay");
    put(p, "relay.yaml", { path: "y", id });
    assert.deepEqual(changes(does(succeeds(await p.up()), "update relay")), ["publishCdnParams[0].publishCdnUrl update"]);
    does(succeeds(await p.refresh()), "same relay");
    does(succeeds(await p.destroy()), "delete relay");
    assert.equal(await live(id), false);
  });
  test("an agent: its session is the one that the service tells", async (t) => {
    const id = await start("StartAIConversation", {
      RoomId: "1", AgentConfig: { UserId: "b", UserSig: await userSig(emulator, "b"), TargetUserId: "v" }, SessionId: "sess-1", LLMConfig: '{"LLMType":"openai","Model":"m"}', TTSConfig: '{"TTSType":"flow"}',
    });
    const p = begin(t, "agent.yaml", { welcome: "hi", id });
    assert.deepEqual(does(succeeds(await p.up()), "import agent").outputs, { session: "sess-1" });
    assert.deepEqual(does(succeeds(await p.up()), "same agent").outputs, { session: "sess-1" });
    put(p, "agent.yaml", { welcome: "hello", id });
    assert.deepEqual(changes(does(succeeds(await p.up()), "update agent")), ["agentConfig.welcomeMessage update"]);
    succeeds(await p.refresh());
    does(succeeds(await p.destroy()), "delete agent");
    assert.equal(await live(id), false);
  });
});

describe("tasks that ended by themselves", () => {
  const ended = caseOf("61-ended-relay");
  const all = ["agent", "ingest", "rec", "relay"];
  const each = (operation) => all.map((name) => `${operation} ${name}`);

  const prepare = async (t) => {
    const emulator = await startEmulator("--no-rate-limits");
    t.after(() => emulator.stop());
    const p = project(
      t, { "Pulumi.yaml": ended.text("Pulumi.yaml", { path: "x", layout: 3, model: "m1" }) }, { env: credentials(emulator) },
    );
    const live = async () => (await emulator.admin("GET", "tasks"))
      .filter((task) => !task.endedAt)
      .map((task) => `${task.kind} ${task.robotUserId} ${task.room.roomId}`)
      .sort();
    does(succeeds(await p.up()), ...each("create"));
    const running = await live();
    assert.deepEqual(running, ["AIConversation bot 5", "CloudRecording rec 5", "PublishCdnStream m 5", "StreamIngest u 6"]);
    for (const task of await emulator.admin("GET", "tasks")) await emulator.admin("POST", `tasks/${encodeURIComponent(task.taskId)}/end`, {});
    await emulator.admin("PUT", "clock", { advanceSeconds: 10 });
    assert.deepEqual(await live(), []);
    return { p, live, running, change: () => p.put({ "Pulumi.yaml": ended.text("Pulumi.yaml", { path: "y", layout: 2, model: "m2" }) }) };
  };
  const created = (document) => assert.deepEqual(document.steps.filter((s) => s.op === "create").map((s) => s.name).sort(), all);

  test("are started again by an up that also changes them, and stay", async (t) => {
    const { p, live, running, change } = await prepare(t);
    change();
    created(succeeds(await p.up()));
    assert.deepEqual(await live(), running);
    does(succeeds(await p.up()), ...each("same"));
    succeeds(await p.refresh());
    does(succeeds(await p.up()), ...each("same"));
    succeeds(await p.json(["up", "--yes", "--skip-preview", "--refresh"]));
    assert.deepEqual(await live(), running);
    does(succeeds(await p.destroy()), ...each("delete"));
    assert.deepEqual(await live(), []);
  });
  test("are started again by an up that changes nothing", async (t) => {
    const { p, live, running } = await prepare(t);
    created(succeeds(await p.up()));
    assert.deepEqual(await live(), running);
  });
  test("leave the state at a refresh, and the next up starts them", async (t) => {
    const { p, live, running, change } = await prepare(t);
    does(succeeds(await p.refresh()), ...each("gone"));
    change();
    does(succeeds(await p.up()), ...each("create"));
    assert.deepEqual(await live(), running);
  });
  test("are started again by up --refresh", async (t) => {
    const { p, live, running, change } = await prepare(t);
    change();
    created(succeeds(await p.json(["up", "--yes", "--skip-preview", "--refresh"])));
    assert.deepEqual(await live(), running);
  });
  test("are no more to be stopped", async (t) => {
    const { p, live } = await prepare(t);
    succeeds(await p.destroy());
    assert.deepEqual(await live(), []);
    assert.equal((await p.state()).resources?.length ?? 0, 0);
  });
});
