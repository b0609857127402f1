// The official Node SDK, against the emulator.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Client, Models } = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/trtc").v20190722;
const ClientProfile = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/client_profile.js");
const HttpProfile = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/http_profile.js");
const Credential = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/credential.js");

const CommonClient = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/common_client.js");
const version = "2019-07-22";
const isKnown = (action) => typeof Client.prototype[action] === "function";

export const actionsOf = Client.prototype;

// Calls of an action by name, with the SDK's own signing and models; those that it lacks by name go through its common client.
// A stream is answered as the list of its events.
export function officialClient(emulator) {
  const clientOf = (action, options = {}) => {
    const { region = "ap-singapore", secretKey = emulator.secretKey, signMethod = "TC3-HMAC-SHA256", method = "POST" } = options;
    const http = new HttpProfile();
    http.endpoint = emulator.host;
    http.protocol = "http://";
    http.reqMethod = method;
    const [credential, profile] = [new Credential(emulator.secretId, secretKey), new ClientProfile(signMethod, http)];
    return isKnown(action)
      ? new Client(credential, region, profile)
      : new CommonClient(emulator.host, version, credential, region, profile);
  };

  return async (action, request, options) => {
    const client = clientOf(action, options);
    const answer = await new Promise((resolve, reject) => {
      const done = (error, result) => (error ? reject(error) : resolve(result));
      if (!isKnown(action)) return client.request(action, request, done);
      const model = new Models[`${action}Request`]();
      model.deserialize(request);
      return client[action](model, done);
    });
    if (!answer[Symbol.asyncIterator]) return answer;
    const events = [];
    for await (const event of answer) if (event.data) events.push(JSON.parse(event.data));
    return { events, RequestId: events[0]?.RequestId };
  };
}
