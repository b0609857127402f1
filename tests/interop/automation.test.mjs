// Pulumi's own Automation API for Node.js with this tool in the place of the Pulumi CLI: each of its functions does what its
// documentation promises.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { LocalWorkspace, PulumiCommand, folderOf, rootOf, workspaceOf } from "./automation/workspace.mjs";
import { tool } from "./lib/emulator.mjs";

const empty = "name: studio\nruntime: yaml\nresources: {}\n";
const windows = process.platform === "win32";
const concurrency = 2;

// The words of an error's class; the class itself is not exported.
const named = (name, pattern = /./) => (error) => {
  assert.equal(error.name, name, error.message);
  assert.match(error.message, pattern);
  return true;
};

describe("the program that the Automation API calls", { concurrency }, () => {
  test("is this tool in a folder that `trtc automation` makes, with a version that the API takes", async (t) => {
    const folder = folderOf(t);
    const root = rootOf(folder);
    assert.equal(root, join(folder, "root"));
    if (!windows) assert.ok(lstatSync(join(root, "bin", "pulumi")).isSymbolicLink());
    const command = await PulumiCommand.get({ root });
    assert.equal(command.version.toString(), "3.260.0");

    // Made again, it is the same.
    assert.equal(rootOf(folder), root);
  });

  test("is found in PATH", { skip: windows && "PATH of a process is another there" }, async (t) => {
    const before = process.env.PATH;
    t.after(() => (process.env.PATH = before));
    process.env.PATH = `${join(rootOf(folderOf(t)), "bin")}:${before}`;
    const { version, command } = await PulumiCommand.get();
    assert.deepEqual([command, version.toString()], ["pulumi", "3.260.0"]);
  });

  test("is too old for what needs a newer one", async (t) => {
    const root = rootOf(folderOf(t));
    const { SemVer } = await import("semver").then((m) => m.default ?? m);
    await assert.rejects(PulumiCommand.get({ root, version: new SemVer("3.999.0") }), /Minimum version requirement failed/);
  });
});

describe("stacks", { concurrency }, () => {
  test("are created, selected, listed, renamed and removed", async (t) => {
    const { create, select, createOrSelect, workspace } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const one = await create("one");
    await createOrSelect("two");
    await createOrSelect("two");
    const space = await workspace();
    assert.equal((await space.stack()).name, "two");
    await select("one");
    assert.deepEqual((await space.listStacks()).map((s) => [s.name, s.current]), [["one", true], ["two", false]]);
    const [first] = await space.listStacks({ all: true });
    assert.equal(first.name, "organization/studio/one");
    assert.equal(first.updateInProgress, false);

    await one.rename({ stackName: "three" });
    assert.deepEqual((await space.listStacks()).map((s) => s.name), ["three", "two"]);
    await space.removeStack("two");
    await space.removeStack("three", { preserveConfig: true });
    assert.deepEqual(await space.listStacks(), []);
    assert.equal(await space.stack(), undefined);
  });

  test("that are not there, or there already, are errors of their own classes", async (t) => {
    const { create, select, put } = await workspaceOf(t, { "Pulumi.yaml": empty });
    await assert.rejects(select("dev"), named("StackNotFoundError"));
    put("Pulumi.dev.yaml", "config:\n  studio:a: b\n");
    await assert.rejects(select("dev"), named("StackNotFoundError"));
    const dev = await create("dev");
    await assert.rejects(create("dev"), named("StackAlreadyExistsError"));
    await dev.workspace.removeStack("dev");
    await assert.rejects(dev.up(), named("StackNotFoundError"));
    await assert.rejects(dev.history(), named("StackNotFoundError"));
  });

  test("have their names in full, too", async (t) => {
    const { create, workspace } = await workspaceOf(t, { "Pulumi.yaml": empty });
    await create("organization/studio/dev");
    assert.equal((await (await workspace()).stack()).name, "dev");
  });

  test("have tags", async (t) => {
    const { create } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    assert.deepEqual(await stack.listTags(), {});
    await stack.setTag("team", "video");
    await stack.setTag("cost centre", "a=b");
    assert.equal(await stack.getTag("team"), "video");
    await stack.setTag("team", "audio");
    assert.deepEqual(await stack.listTags(), { "cost centre": "a=b", team: "audio" });
    await stack.removeTag("team");
    await assert.rejects(stack.getTag("team"), named("CommandError", /no tag team/));
    await stack.rename({ stackName: "live" });
    assert.deepEqual(await stack.listTags(), { "cost centre": "a=b" });
  });

  test("that another run works on are an error of its own class, and can be cancelled", { skip: windows && "needs signals" }, async (t) => {
    const { create, workDir, all } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");

    // It takes the stack, and waits for a state that never comes.
    const busy = spawn(tool, ["stack", "import"], {
      cwd: workDir, env: { ...process.env, ...all.envVars }, stdio: ["pipe", "ignore", "ignore"],
    });
    const ended = new Promise((resolve) => busy.once("exit", (code, signal) => resolve({ code, signal })));
    t.after(() => busy.kill("SIGKILL"));
    const taken = () => readdirSync(join(workDir, ".trtc", "stacks", "studio"))
      .filter((f) => f.endsWith(".holder"))
      .some((f) => readFileSync(join(workDir, ".trtc", "stacks", "studio", f), "utf8").includes("stack import"));
    while (!taken()) await new Promise(setImmediate);
    await assert.rejects(stack.up(), named("ConcurrentUpdateError", /stack import/));
    await stack.cancel();
    const { code, signal } = await ended;
    assert.ok(signal === "SIGINT" || code !== 0, `${code} ${signal}`);

    // Now there is nothing to cancel, which is no error.
    await stack.cancel();
    assert.equal((await stack.up()).summary.result, "succeeded");
  });
});

