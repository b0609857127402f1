// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";

/** The version of this package, and of the plugin that it asks the engine for. */
export const version = "0.1.0";

/** Which properties a resource has, and what becomes of them. */
export interface Form {
    inputs: string[];
    outputs: string[];
    required: string[];
    secret: string[];
    defaults: pulumi.Inputs;
    json?: string[];
}

/** What a resource is registered with or, where it has an ID, read with. One that has a URN is there already. */
export function propertiesOf(form: Form, args: any, opts?: pulumi.CustomResourceOptions): pulumi.Inputs {
    const given: pulumi.Inputs = args ?? {};
    const properties: pulumi.Inputs = {};
    for (const name of form.outputs) {
        properties[name] = undefined;
    }
    if (opts?.id !== undefined) {
        for (const name of Object.keys(given)) {
            properties[name] = form.secret.includes(name) ? secret(given[name]) : given[name];
        }
        return properties;
    }
    for (const name of opts?.urn === undefined ? form.required : []) {
        if (given[name] === undefined) {
            throw new Error(`Missing required property '${name}'`);
        }
    }
    for (const name of form.inputs) {
        const value = given[name] ?? form.defaults[name];
        const isJson = value !== undefined && form.json?.includes(name);
        const told = isJson ? pulumi.output(value).apply(v => JSON.stringify(v)) : value;
        properties[name] = form.secret.includes(name) ? secret(told) : told;
    }
    return properties;
}

/** A value that is secret, where there is one. */
export function secret(value: any): any {
    return value === undefined ? undefined : pulumi.secret(value);
}

/** Options with the version of the plugin and where it is downloaded; what a program says goes first. */
export function withDefaults(opts: any, own?: pulumi.CustomResourceOptions): any {
    return pulumi.mergeOptions({ version, pluginDownloadURL: "github://api.github.com/pulumi-trtc/pulumi-trtc", ...own }, opts);
}
