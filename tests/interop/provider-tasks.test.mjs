// The plugin's tasks and acts, over the engine's own protocol, against the emulator: their lives, and what a crash leaves of them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lives } from "./lib/lives.mjs";
import { initFailed, startProvider, unknown } from "./lib/provider.mjs";
import { configOf, placeOf, startService, T, unchanged } from "./lib/service.mjs";
import { relay } from "./lib/tasks.mjs";

const { emulator, provider, tasks, task } = await startService();

describe("resources of the provider plugin", () => {
  for (const [name, life] of Object.entries(lives)) {
    test(`${name} lives its whole life`, async () => {
      const type = T(name);
      const [wrong, path, reason] = life.wrong;
      const refused = await provider.check(type, JSON.parse(JSON.stringify({ ...life.inputs, ...wrong })));
      assert.ok(refused.failures.some((f) => placeOf(f) === path && reason.test(f.reason)), JSON.stringify(refused.failures));
      assert.ok(refused.failures.every((f) => !/[.[]/.test(f.property)), "engines look a property up among the resource's own");

      const { inputs, failures } = await provider.check(type, life.inputs);
      assert.deepEqual(failures, []);
      assert.equal(inputs.sdkAppId, emulator.sdkAppId);

      const hasRoom = life.hasRoom ?? true;
      const preview = await provider.create(type, { ...inputs, sdkAppId: unknown }, { preview: true });
      assert.deepEqual([preview.id, preview.properties.taskId, preview.properties.sdkAppId], ["", unknown, unknown]);

      const created = await provider.create(type, inputs);
      assert.equal(created.properties.taskId, created.id);
      assert.ok(!(await task(created.id)).endedAt);

      // The same program again: the session that the provider made stays.
      const again = await provider.check(type, life.inputs, inputs);
      assert.deepEqual(again.inputs, inputs);
      assert.equal((await provider.diff(type, created.id, created.properties, inputs, again.inputs)).changes, unchanged);

      let state = created.properties;
      let current = inputs;
      if (life.inPlace) {
        const [change, detail, look] = life.inPlace;
        const news = (await provider.check(type, { ...life.inputs, ...change }, inputs)).inputs;
        const diff = await provider.diff(type, created.id, state, inputs, news);
        assert.deepEqual([diff.detail, diff.replaces], [detail, []]);
        state = await provider.update(type, created.id, state, inputs, news);
        const running = await task(created.id);
        assert.ok(!running.endedAt);
        look(running.parameters);
        current = news;
      }

      const [change, detail] = life.replace;
      const news = (await provider.check(type, { ...life.inputs, ...change }, inputs)).inputs;
      const diff = await provider.diff(type, created.id, created.properties, inputs, news);
      assert.deepEqual([diff.detail, diff.deleteBeforeReplace], [detail, hasRoom]);
      if (hasRoom) {
        const elsewhere = await provider.diff(type, created.id, created.properties, inputs, { ...news, roomId: "2" });
        assert.equal(elsewhere.deleteBeforeReplace, false);
      }

      assert.equal((await provider.read(type, created.id, state, current)).id, created.id);
      await emulator.admin("POST", `tasks/${encodeURIComponent(created.id)}/end`);

      // The service shows some for a while as ending.
      assert.equal((await provider.read(type, created.id, state, current)).id, "");

      // Stopping what is gone is success.
      await provider.delete(type, created.id, state, current);
      assert.ok((await task(created.id)).endedAt);
    });
  }

  test("UserBlock switches a user off as long as it exists", async () => {
    await emulator.admin("PUT", "rooms", { roomId: "9", users: [{ userId: "noisy" }] });
    const muted = async () => (await emulator.admin("GET", "rooms"))
      .find((r) => r.key.roomId === "9").users
      .find((u) => u.userId === "noisy").muted
      ?? "None";
    const type = T("UserBlock");
    const { inputs, failures } = await provider.check(type, { roomId: "9", userId: "noisy", mute: "Audio" });
    assert.deepEqual(failures, []);
    assert.match(
      (await provider.check(type, { roomId: "hall", userId: "noisy", mute: 0 })).failures.map((f) => f.reason).join(),
      /mute: is 0 \(None\).*roomId: is "hall"|roomId: is "hall".*mute: is 0/s,
    );
    const { id, properties } = await provider.create(type, inputs);
    assert.equal(await muted(), "Audio");
    const news = { ...inputs, mute: 3 };
    assert.deepEqual((await provider.diff(type, id, properties, inputs, news)).detail, { mute: "UPDATE" });

    // Or else the end of the old block would switch the user on.
    const elsewhere = await provider.diff(type, id, properties, inputs, { ...inputs, region: "ap-guangzhou" });
    assert.deepEqual([elsewhere.detail, elsewhere.deleteBeforeReplace], [{ region: "UPDATE_REPLACE" }, true]);
    await provider.update(type, id, properties, inputs, news);
    assert.equal(await muted(), "Video");
    await provider.delete(type, id, properties, news);
    assert.equal(await muted(), "None");
    await provider.delete(type, id, properties, { ...news, roomId: "10" });
  });

  test("finds the agent that a lost start has started, by its session", async () => {
    const type = T("AIConversation");
    const { inputs } = await provider.check(type, { ...lives.AIConversation.inputs, roomId: "56", sessionId: "of-its-own" });
    await emulator.admin("PUT", "faults", [{ kind: "Drop", acts: true, action: "StartAIConversation" }]);
    const { id } = await provider.create(type, inputs);
    assert.deepEqual((await tasks()).filter((t) => t.room?.roomId === "56").map((t) => t.taskId), [id]);
  });

  test("repeats a relay change whose outcome is unknown with a larger number", async () => {
    const type = T("PublishCdnStream");
    const { inputs } = await provider.check(type, relay({ roomId: "57" }));
    const { id, properties } = await provider.create(type, inputs);
    const elsewhere = { publishCdnParams: [{ publishCdnUrl: "rtmp://b.example.com/live/b" }] };
    const news = (await provider.check(type, relay({ roomId: "57", ...elsewhere }))).inputs;
    await emulator.admin("PUT", "faults", [{ kind: "Drop", acts: true, action: "UpdatePublishCdnStream" }]);
    const once = await provider.update(type, id, properties, inputs, news);
    const running = await task(id);
    assert.equal(running.updates, 2);
    assert.equal(running.sequenceNumber, once.sequenceNumber);

    // From a state of before, as after a restore, the number still increases.
    const later = await provider.update(type, id, properties, news, inputs);
    assert.ok(later.sequenceNumber > once.sequenceNumber);
  });

  for (const name of Object.keys(lives).filter((name) => lives[name].hasRoom ?? true)) {
    test(`${name} has one task after the plugin was killed between request and answer`, async (t) => {
      const type = T(name);
      const config = configOf(emulator);
      const [first, second] = [await startProvider({ config }), await startProvider({ config })];
      t.after(() => [first, second].forEach((p) => p.stop()));
      const wanted = { ...lives[name].inputs, roomId: "70" };
      const { inputs } = await first.check(type, wanted, {}, { seed: new Uint8Array(32).fill(70) });
      await emulator.admin("PUT", "faults", [{ kind: "Hang", acts: true }]);
      const lost = first.create(type, inputs).catch(() => "lost");
      const live = async () => (await tasks()).filter((x) => x.room?.roomId === "70" && x.kind === name && !x.endedAt);
      await emulator.admin("GET", "faults/over");
      assert.equal((await live()).length, 1);
      first.kill();
      assert.equal(await lost, "lost");

      // The engine checks anew, with another seed.
      const { id } = await second.create(type, (await second.check(type, wanted, {}, { seed: new Uint8Array(32).fill(71) })).inputs);
      assert.deepEqual((await live()).map((x) => x.taskId), [id]);
    });
  }

  test("WebRecord, which has no robot to take the place of another, has one task after that where the program names it", async (t) => {
    const type = T("WebRecord");
    const config = configOf(emulator);
    const [first, second] = [await startProvider({ config }), await startProvider({ config })];
    t.after(() => [first, second].forEach((p) => p.stop()));
    const wanted = { ...lives.WebRecord.inputs, recordId: "lesson-7" };
    await emulator.admin("PUT", "faults", [{ kind: "Hang", action: "StartWebRecord", acts: true }]);
    const lost = first.create(type, (await first.check(type, wanted)).inputs).catch(() => "lost");
    await emulator.admin("GET", "faults/over");
    first.kill();
    assert.equal(await lost, "lost");
    const live = (await tasks()).filter((x) => x.sessionId === "lesson-7" && !x.endedAt);
    assert.equal(live.length, 1);
    const { inputs } = await second.check(type, wanted);
    await assert.rejects(
      second.create(type, inputs), (e) => e.message.includes(live[0].taskId) && e.message.includes("Give another recordId"));
    assert.equal((await tasks()).filter((x) => x.sessionId === "lesson-7" && !x.endedAt).length, 1);
  });

  for (const step of ["UpdatePublishCdnStream", "StopPublishCdnStream"]) {
    for (const acts of [true, false]) {
      test(`has one task, changed and then stopped, after the plugin was killed ${acts ? "after" : "before"} ${step} acted`, async (t) => {
        const type = T("PublishCdnStream");
        const roomId = step.startsWith("Stop") ? "75" : acts ? "76" : "77";
        const config = configOf(emulator);
        const [first, second] = [await startProvider({ config }), await startProvider({ config })];
        t.after(() => [first, second].forEach((p) => p.stop()));
        const { inputs } = await first.check(type, { ...lives.PublishCdnStream.inputs, roomId });
        const { id, properties } = await first.create(type, inputs);
        const news = { ...inputs, publishCdnParams: [{ publishCdnUrl: "rtmp://b.example.com/live/b" }] };
        const stops = step.startsWith("Stop");
        const run = (p) => (stops ? p.delete(type, id, properties, inputs) : p.update(type, id, properties, inputs, news));
        await emulator.admin("PUT", "faults", [{ kind: "Hang", acts, action: step }]);
        const lost = run(first).catch(() => "lost");
        await emulator.admin("GET", "faults/over");
        first.kill();
        assert.equal(await lost, "lost");

        // The engine kept the state of before and runs the step again.
        await run(second);
        const live = (await tasks()).filter((x) => x.room?.roomId === roomId && !x.endedAt);
        assert.deepEqual(live.map((x) => x.taskId), step.startsWith("Stop") ? [] : [id]);
        if (live.length > 0) assert.match(live[0].parameters.PublishCdnParams[0].PublishCdnUrl, /b\.example\.com/);
      });
    }
  }

  test("acts are done once, and again when their triggers change", async () => {
    const here = async (roomId) => (await emulator.admin("GET", "rooms"))
      .filter((r) => r.key.roomId === roomId)
      .flatMap((r) => r.users.filter((u) => !u.leftAt).map((u) => u.userId))
      .sort();
    const room = (roomId, ...users) => emulator.admin("PUT", "rooms", { roomId, users: users.map((userId) => ({ userId })) });

    await room("80", "anna", "ben");
    const removal = (await provider.check(T("UserRemoval"), { roomId: "80", userIds: ["anna"], triggers: ["1"] })).inputs;
    const removed = await provider.create(T("UserRemoval"), removal);
    assert.deepEqual(await here("80"), ["ben"]);
    const again = await provider.diff(T("UserRemoval"), removed.id, removed.properties, removal, { ...removal, triggers: ["2"] });
    assert.deepEqual(again.detail, { "triggers[0]": "UPDATE_REPLACE" });
    await room("80", "anna", "ben");
    const elsewhere = { ...removal, region: "ap-guangzhou" };
    assert.deepEqual(
      (await provider.diff(T("UserRemoval"), removed.id, removed.properties, removal, elsewhere)).detail, { region: "UPDATE" },
    );
    await provider.update(T("UserRemoval"), removed.id, removed.properties, removal, elsewhere);
    assert.deepEqual(await here("80"), ["anna", "ben"]);
    assert.equal((await provider.check(T("UserRemoval"), { roomId: "80", userIds: [] })).failures[0].property, "userIds");
    await provider.delete(T("UserRemoval"), removed.id, removed.properties, removal);

    const later = (await provider.check(T("RoomDismissal"), { roomId: "80", when: "Destroy" })).inputs;
    const waiting = await provider.create(T("RoomDismissal"), later);
    assert.deepEqual(await here("80"), ["anna", "ben"]);
    await provider.delete(T("RoomDismissal"), waiting.id, waiting.properties, later);
    assert.deepEqual(await here("80"), []);
    await provider.delete(T("RoomDismissal"), waiting.id, waiting.properties, later);

    await room("81", "anna");
    const now = (await provider.check(T("RoomDismissal"), { roomId: "81" })).inputs;
    const dismissed = await provider.create(T("RoomDismissal"), now);
    assert.deepEqual(await here("81"), []);
    await provider.delete(T("RoomDismissal"), dismissed.id, dismissed.properties, now);
    assert.match(
      (await provider.check(T("RoomDismissal"), { roomId: "81", when: "destroy" })).failures[0].reason, /did you mean Destroy\?/,
    );

    const agent = await provider.create(
      T("AIConversation"),
      (await provider.check(T("AIConversation"), { ...lives.AIConversation.inputs, roomId: "82", sessionId: "speaks" })).inputs,
    );
    const text = (await provider.check(T("AIAnnouncement"), { taskId: agent.id, text: "Welcome", stopAfterPlay: true })).inputs;
    await provider.create(T("AIAnnouncement"), text);
    assert.match((await task(agent.id)).endReason, /speaking/);
    await assert.rejects(provider.create(T("AIAnnouncement"), text), (e) => e.code === 5);
  });

  test("keeps a task that was started but could not be paused", async () => {
    const type = T("StreamIngest");
    const { inputs } = await provider.check(type, { ...lives.StreamIngest.inputs, roomId: "60", isPause: true });
    await emulator.admin("PUT", "faults", [{ kind: "Error", code: "InternalError", times: 9, action: "UpdateStreamIngest" }]);
    const failed = await initFailed(provider.create(type, inputs));
    assert.match(failed.reasons[0], /could not be paused/);
    assert.equal(failed.properties.taskId, failed.id);
    await emulator.admin("PUT", "faults", []);

    // A look sees that it plays, so that the next update pauses it.
    const seen = await provider.read(type, failed.id, failed.properties, inputs);
    assert.equal(seen.inputs.isPause, false);
    assert.deepEqual((await provider.diff(type, failed.id, seen.properties, seen.inputs, inputs)).detail, { isPause: "UPDATE" });
    await provider.update(type, failed.id, seen.properties, seen.inputs, inputs);
    assert.equal((await task(failed.id)).parameters.IsPause, true);

    // An engine that does not look comes back to it with an update that changes nothing.
    await provider.update(type, failed.id, failed.properties, inputs, inputs);
    assert.equal((await task(failed.id)).parameters.IsPause, true);
  });
});
