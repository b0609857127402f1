// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config("trtc");

/** Host name of the service, or an address such as http://localhost:9000. Without it: TRTC_ENDPOINT, then trtc.intl.tencentcloudapi.com. */
export declare const endpoint: string | undefined;
Object.defineProperty(exports, "endpoint", { get: () => config.get("endpoint"), enumerable: true });

/** How often a request is repeated where that is safe. From 0 to 20. Default: 4. */
export declare const maxRetries: number;
Object.defineProperty(exports, "maxRetries", { get: () => config.getNumber("maxRetries") ?? 4, enumerable: true });

/** Profile in the home folder that credentials and region come from. Default: default. */
export declare const profile: string;
Object.defineProperty(exports, "profile", { get: () => config.get("profile") ?? "default", enumerable: true });

/** Whether every task is looked at before anything is updated, so that what ended by itself is started again. Costs one query per task at each preview and update; the service answers 20 per second and action. Without it, only a refresh looks. Default: true. */
export declare const refreshBeforeUpdate: boolean;
Object.defineProperty(exports, "refreshBeforeUpdate", { get: () => config.getBoolean("refreshBeforeUpdate") ?? true, enumerable: true });

/** Region of resources that name none, such as ap-singapore. Without it: TENCENTCLOUD_REGION, then the profile. */
export declare const region: string | undefined;
Object.defineProperty(exports, "region", { get: () => config.get("region"), enumerable: true });

/** Time-out of one request. In seconds. From 1 to 600. Default: 30. */
export declare const requestTimeout: number;
Object.defineProperty(exports, "requestTimeout", { get: () => config.getNumber("requestTimeout") ?? 30, enumerable: true });

/** Application of resources that name none. Without it: TRTC_SDK_APP_ID. From 1 to 9007199254740991. */
export declare const sdkAppId: number | undefined;
Object.defineProperty(exports, "sdkAppId", { get: () => config.getNumber("sdkAppId"), enumerable: true });

/** The application's own secret key, with which the signatures of robot users are made. Without it: TRTC_SDK_SECRET_KEY. */
export declare const sdkSecretKey: string | undefined;
Object.defineProperty(exports, "sdkSecretKey", { get: () => config.get("sdkSecretKey"), enumerable: true });

/** ID of the account's key. Without it: TENCENTCLOUD_SECRET_ID, then the profile. */
export declare const secretId: string | undefined;
Object.defineProperty(exports, "secretId", { get: () => config.get("secretId"), enumerable: true });

/** The account's key. Without it: TENCENTCLOUD_SECRET_KEY, then the profile. */
export declare const secretKey: string | undefined;
Object.defineProperty(exports, "secretKey", { get: () => config.get("secretKey"), enumerable: true });

/** Token of temporary credentials. Without it: TENCENTCLOUD_SECURITY_TOKEN, then the profile. */
export declare const token: string | undefined;
Object.defineProperty(exports, "token", { get: () => config.get("token"), enumerable: true });

/** How long signatures of robot users are valid. In seconds. From 60 to 100000000000. Default: 604800. */
export declare const userSigExpireSeconds: number;
Object.defineProperty(exports, "userSigExpireSeconds", { get: () => config.getNumber("userSigExpireSeconds") ?? 604800, enumerable: true });
