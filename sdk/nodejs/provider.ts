// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["endpoint", "maxRetries", "profile", "refreshBeforeUpdate", "region", "requestTimeout", "sdkAppId", "sdkSecretKey", "secretId", "secretKey", "token", "userSigExpireSeconds"],
    outputs: ["endpoint", "profile", "region", "sdkSecretKey", "secretId", "secretKey", "token"],
    required: [],
    secret: ["sdkSecretKey", "secretKey", "token"],
    defaults: { maxRetries: 4, profile: "default", refreshBeforeUpdate: true, requestTimeout: 30, userSigExpireSeconds: 604800 },
    json: ["maxRetries", "refreshBeforeUpdate", "requestTimeout", "sdkAppId", "userSigExpireSeconds"],
};

/** Account, endpoint and defaults for resources. */
export class Provider extends pulumi.ProviderResource {
    /** @internal */
    public static readonly __pulumiType = "trtc";

    /** Whether an object is a Provider, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is Provider {
        return obj?.__pulumiType === "pulumi:providers:" + Provider.__pulumiType;
    }

    /** Host name of the service, or an address such as http://localhost:9000. Without it: TRTC_ENDPOINT, then trtc.intl.tencentcloudapi.com. */
    declare public readonly endpoint: pulumi.Output<string | undefined>;
    /** Profile in the home folder that credentials and region come from. Default: default. */
    declare public readonly profile: pulumi.Output<string | undefined>;
    /** Region of resources that name none, such as ap-singapore. Without it: TENCENTCLOUD_REGION, then the profile. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** The application's own secret key, with which the signatures of robot users are made. Without it: TRTC_SDK_SECRET_KEY. */
    declare public readonly sdkSecretKey: pulumi.Output<string | undefined>;
    /** ID of the account's key. Without it: TENCENTCLOUD_SECRET_ID, then the profile. */
    declare public readonly secretId: pulumi.Output<string | undefined>;
    /** The account's key. Without it: TENCENTCLOUD_SECRET_KEY, then the profile. */
    declare public readonly secretKey: pulumi.Output<string | undefined>;
    /** Token of temporary credentials. Without it: TENCENTCLOUD_SECURITY_TOKEN, then the profile. */
    declare public readonly token: pulumi.Output<string | undefined>;

    /**
     * Declares a Provider of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args?: ProviderArgs, opts?: pulumi.ResourceOptions) {
        super(Provider.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["sdkSecretKey", "secretKey", "token"] }));
    }
}

/** Properties of Provider. */
export interface ProviderArgs {
    /** Host name of the service, or an address such as http://localhost:9000. Without it: TRTC_ENDPOINT, then trtc.intl.tencentcloudapi.com. */
    endpoint?: pulumi.Input<string>;
    /** How often a request is repeated where that is safe. From 0 to 20. Default: 4. */
    maxRetries?: pulumi.Input<number>;
    /** Profile in the home folder that credentials and region come from. Default: default. */
    profile?: pulumi.Input<string>;
    /** Whether every task is looked at before anything is updated, so that what ended by itself is started again. Costs one query per task at each preview and update; the service answers 20 per second and action. Without it, only a refresh looks. Default: true. */
    refreshBeforeUpdate?: pulumi.Input<boolean>;
    /** Region of resources that name none, such as ap-singapore. Without it: TENCENTCLOUD_REGION, then the profile. */
    region?: pulumi.Input<string>;
    /** Time-out of one request. In seconds. From 1 to 600. Default: 30. */
    requestTimeout?: pulumi.Input<number>;
    /** Application of resources that name none. Without it: TRTC_SDK_APP_ID. From 1 to 9007199254740991. */
    sdkAppId?: pulumi.Input<number>;
    /** The application's own secret key, with which the signatures of robot users are made. Without it: TRTC_SDK_SECRET_KEY. */
    sdkSecretKey?: pulumi.Input<string>;
    /** ID of the account's key. Without it: TENCENTCLOUD_SECRET_ID, then the profile. */
    secretId?: pulumi.Input<string>;
    /** The account's key. Without it: TENCENTCLOUD_SECRET_KEY, then the profile. */
    secretKey?: pulumi.Input<string>;
    /** Token of temporary credentials. Without it: TENCENTCLOUD_SECURITY_TOKEN, then the profile. */
    token?: pulumi.Input<string>;
    /** How long signatures of robot users are valid. In seconds. From 60 to 100000000000. Default: 604800. */
    userSigExpireSeconds?: pulumi.Input<number>;
}
