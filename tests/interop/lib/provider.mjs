// The built plugin, driven with the generated stubs of @pulumi/pulumi, as an engine drives it.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");
const { Status } = require("@pulumi/pulumi/proto/status_pb.js");
const { PluginAttach } = require("@pulumi/pulumi/proto/plugin_pb.js");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const { EngineService } = require("@pulumi/pulumi/proto/engine_grpc_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");

export const plugin = fileURLToPath(new URL("../../../bin/pulumi-resource-trtc", import.meta.url));
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signature = "4dabf18193072939515e22adb298388d";
export const secret = (value) => ({ [signature]: "1b47061264138c4ac30d75fd1eb44270", value });
export const isSecret = (value) => value?.[signature] === "1b47061264138c4ac30d75fd1eb44270";
export const plain = (value) => (isSecret(value) ? value.value : value);

const struct = (object) => Struct.fromJavaScript(object);
const kinds = Object.fromEntries(Object.entries(messages.PropertyDiff.Kind).map(([name, value]) => [value, name]));

// An engine that collects what the plugin logs.
async function startEngine() {
  const logs = [];
  const server = new grpc.Server();
  server.addService(EngineService, {
    log(call, callback) {
      logs.push({ severity: call.request.getSeverity(), message: call.request.getMessage(), urn: call.request.getUrn() });
      callback(null, new Empty());
    },
  });
  const port = await new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))));
  return { logs, address: `127.0.0.1:${port}`, stop: () => server.forceShutdown() };
}

