// A small provider, served from the tests' own process: it notes every call and behaves the same each time, as the recordings'
// did. Counters, what is gone and what has drifted belong to one stack.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(fileURLToPath(new URL("../interop/package.json", import.meta.url)));
const grpc = require("@grpc/grpc-js");
const { ResourceProviderService } = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");
const plugin = require("@pulumi/pulumi/proto/plugin_pb.js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const protobuf = require("google-protobuf");

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const mark = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const inputNames = ["a", "b", "c", "s", "n", "list", "map", "fail"];

const isObject = (value) => value !== null && typeof value === "object";
const map = (value, change) => Array.isArray(value)
  ? value.map(change) : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]));
const plain = (value) => !isObject(value) ? value : value[mark] === secret ? plain(value.value) : map(value, plain);
const shown = (value) => value === unknown ? "?" : !isObject(value) ? value
  : value[mark] === secret ? { $secret: shown(value.value) } : map(value, shown);
export const sorted = (value) => !isObject(value) ? value : Array.isArray(value) ? value.map(sorted)
  : Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const read = (struct) => struct ? struct.toJavaScript() : {};
const nameOf = (urn) => urn.split("::").at(-1);
const failure = (message) => Object.assign(new Error(message), { code: grpc.status.UNKNOWN, details: message });

const properties = {
  a: { type: "string" }, b: { type: "string" }, c: { type: "string" }, s: { type: "string", secret: true }, n: { type: "number" },
  list: { type: "array", items: { $ref: "#/types/lab:index:Item" } },
  map: { type: "object", additionalProperties: { type: "string" } }, fail: { type: "string" },
};
const configuration = { region: { type: "string" }, key: { type: "string", secret: true } };
const schema = JSON.stringify({
  name: "lab", version: "0.1.0", config: { variables: configuration }, provider: { inputProperties: configuration },
  types: { "lab:index:Item": { type: "object", properties: { k: { type: "string" }, v: { type: "string" } } } },
  resources: {
    "lab:index:Thing": {
      inputProperties: properties, properties: { ...properties, out: { type: "string" } }, required: ["out"],
    },
  },
});

// It exists, but is not what it should be.
function halfMade(id, outputs, inputs, reason) {
  const detail = new messages.ErrorResourceInitFailed();
  detail.setId(id);
  detail.setProperties(Struct.fromJavaScript(outputs));
  detail.setInputs(Struct.fromJavaScript(inputs));
  detail.setReasonsList([reason]);
  const any = new protobuf.BinaryWriter();
  any.writeString(1, "type.googleapis.com/pulumirpc.ErrorResourceInitFailed");
  any.writeBytes(2, detail.serializeBinary());
  const status = new protobuf.BinaryWriter();
  status.writeInt32(1, grpc.status.UNKNOWN);
  status.writeString(2, reason);
  status.writeBytes(3, any.getResultBuffer());
  const metadata = new grpc.Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(status.getResultBuffer()));
  return Object.assign(failure(reason), { metadata });
}

function outputsOf(name, inputs, isPreview) {
  const a = plain(inputs.a);
  return { ...inputs, out: isPreview && a === unknown ? unknown : `${name}:${a === undefined || a === unknown ? "" : a}` };
}

/** A provider for one stack, on a port of its own. */
export class Lab {
  #counts = {};
  #server = new grpc.Server({ "grpc.max_receive_message_length": 1 << 28 });
  gone = [];
  drift = {};
  calls = {};

  /** Calls that it serves beside its own, or in their place. */
  more = {};

  /** Told of each operation that changes something, before it is done and after; what it answers is waited for. */
  watch = async () => {};

