// Random stacks, of which a run is killed in the midst of an operation: the next run goes on from there, and the state comes out
// as if nothing had happened.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Lab } from "./lab.mjs";
import { environment, inOrder, programText, recorded, run, stateOf } from "./stacks.mjs";

const up = ["up", "--stack", "dev", "--non-interactive", "--yes", "--skip-preview"];

// A small generator of numbers, so that a stack is killed at the same places each time.
function* numbers(seed) {
  for (let n = seed; ;) yield n = (n * 48271 + 11) % 2147483647;
}

class Place {
  lab = new Lab();
  folder = mkdtempSync(join(tmpdir(), "trtc-killed-"));

  async open() {
    this.env = environment(this.folder, await this.lab.start());
    return this;
  }

  take(program) {
    writeFileSync(join(this.folder, "Pulumi.yaml"), programText(program));
  }

  // How often something was made depends on the kills.
  state() {
    const { resources } = inOrder(stateOf(join(this.folder, ".trtc", "stacks", "lab", "dev.json")));
    return resources.map((r) => ({ ...r, id: r.id?.replace(/-\d+$/, "") }));
  }

  close() {
    this.lab.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function kill(stack) {
  const [whole, killed] = [await new Place().open(), await new Place().open()];
  const random = numbers(stack.seed);
  try {
    // Programs that nothing is wrong with; what is replaced or ignored depends on what a run before did, which is nowhere written.
    const programs = stack.steps.filter((s) => s.op === "up" && !s.did.failed).map((s) => s.program)
      .filter((p) => !/"(fail|import|ignoreChanges|deletedWith|replaceWith)"/.test(JSON.stringify(p)));
    for (const program of programs) {
      whole.take(program);
      killed.take(program);
      const right = await run(whole.folder, whole.env, up);
      if (right.failed) return;
      for (let times = 0; times < 2; times++) {
        let [left, child] = [random.next().value % 5, null];
        const when = random.next().value % 2 ? "before" : "after";
        killed.lab.watch = async (now) => {
          if (now === when && left-- === 0) {
            child.kill("SIGKILL");
            await new Promise((resolve) => child.exitCode !== null || child.signalCode !== null ? resolve() : child.once("exit", resolve));
          }
        };
        await run(killed.folder, killed.env, up, (started) => child = started);
        killed.lab.watch = async () => {};
      }

      const after = await run(killed.folder, killed.env, up);
      assert.equal(after.failed, false, `stack ${stack.seed}: ${after.text.slice(-1500)}`);
      assert.deepEqual(killed.state(), whole.state(), `stack ${stack.seed}: ${after.text.slice(-1500)}`);
    }
  } finally {
    whole.close();
    killed.close();
  }
}

test("random stacks, killed anywhere", { concurrency: 2 }, async (t) => {
  const stacks = (await recorded()).filter((stack) => stack.seed % 6 === 1);
  await Promise.all(stacks.map((stack) => t.test(`stack ${stack.seed}`, () => kill(stack))));
});