// With attach, the plugin starts by itself and learns of the engine later, as under a debugger.
export async function startProvider({ env = {}, config, attach = false, refreshes = true } = {}) {
  const engine = await startEngine();
  const child = spawn(
    plugin,
    attach ? [] : [engine.address],
    { stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH, HOME: "/nonexistent", ...env } },
  );
  let output = "";
  child.stderr.on("data", (data) => (output += data));
  const port = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the plugin ended with ${code}: ${output}`)));
    child.once("error", reject);
  });
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  const call = (method, request) =>
    new Promise((resolve, reject) => {
      const told = (error, answer) => (error ? reject(error) : resolve(answer));
      client[method](request, { deadline: Date.now() + 30_000 }, told);
    });

  const build = (Type, fields) => {
    const request = new Type();
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const set = name.charAt(0).toUpperCase() + name.slice(1);
      const structs = ["olds", "news", "oldInputs", "properties", "inputs", "args"];
      request[`set${set}${Array.isArray(value) ? "List" : ""}`](structs.includes(name) ? struct(value) : value);
    }
    return request;
  };
  const urn = (type, name) => `urn:pulumi:dev::test::${type}::${name}`;
  const named = (fields) => ({ name: "it", ...fields, urn: urn(fields.type, fields.name ?? "it") });

  const provider = {
    pid: child.pid,
    logs: engine.logs,
    stop() {
      child.kill();
      client.close();
      engine.stop();
    },
    kill: () => child.kill("SIGKILL"),
    async attach() {
      const request = new PluginAttach();
      request.setAddress(engine.address);
      await call("attach", request);
    },
    async handshake({ refreshes = true } = {}) {
      const request = new messages.ProviderHandshakeRequest();
      request.setEngineAddress(engine.address);
      request.setRootDirectory("/tmp");
      request.setProgramDirectory("/tmp");
      request.setConfigureWithUrn(true);
      request.setSupportsRefreshBeforeUpdate(refreshes);
      return (await call("handshake", request)).toObject();
    },
    info: async () => (await call("getPluginInfo", new Empty())).toObject(),
    schema: async () => (await call("getSchema", new messages.GetSchemaRequest())).getSchema(),
    async checkConfig(news) {
      const answer = await call(
        "checkConfig",
        build(
          messages.CheckRequest,
          { type: "pulumi:providers:trtc", name: "default", urn: urn("pulumi:providers:trtc", "default"), olds: {}, news },
        ),
      );
      return { inputs: answer.getInputs()?.toJavaScript(), failures: answer.getFailuresList().map((f) => f.toObject()) };
    },
    async diffConfig(olds, news) {
      const answer = await call("diffConfig", build(messages.DiffRequest, { type: "pulumi:providers:trtc", olds, news, oldInputs: olds }));
      return { changes: answer.getChanges(), replaces: answer.getReplacesList(), diffs: answer.getDiffsList() };
    },
    async configure(args) {
      const can = { acceptsecrets: true, acceptresources: true, sendsOldInputs: true, sendsOldInputsToDelete: true };
      return (await call("configure", build(messages.ConfigureRequest, { args, ...can }))).toObject();
    },
    async check(type, news, olds = {}, { seed = new Uint8Array(32).fill(7) } = {}) {
      const answer = await call("check", build(messages.CheckRequest, named({ type, olds, news, randomseed: seed })));
      return { inputs: answer.getInputs()?.toJavaScript(), failures: answer.getFailuresList().map((f) => f.toObject()) };
    },
    async diff(type, id, state, oldInputs, news, ignorechanges = []) {
      const answer = await call("diff", build(messages.DiffRequest, named({ type, id, olds: state, oldInputs, news, ignorechanges })));
      const detail = {};
      answer.getDetaileddiffMap().forEach((value, path) => (detail[path] = kinds[value.getKind()]));
      return {
        changes: answer.getChanges(),
        replaces: answer.getReplacesList(),
        deleteBeforeReplace: answer.getDeletebeforereplace(),
        detail,
      };
    },
    async create(type, properties, { preview = false, timeout = 0 } = {}) {
      const answer = await call("create", build(messages.CreateRequest, named({ type, properties, preview, timeout })));
      return { id: answer.getId(), properties: answer.getProperties()?.toJavaScript(), refresh: answer.getRefreshBeforeUpdate() };
    },
    async read(type, id, properties, inputs) {
      const answer = await call("read", build(messages.ReadRequest, named({ type, id, properties, inputs })));
      return {
        id: answer.getId(),
        properties: answer.getProperties()?.toJavaScript(),
        inputs: answer.getInputs()?.toJavaScript(),
        refresh: answer.getRefreshBeforeUpdate(),
      };
    },
    async update(type, id, olds, oldInputs, news, { preview = false } = {}) {
      const answer = await call("update", build(messages.UpdateRequest, named({ type, id, olds, oldInputs, news, preview })));
      return answer.getProperties()?.toJavaScript();
    },
    delete: (type, id, properties, oldInputs) => call("delete", build(messages.DeleteRequest, named({ type, id, properties, oldInputs }))),
    cancel: () => call("cancel", new Empty()),
    async invoke(tok, args) {
      const answer = await call("invoke", build(messages.InvokeRequest, { tok, args }));
      return { result: answer.getReturn()?.toJavaScript(), failures: answer.getFailuresList().map((f) => f.toObject()) };
    },
  };
  if (config) {
    await provider.handshake({ refreshes });
    const { inputs, failures } = await provider.checkConfig(config);
    if (failures.length > 0) throw new Error(JSON.stringify(failures));
    await provider.configure(inputs);
  }
  return provider;
}

// What a create says that failed although the resource is, or may be, there.
export async function initFailed(creating) {
  const error = await creating.then(() => undefined, (e) => e);
  if (!error?.metadata) throw error ?? new Error("it succeeded");
  const [detail] = Status.deserializeBinary(error.metadata.get("grpc-status-details-bin")[0]).getDetailsList();
  const failed = detail.unpack(messages.ErrorResourceInitFailed.deserializeBinary, "pulumirpc.ErrorResourceInitFailed");
  return {
    id: failed.getId(),
    properties: failed.getProperties().toJavaScript(),
    inputs: failed.getInputs().toJavaScript(),
    reasons: failed.getReasonsList(),
    refresh: failed.getRefreshBeforeUpdate(),
  };
}