  async start() {
    const changing = new Set(["create", "update", "delete"]);
    const served = Object.entries({ ...this.#service(), ...this.more }).filter(([name]) => ResourceProviderService[name]);
    const known = served.map(([name, serve]) => [
      name,
      !changing.has(name) ? serve : async (call, done) => {
        await this.watch("before");
        serve(call, async (...answer) => {
          await this.watch("after");
          done(...answer);
        });
      },
    ]);
    this.#server.addService(ResourceProviderService, Object.fromEntries(known));
    return await new Promise((resolve, reject) => this.#server.bindAsync(
      "127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => error ? reject(error) : resolve(port)));
  }

  stop() {
    this.#server.forceShutdown();
  }

  #note(name, call) {
    (this.calls[name] ??= []).push(call);
  }

  #next(name) {
    return `${name}-${this.#counts[name] = (this.#counts[name] ?? 0) + 1}`;
  }

  #service() {
    const answer = (type, values) => {
      const message = new type();
      for (const [name, value] of Object.entries(values)) message[`set${name}`](value);
      return message;
    };
    const struct = (value) => Struct.fromJavaScript(value);
    return {
      handshake: (call, done) => done(null, answer(messages.ProviderHandshakeResponse, {
        AcceptSecrets: true, AcceptResources: false, AcceptOutputs: false,
      })),
      attach: (call, done) => done(null, new Empty()),
      cancel: (call, done) => done(null, new Empty()),
      getPluginInfo: (call, done) => done(null, answer(plugin.PluginInfo, { Version: "0.1.0" })),
      getSchema: (call, done) => done(null, answer(messages.GetSchemaResponse, { Schema: schema })),
      checkConfig: (call, done) => done(null, answer(messages.CheckResponse, { Inputs: call.request.getNews() })),
      diffConfig: (call, done) => done(null, answer(messages.DiffResponse, {
        Changes: same(plain(read(call.request.getOlds())), plain(read(call.request.getNews()))) ? 1 : 2, ReplacesList: [],
      })),
      configure: (call, done) => done(null, answer(messages.ConfigureResponse, {
        Acceptsecrets: true, Supportspreview: true, Acceptresources: false, Acceptoutputs: false,
      })),
      check: (call, done) => {
        const news = read(call.request.getNews());
        this.#note(nameOf(call.request.getUrn()), { m: "Check", olds: shown(read(call.request.getOlds())), news: shown(news) });
        const response = answer(messages.CheckResponse, { Inputs: struct(news) });
        if (plain(news.a) === "bad") {
          response.setFailuresList([answer(messages.CheckFailure, { Property: "a", Reason: "a is bad" })]);
        }

        done(null, response);
      },
      diff: (call, done) => {
        const [olds, news] = [read(call.request.getOlds()), read(call.request.getNews())];
        const [before, after] = [plain(olds), plain(news)];
        this.#note(nameOf(call.request.getUrn()), {
          m: "Diff", id: call.request.getId(), olds: shown(olds), news: shown(news), ins: shown(read(call.request.getOldInputs())),
        });
        const changed = inputNames.filter((name) => name !== "fail" && !same(before[name], after[name]));
        const replaces = (name) => name === "b" || name === "c";
        const response = answer(messages.DiffResponse, {
          Changes: changed.length > 0 ? 2 : 1, ReplacesList: changed.filter(replaces), Deletebeforereplace: changed.includes("c"),
          DiffsList: changed, Hasdetaileddiff: true,
        });
        for (const name of changed) {
          const kind = before[name] === undefined ? 0 : after[name] === undefined ? 2 : 4;
          response.getDetaileddiffMap().set(name, answer(messages.PropertyDiff, { Kind: kind + (replaces(name) ? 1 : 0) }));
        }

        done(null, response);
      },
      create: (call, done) => {
        const [name, inputs, isPreview] = [nameOf(call.request.getUrn()), read(call.request.getProperties()), call.request.getPreview()];
        this.#note(name, { m: "Create", preview: isPreview, ins: shown(inputs) });
        if (isPreview) return done(null, answer(messages.CreateResponse, { Properties: struct(outputsOf(name, inputs, true)) }));
        if (plain(inputs.fail) === "create") return done(failure("create failed"));
        const [id, outputs] = [this.#next(name), outputsOf(name, inputs, false)];
        return plain(inputs.fail) === "partial"
          ? done(halfMade(id, outputs, inputs, "half made"))
          : done(null, answer(messages.CreateResponse, { Id: id, Properties: struct(outputs) }));
      },
      update: (call, done) => {
        const [name, news, isPreview] = [nameOf(call.request.getUrn()), read(call.request.getNews()), call.request.getPreview()];
        this.#note(name, {
          m: "Update", id: call.request.getId(), preview: isPreview, olds: shown(read(call.request.getOlds())), news: shown(news),
          ins: shown(read(call.request.getOldInputs())),
        });
        return !isPreview && plain(news.fail) === "update"
          ? done(failure("update failed"))
          : done(null, answer(messages.UpdateResponse, { Properties: struct(outputsOf(name, news, isPreview)) }));
      },
      delete: (call, done) => {
        const [name, olds] = [nameOf(call.request.getUrn()), read(call.request.getProperties())];
        this.#note(name, { m: "Delete", id: call.request.getId(), olds: shown(olds), ins: shown(read(call.request.getOldInputs())) });
        return plain(olds.fail) === "delete" ? done(failure("delete failed")) : done(null, new Empty());
      },
      read: (call, done) => {
        const [name, id] = [nameOf(call.request.getUrn()), call.request.getId()];
        const [state, inputs] = [read(call.request.getProperties()), read(call.request.getInputs())];
        this.#note(name, { m: "Read", id, state: shown(state), ins: shown(inputs) });
        if (this.gone.includes(name) || id === "nothing") return done(null, new messages.ReadResponse());
        const { out, ...rest } = state;
        const known = Object.keys(inputs).length > 0 ? inputs : Object.keys(state).length > 0 ? rest : { a: "imported" };
        const seen = name in this.drift ? { ...known, a: this.drift[name] } : known;
        return plain(state.fail) === "read"
          ? done(failure("read failed"))
          : done(null, answer(messages.ReadResponse, {
            Id: id, Properties: struct(outputsOf(name, seen, false)), Inputs: struct(seen),
          }));
      },
    };
  }
}