describe("configuration", { concurrency }, () => {
  test("is set, read and removed, in the clear and secret", async (t) => {
    const { create, workDir } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    await stack.setConfig("plain", { value: "-v: 007" });
    await stack.setConfig("trtc:region", { value: "ap-singapore" });
    await stack.setConfig("key", { value: "hushhush", secret: true });
    const { value, secret } = await stack.getConfig("key");
    assert.deepEqual({ value, secret }, { value: "hushhush", secret: true });
    assert.deepEqual(await stack.getAllConfig(), {
      "studio:key": { value: "hushhush", secret: true },
      "studio:plain": { value: "-v: 007", secret: false },
      "trtc:region": { value: "ap-singapore", secret: false },
    });
    assert.ok(!readFileSync(join(workDir, "Pulumi.dev.yaml"), "utf8").includes("hushhush"));
    await stack.removeConfig("key");
    await assert.rejects(stack.getConfig("key"), named("CommandError", /has no studio:key/));
  });

  test("has values in values, by paths", async (t) => {
    const { create } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    await stack.setConfig("outer.list[0]", { value: "5" }, true);
    await stack.setConfig("outer.list[1].name", { value: "hushhush", secret: true }, true);
    await stack.setConfig("outer.isThere", { value: "true" }, true);
    const read = async (key) => JSON.parse((await stack.getConfig(key, true)).value);
    assert.deepEqual(await read("outer"), { list: [5, { name: "hushhush" }], isThere: true });
    assert.equal((await stack.getConfig("outer.list[1].name", true)).value, "hushhush");
    assert.equal((await stack.getConfig("outer.isThere", true)).secret, false);
    await stack.removeConfig("outer.list[0]", true);
    assert.deepEqual(await read("outer"), { list: [{ name: "hushhush" }], isThere: true });
    await assert.rejects(stack.setConfig("outer.list[7]", { value: "x" }, true), named("CommandError", /beyond the end/));
    await assert.rejects(stack.getConfig("outer.nothing", true), named("CommandError", /has no outer\.nothing/));
  });

  test("is set and removed many values at once", async (t) => {
    const { create } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    await stack.setAllConfig({ plain: { value: "a=b=c" }, key: { value: "hush=hush", secret: true } });
    await stack.setAllConfig({ "outer.one": { value: "1" }, "outer.two": { value: "hushhush", secret: true } }, true);
    await stack.setAllConfigJson(JSON.stringify({ whole: { value: "{}", objectValue: { rooms: [100, 200] }, secret: false } }));
    const all = await stack.getAllConfig();
    assert.deepEqual(
      Object.entries(all).map(([name, { value, secret }]) => [name, value, secret]),
      [
        ["studio:key", "hush=hush", true],
        ["studio:outer", "{\"one\":1,\"two\":\"hushhush\"}", true],
        ["studio:plain", "a=b=c", false],
        ["studio:whole", "{\"rooms\":[100,200]}", false],
      ]);
    await stack.removeAllConfig(["plain", "key", "never"]);
    await stack.removeAllConfig(["outer.two"], true);
    assert.deepEqual(Object.keys(await stack.getAllConfig()), ["studio:outer", "studio:whole"]);
  });

  test("comes back from the last update", async (t) => {
    const { create } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    await assert.rejects(stack.refreshConfig(), named("CommandError", /no update yet/));
    await stack.setAllConfig({ plain: { value: "then" }, key: { value: "hushhush", secret: true } });
    await stack.up();
    await stack.setConfig("plain", { value: "now" });
    await stack.setConfig("other", { value: "more" });
    assert.deepEqual(await stack.refreshConfig(), {
      "studio:key": { value: "hushhush", secret: true },
      "studio:plain": { value: "then", secret: false },
    });
  });

  test("is in a file of another name", async (t) => {
    const named = `${empty}config: { name: { type: string } }\noutputs: { name: "\${name}" }\n`;
    const { create, put } = await workspaceOf(t, { "Pulumi.yaml": named });
    const stack = await create("dev");
    put("other.yaml", "config:\n  studio:name: elsewhere\n");
    const { outputs } = await stack.up({ configFile: "other.yaml" });
    assert.equal(outputs.name.value, "elsewhere");
  });

  test("comes with the workspace's settings, and secrets with its provider", async (t) => {
    const { create, workDir } = await workspaceOf(t, { "Pulumi.yaml": empty }, {
      stackSettings: { dev: { config: { "studio:a": "b" } } }, secretsProvider: "passphrase",
    });
    const stack = await create("dev");
    assert.equal((await stack.getConfig("a")).value, "b");
    assert.equal((await stack.workspace.projectSettings()).name, "studio");
    assert.ok(existsSync(join(workDir, "Pulumi.dev.yaml")));
  });

  test("has no environments, and other secrets providers are refused by name", async (t) => {
    const { create, all } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    await assert.rejects(stack.addEnvironments("prod"), named("CommandError", /config env add.*Pulumi Cloud/));
    await assert.rejects(stack.listEnvironments(), named("CommandError", /config env ls/));
    all.secretsProvider = "awskms://alias/key";
    await assert.rejects(
      LocalWorkspace.createStack({ stackName: "kms", workDir: stack.workspace.workDir }, all), named("CommandError", /provider awskms/));
  });
});
