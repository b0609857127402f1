// A resource provider that is what a description in ./packages says. It is started as NAME VERSION, serves Pulumi's ResourceProvider
// on a port of its own, and tells the port in its first line.
import { createRequire } from "node:module";
import { packages } from "./packages/index.mjs";
import { Provider } from "./provider.mjs";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");
const { ResourceProviderService } = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const { PluginInfo } = require("@pulumi/pulumi/proto/plugin_pb.js");
const { BinaryReader } = require("google-protobuf");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");

const [name, version] = process.argv.slice(2);
const described = packages[`${name}@${version}`];
if (!described) throw new Error(`there is no package ${name} ${version}`);
const provider = new Provider(described);

const read = (struct) => struct?.toJavaScript() ?? {};
const write = (object) => Struct.fromJavaScript(object);
const filled = (Type, fields) => {
  const message = new Type();
  for (const [field, value] of Object.entries(fields)) message[`set${field}`](value);
  return message;
};
const failures = (of) => of.map(({ path, why }) => filled(messages.CheckFailure, { Property: path, Reason: why }));
const checked = (news, of) => filled(messages.CheckResponse, { Inputs: write(news), FailuresList: failures(of) });

const calls = {
  handshake(request) {
    if (described.needsBytes && !request.acceptsBytes) throw new Error(`${name} needs an engine that takes texts of bytes`);
    return filled(messages.ProviderHandshakeResponse, { AcceptSecrets: true, AcceptResources: true, AcceptOutputs: false });
  },
  parameterize(request) {
    if (!request.hasValue()) throw new Error(`${name} takes a parameter as a value only`);
    const { Name, Version } = provider.parameterize({
      name: request.getValue().getName(),
      version: request.getValue().getVersion(),
      value: Buffer.from(request.getValue().getValue_asU8()).toString("utf8"),
    });
    return filled(messages.ParameterizeResponse, { Name, Version });
  },
  getSchema: (request) => filled(messages.GetSchemaResponse, { Schema: JSON.stringify(provider.schema(request.getSubpackageName())) }),
  getPluginInfo: () => filled(PluginInfo, { Version: version }),
  checkConfig(request) {
    provider.asked[0] = { method: "CheckConfig", news: read(request.getNews()) };
    return checked(read(request.getNews()), provider.checkConfig(read(request.getNews())));
  },
  diffConfig: () => new messages.DiffResponse(),
  configure(request) {
    const variables = Object.fromEntries(request.getVariablesMap().toObject());
    provider.asked[1] = { method: "Configure", args: read(request.getArgs()), variables };
    provider.config = read(request.getArgs());
    return filled(messages.ConfigureResponse, { Acceptsecrets: true, Supportspreview: true, Acceptresources: true });
  },
  check: (request) => checked(read(request.getNews()), provider.check(request.getUrn(), read(request.getNews()))),
  diff(request) {
    const changed = provider.diff(request.getUrn(), read(request.getOldInputs()), read(request.getNews()));
    return filled(messages.DiffResponse, changed ? { Changes: changed.length > 0 ? 2 : 1, DiffsList: changed } : {});
  },
  async create(request) {
    const preview = request.getPreview();
    const { id, outputs } = await provider.create(request.getUrn(), read(request.getProperties()), preview);
    return filled(messages.CreateResponse, { Id: preview ? "" : id, Properties: write(outputs) });
  },
  update(request) {
    const outputs = provider.update(request.getUrn(), read(request.getNews()), request.getPreview());
    return filled(messages.UpdateResponse, { Properties: write(outputs) });
  },
  read(request) {
    const { inputs, outputs } = provider.read(request.getUrn(), read(request.getInputs()), read(request.getProperties()));
    return filled(messages.ReadResponse, { Id: request.getId(), Inputs: write(inputs), Properties: write(outputs) });
  },
  delete: () => new Empty(),
  invoke(request) {
    const { failed = [], returned = {} } = provider.invoke(request.getTok(), read(request.getArgs()));
    return filled(messages.InvokeResponse, { Return: write(returned), FailuresList: failures(failed) });
  },
  cancel: () => new Empty(),
  attach: () => new Empty(),
};

// The stubs are older than the engine: that it takes texts of bytes is field 11 of the handshake.
const handshake = {
  ...ResourceProviderService.handshake,
  requestDeserialize(data) {
    const request = ResourceProviderService.handshake.requestDeserialize(data);
    for (const reader = new BinaryReader(data); reader.nextField() && !reader.isEndGroup();) {
      if (reader.getFieldNumber() === 11) request.acceptsBytes = reader.readBool();
      else reader.skipField();
    }
    return request;
  },
};

const failed = (error) => ({ code: grpc.status.UNKNOWN, details: error.message });
const served = Object.fromEntries(Object.entries(calls).map(([method, handle]) => [method, async (call, callback) => {
  try {
    callback(null, await handle(call.request));
  } catch (error) {
    callback(failed(error));
  }
}]));
const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
const server = new grpc.Server(unlimited);
server.addService({ ...ResourceProviderService, handshake }, served);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});
