// Programs in Node.js that fail badly, wait for ever, are killed, print without end or register very much: the state stays whole, and
// nothing hangs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, test } from "node:test";
import { start } from "./nodejs/hold.mjs";
import { whole } from "./yaml/hold.mjs";
import { errors } from "./yaml/stack.mjs";
import { tool } from "./lib/emulator.mjs";

const things = 'const { Thing } = require("./lab");\n';
const names = ({ resources = [] }) => resources.map((r) => r.urn.split("::").at(-1));

// Starts `up`, and answers its process, and what came of it.
function begin(env, folder) {
  const child = spawn(tool, ["up", "--yes", "--skip-preview", "--stack", "test"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (data) => (text += data));
  return { child, ended: new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, text }))) };
}

// The program's process, when it has come so far; where it ends before, what it said.
const arrival = (lab, ended) => Promise.race([lab.arrived, ended.then(({ text }) => Promise.reject(new Error(`it ended: ${text}`)))]);

const waiting = `${things}
const one = new Thing("one", { a: "1" });
one.id.apply(() => pulumi.runtime.invoke("lab:index:here", { process: process.pid }));
setInterval(() => {}, 1000);
`;

describe("rough programs", { concurrency: 2, skip: process.platform === "win32" }, () => {
  test("a program that waits for ever is ended by an interruption, and its state is whole", async (t) => {
    const { stack, lab, put } = await start(t, "program", {});
    put(waiting);
    const { child, ended } = begin(stack.env, stack.folder);
    const program = await arrival(lab, ended);
    child.kill("SIGINT");
    const { code, text } = await ended;
    assert.notEqual(code, 0, text);
    const deployment = await stack.deployment();
    whole(deployment);
    assert.ok(names(deployment).includes("one"), names(deployment).join());
    assert.throws(() => process.kill(program, 0), { code: "ESRCH" });
  });

  test("a program that is killed fails the run", async (t) => {
    const { stack, lab, put } = await start(t, "program", {});
    put(waiting);
    const { ended } = begin(stack.env, stack.folder);
    process.kill(await arrival(lab, ended), "SIGKILL");
    const { code, text } = await ended;
    assert.equal(code, 1, text);
    assert.match(text, /exited with non-zero exit code: 137/);
    const deployment = await stack.deployment();
    whole(deployment);
    assert.ok(names(deployment).includes("one"), names(deployment).join());
  });

  test("where the tool is killed, the next run goes on", async (t) => {
    const { stack, lab, put } = await start(t, "program", {});
    put(waiting);
    const { child, ended } = begin(stack.env, stack.folder);
    const program = await arrival(lab, ended);
    child.kill("SIGKILL");
    process.kill(program, "SIGKILL");
    await ended;
    put(`${things}new Thing("one", { a: "1" });\nnew Thing("two", { a: "2" });`);
    const result = await stack.up();
    assert.equal(result.code, 0, result.text);
    const deployment = await stack.deployment();
    whole(deployment);
    assert.deepEqual(names(deployment).filter((name) => ["one", "two"].includes(name)).sort(), ["one", "two"]);
    assert.equal(lab.calls.one.filter(({ m }) => m === "Create").length, 1, "it is made once");
  });

  test("megabytes of output, and lines of a megabyte", async (t) => {
    const { stack, put } = await start(t, "program", {});
    put(`${things}
const line = "x".repeat(999);
for (let i = 0; i < 5000; i++) console.log(line);
console.error("y".repeat(1 << 20));
new Thing("one", { a: "1" });`);
    const result = await stack.up();
    assert.equal(result.code, 0, result.text.slice(0, 2000));
    assert.ok(names(await stack.deployment()).includes("one"));
  });

  test("a thousand resources at once, each after another in part", async (t) => {
    const { stack, put } = await start(t, "program", {});
    put(`${things}
const all = [];
for (let i = 0; i < 1000; i++) all.push(new Thing("t" + i, { a: i % 10 === 9 ? all[i - 1].out : "x" }));
module.exports = { last: all[999].out };`);
    const result = await stack.up();
    assert.equal(result.code, 0, result.text.slice(0, 2000));
    const deployment = await stack.deployment();
    whole(deployment);
    assert.equal(deployment.resources.length, 1002);
    assert.equal(deployment.resources.find((r) => r.type === "pulumi:pulumi:Stack").outputs.last, "t999:t998:x");
  });

  test("a failure among many leaves what was made, and says one cause", async (t) => {
    const { stack, put } = await start(t, "program", {});
    put(`${things}
for (let i = 0; i < 100; i++) new Thing("t" + i, { a: "x", ...(i === 50 ? { fail: "create" } : {}) });`);
    const result = await stack.up();
    assert.equal(result.code, 1, result.text);
    assert.deepEqual(errors(result).map((e) => e.name), ["t50"], JSON.stringify(errors(result)));
    whole(await stack.deployment());
    put(`${things}for (let i = 0; i < 100; i++) new Thing("t" + i, { a: "x" });`);
    const again = await stack.up();
    assert.equal(again.code, 0, again.text);
    assert.equal((await stack.deployment()).resources.length, 102);
  });

  test("with --continue-on-error what needs the failed is left out, and the rest is made", async (t) => {
    const { stack, put } = await start(t, "program", {});
    put(`${things}
const bad = new Thing("bad", { a: "x", fail: "create" });
const next = new Thing("next", { a: "x" }, { dependsOn: bad });
new Thing("after", { a: next.out });
new Thing("child", { a: "x" }, { parent: bad });
new Thing("free", { a: "x" });`);
    const result = await stack.up("--continue-on-error");
    assert.equal(result.code, 1, result.text);
    const deployment = await stack.deployment();
    whole(deployment);
    assert.deepEqual(names(deployment).filter((name) => /^(bad|next|after|child|free)$/.test(name)), ["free"]);
    assert.ok(errors(result).some((e) => e.name === "bad" && /create failed/.test(e.message)), JSON.stringify(errors(result)));
  });
});
