// The official Node SDK, against the emulator.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Client, Models } = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/trtc").v20190722;
const ClientProfile = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/client_profile.js");
const HttpProfile = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/http_profile.js");
const Credential = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/credential.js");

export const actionsOf = Client.prototype;

// Calls of an action by name, with the SDK's own signing and models.
export function officialClient(emulator) {
  const clientOf = ({ region = "ap-singapore", secretKey = emulator.secretKey, signMethod = "TC3-HMAC-SHA256", method = "POST" } = {}) => {
    const http = new HttpProfile();
    http.endpoint = emulator.host;
    http.protocol = "http://";
    http.reqMethod = method;
    return new Client(new Credential(emulator.secretId, secretKey), region, new ClientProfile(signMethod, http));
  };

  return (action, request, options) => {
    const model = new Models[`${action}Request`]();
    model.deserialize(request);
    return new Promise((resolve, reject) => clientOf(options)[action](model, (error, answer) => (error ? reject(error) : resolve(answer))));
  };
}
