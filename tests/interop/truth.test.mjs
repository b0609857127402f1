// What a stack believes of its tasks is what the service says of them: over the engine's own protocol, against the emulator.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { startEmulator } from "./lib/emulator.mjs";
import { Stack } from "./lib/engine.mjs";
import { ends, kinds } from "./lib/kinds.mjs";
import { initFailed, secret, startProvider } from "./lib/provider.mjs";
import { officialClient } from "./lib/sdk.mjs";
import { configOf, T } from "./lib/service.mjs";
import { inputs } from "./lib/tasks.mjs";

describe("what a stack believes of its tasks", () => {
  let emulator;
  let provider;
  let call;
  let room = 100;
  const providers = [];
  const config = (more) => configOf(emulator, more);
  const start = async (options = {}) => {
    const started = await startProvider({ config: config(options.more), ...options });
    providers.push(started);
    return started;
  };
  const tasks = () => emulator.admin("GET", "tasks");
  const live = async (roomId) => (await tasks()).filter((t) => t.room?.roomId === roomId && !t.endedAt);
  const actions = async () => (await emulator.admin("GET", "log")).map((c) => c.action);
  const faults = (...plans) => emulator.admin("PUT", "faults", plans);

  // A stack with the task and another beside it, in rooms of their own.
  const setUp = async (name, { using = provider, more = {} } = {}) => {
    const [roomId, other] = [`${room++}`, `${room++}`];
    const program = {
      it: { type: T(name), inputs: { ...inputs[name], ...kinds[name].more, ...more, roomId } },
      beside: { type: T("PublishCdnStream"), inputs: { ...inputs.PublishCdnStream, roomId: other } },
    };
    const stack = new Stack(using);
    assert.deepEqual(await stack.up(program), ["create it", "create beside"]);
    return { roomId, program, stack, task: (await live(roomId))[0], beside: (await live(other))[0] };
  };

  before(async () => {
    emulator = await startEmulator("--no-rate-limits");
    provider = await start();
    call = officialClient(emulator);
  });
  after(() => {
    providers.forEach((p) => p.stop());
    emulator?.stop();
  });

  for (const [name, kind] of Object.entries(kinds)) {
    for (const [how, end] of Object.entries(ends)) {
      if ((how.startsWith("finds") && !kind.idle) || (how.startsWith("reaches") && !kind.expires)) continue;
      for (const edited of [false, true]) {
        const by = `a plain up${edited ? ", with an edit made meanwhile" : ""}`;
        test(`${name} that ${how} is started again by ${by}, once, and nothing else is touched`, async () => {
          const { roomId, program, stack, task, beside } = await setUp(name);
          assert.deepEqual(await stack.up(program), []);
          await end({ emulator, call }, kind, task);
          if (edited) program.it.inputs = { ...program.it.inputs, ...kind.edit };
          await emulator.admin("DELETE", "log");
          assert.deepEqual(await stack.up(program), ["gone it", "create it"]);
          const started = (await actions()).filter((a) => a === kind.start);
          assert.equal(started.length, 1);
          const [now, ...others] = await live(roomId);
          assert.deepEqual([others.length, now.updates], [0, 0]);
          assert.notEqual(now.taskId, task.taskId);
          if (edited) kind.shows(now.parameters);

          // Only the number of what was looked at has grown.
          const { sequenceNumber: before, ...rest } = beside;
          const { sequenceNumber, ...untouched } = (await tasks()).find((t) => t.taskId === beside.taskId);
          assert.ok(sequenceNumber > before);
          assert.deepEqual(untouched, rest);
          assert.deepEqual(await stack.up(program), []);
          assert.deepEqual((await live(roomId)).map((t) => t.taskId), [now.taskId]);

          // The SDK's signatures are of the true time.
          await emulator.admin("PUT", "clock", { now: new Date().toISOString() });
        });
      }
    }

    test(`${name} asks to be looked at only where the engine can, and unless the configuration says no`, async () => {
      const old = await start({ refreshes: false });
      const off = await start({ more: { refreshBeforeUpdate: false } });
      for (const [using, refresh] of [[provider, true], [old, false], [off, false]]) {
        const { stack, program } = await setUp(name, { using });
        const { state } = stack.resources.it;
        assert.equal(state.refresh, refresh);
        assert.equal((await using.read(T(name), state.id, state.properties, state.inputs)).refresh, refresh);
        await emulator.admin("DELETE", "log");
        assert.deepEqual(await stack.up(program), []);
        assert.equal((await actions()).length > 0, refresh);
      }
    });

    for (const [what, fault] of Object.entries({
      "throttles": { kind: "Throttle" }, "answers 500": { kind: "Status", status: 500 }, "cuts the connection": { kind: "Drop" }, "fails": {
        kind: "Error",
        code: "InternalError",
      },
      "is out of capacity": { kind: "Error", code: "ResourceInsufficient" }, "answers nonsense": { kind: "Garbage" },
    })) {
      test(`${name} is neither forgotten nor started again when the service ${what}, which is said`, async () => {
        const using = await start({ more: { maxRetries: 0 } });
        const { stack, program, task, roomId } = await setUp(name, { using });
        const { state } = stack.resources.it;
        await faults({ ...fault, action: kind.look, times: 9 });
        const seen = await using.read(T(name), state.id, state.properties, state.inputs);
        await faults();
        assert.deepEqual([seen.id, seen.properties, seen.inputs], [state.id, state.properties, state.inputs]);
        assert.match(using.logs.at(-1).message, new RegExp(`could not be looked at.*${kind.look} failed`));
        assert.deepEqual((await live(roomId)).map((t) => t.taskId), [task.taskId]);
        assert.deepEqual(await stack.up(program), []);
      });
    }

    const errors = [
      "FailedOperation.SdkAppIdNotExist", "FailedOperation.SdkAppIdNotUnderAppId", "UnauthorizedOperation.SdkAppId",
      "InvalidParameter.SdkAppId", "AuthFailure.SignatureFailure", "UnsupportedRegion", "InvalidParameter.TaskId",
    ];
    for (const code of errors) {
      test(`${name} is neither forgotten nor started again when the service answers ${code}, which is an error`, async () => {
        const { stack, program, task, roomId } = await setUp(name);
        await faults({ kind: "Error", code, action: kind.look });
        await assert.rejects(stack.up(program), new RegExp(code.replaceAll(".", "\\.")));
        await faults();
        assert.deepEqual((await live(roomId)).map((t) => t.taskId), [task.taskId]);
        assert.deepEqual(await stack.up(program), []);
      });
    }

    test(`${name} is left alone by a provider with a wrong key`, async () => {
      const { stack, program, task, roomId } = await setUp(name);
      stack.provider = await start({ more: { secretKey: secret("not-the-key") } });
      await assert.rejects(stack.up(program), (e) => /AuthFailure\.SignatureFailure/.test(e.message) && !e.message.includes("not-the-key"));
      assert.deepEqual((await live(roomId)).map((t) => t.taskId), [task.taskId]);
    });

    // Of a transcription nothing changes in place.
    if (name !== "AITranscription") test(`${name} that ends between look and change fails with advice that is true`, async () => {
      const { stack, program, task, roomId } = await setUp(name);
      const { state } = stack.resources.it;
      program.it.inputs = { ...program.it.inputs, ...kind.edit };
      await emulator.admin("POST", `tasks/${encodeURIComponent(task.taskId)}/end`);
      const { inputs: news } = await provider.check(T(name), program.it.inputs, state.inputs);
      await assert.rejects(
        provider.update(T(name), state.id, state.properties, state.inputs, news),
        /ended by itself or was stopped; the next `up` sees that and starts it again/,
      );
      assert.deepEqual(await stack.up(program), ["gone it", "create it"]);
      kind.shows((await live(roomId))[0].parameters);
    });

    for (const acts of [true, false]) {
      const lost = `whose start got no answer${acts ? "" : " and was not carried out"}`;
      test(`${name} ${lost} runs once after the next up, also under another robot, and not at all after destroy`, async () => {
        const using = await start({ more: { maxRetries: 0 } });
        for (const next of ["up", "renamed", "destroy"]) {
          const roomId = `${room++}`;
          const rename = (i) => JSON.parse(JSON.stringify(i).replaceAll(`"${kind.robot}"`, `"renamed"`));
          const program = { it: { type: T(name), inputs: { ...inputs[name], roomId } } };
          const stack = new Stack(using);
          const { inputs: checked } = await using.check(T(name), program.it.inputs, {}, { seed: new Uint8Array(randomBytes(32)) });
          await faults(
            { kind: "Drop", acts, action: kind.start }, { kind: "Drop", action: kind.look.startsWith("DescribeAI") ? kind.look : "None" },
          );
          const failed = await initFailed(using.create(T(name), checked));
          await faults();
          const session = name.startsWith("AI") ? ", session pulumi-[0-9a-f]+" : "";
          const told = `may be running, as robot user ${kind.robot} in room ${roomId}${session}, and its ID is not known`;
          assert.match(failed.reasons[0], new RegExp(told));
          assert.equal(failed.refresh, true);
          assert.equal((await live(roomId)).length, acts ? 1 : 0);
          stack.keep("it", T(name), failed);
          if (next === "destroy") {
            await using.delete(T(name), failed.id, failed.properties, failed.inputs);
            assert.deepEqual(await live(roomId), []);
            continue;
          }

          if (next === "renamed") program.it.inputs = rename(program.it.inputs);
          await stack.up(program);
          assert.deepEqual(
            (await live(roomId)).map((t) => [t.taskId, t.robotUserId]),
            [[stack.resources.it.state.id, next === "renamed" ? "renamed" : kind.robot]],
          );
          assert.deepEqual(await stack.up(program), []);
        }
      });
    }
  }

  test("a relay is kept, and that said, with credentials that may query but not change", async () => {
    const { stack, program, task, roomId } = await setUp("PublishCdnStream");
    for (const code of ["AuthFailure.UnauthorizedOperation", "UnauthorizedOperation"]) {
      await faults({ kind: "Error", code, action: "UpdatePublishCdnStream", times: 2 });
      assert.deepEqual(await stack.up(program), []);
      assert.match(provider.logs.at(-1).message, /could not be looked at/);
    }

    assert.deepEqual((await live(roomId)).map((t) => t.taskId), [task.taskId]);
  });

  test("a relay is looked at although another machine's clock is ahead, and then changed", async () => {
    const { stack, program, task } = await setUp("PublishCdnStream");
    await call(
      "UpdatePublishCdnStream",
      { SdkAppId: emulator.sdkAppId, TaskId: task.taskId, WithTranscoding: 1, SequenceNumber: Date.now() + 240_000 },
    );
    assert.deepEqual(await stack.up(program), []);
    program.it.inputs = { ...program.it.inputs, ...kinds.PublishCdnStream.edit };
    assert.deepEqual(await stack.up(program), ["update it"]);
    kinds.PublishCdnStream.shows((await tasks()).find((t) => t.taskId === task.taskId).parameters);
  });

  test("looking leaves no trace in the state of a relay", async () => {
    const { stack } = await setUp("PublishCdnStream");
    const { state } = stack.resources.it;
    const seen = await provider.read(T("PublishCdnStream"), state.id, state.properties, state.inputs);
    assert.deepEqual([seen.properties, seen.inputs], [state.properties, state.inputs]);
  });

  for (const withTranscoding of [0, 1]) {
    test(`a relay ${withTranscoding ? "with" : "without"} transcoding is imported when it runs, and not when it does not`, async () => {
      const more = withTranscoding
        ? {}
        : {
          withTranscoding: 0,
          videoParams: null,
          singleSubscribeParams: { userMediaStream: { userInfo: { userId: "anna" }, streamType: 0 } },
        };
      const { task } = await setUp("PublishCdnStream", { more });
      assert.equal((await provider.read(T("PublishCdnStream"), task.taskId)).id, task.taskId);
      await emulator.admin("POST", `tasks/${encodeURIComponent(task.taskId)}/end`);
      assert.equal((await provider.read(T("PublishCdnStream"), task.taskId)).id, "");
    });
  }

  test("what cannot be looked at is not imported", async () => {
    await faults({ kind: "Error", code: "InternalError", action: "DescribeCloudRecording", times: 9 });
    await assert.rejects(provider.read(T("CloudRecording"), "some-task"), /DescribeCloudRecording failed/);
    await faults();
  });

  describe("and of sessions", () => {
    for (const name of ["AIConversation", "AITranscription"]) {
      const kind = kinds[name];
      const part = name === "AIConversation" ? "agentConfig" : "transcriptionParams";
      const robotOf = (i, userId) => ({ ...i, [part]: { ...i[part], userId } });

      test(`${name} whose robot changes runs under the new one, with its session`, async () => {
        const { stack, program, roomId, task } = await setUp(name, { more: { sessionId: `kept-${name}` } });
        program.it.inputs = robotOf(program.it.inputs, "successor");
        assert.deepEqual(await stack.up(program), ["replace it"]);
        const now = await live(roomId);
        assert.deepEqual(
          now.map((t) => [t.taskId, t.robotUserId, t.sessionId]), [[stack.resources.it.state.id, "successor", `kept-${name}`]],
        );
        assert.equal((await tasks()).find((t) => t.taskId === task.taskId).endReason, "stopped");
        assert.deepEqual(await stack.up(program), []);
      });

      test(`${name} takes no task that somebody else started under its session`, async () => {
        const { task, roomId } = await setUp(name, { more: { sessionId: `taken-${name}` } });
        const { inputs: checked } = await provider.check(T(name), { ...inputs[name], roomId: `${room++}`, sessionId: `taken-${name}` });
        for (const fault of [[], [{ kind: "Drop", acts: false, action: kind.start }]]) {
          await faults(...fault);
          await assert.rejects(
            provider.create(T(name), checked), new RegExp(`session taken-${name} has a running task already.*left alone.*option import`),
          );
        }

        await faults();
        assert.deepEqual((await live(roomId)).map((t) => [t.taskId, t.updates]), [[task.taskId, 0]]);
      });

      test(`${name} is not started where it cannot be seen whether its session is taken`, async () => {
        const { inputs: checked } = await provider.check(T(name), { ...inputs[name], roomId: `${room}`, sessionId: `unseen-${name}` });
        await faults({ kind: "Error", code: "InternalError", action: kind.look, times: 9 });
        await assert.rejects(provider.create(T(name), checked), new RegExp(`${kind.look} failed`));
        await faults();
        assert.deepEqual(await live(`${room++}`), []);
      });
    }
  });
});
