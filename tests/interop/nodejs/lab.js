// What programs know of the lab provider, as its SDK would have it.
const pulumi = require("@pulumi/pulumi");

const properties = ["a", "b", "c", "s", "n", "list", "map", "fail", "out"];
const declared = Object.fromEntries(properties.map((name) => [name, undefined]));

exports.Thing = class Thing extends pulumi.CustomResource {
  constructor(name, inputs, options) {
    super("lab:index:Thing", name, { ...declared, ...inputs }, options);
  }

  static get(name, id, options) {
    return new Thing(name, {}, { ...options, id });
  }

  greet(greeting) {
    return pulumi.runtime.call("lab:index:Thing/greet", { __self__: this, greeting }, this);
  }
};

exports.Group = class extends pulumi.ComponentResource {
  constructor(name, inputs, options) {
    super("mine:index:Group", name, inputs, options);
  }
};

exports.Provider = class extends pulumi.ProviderResource {
  constructor(name, inputs, options) {
    super("lab", name, inputs, options);
  }
};

exports.Pair = class extends pulumi.ComponentResource {
  constructor(name, inputs, options, type = "kit:index:Pair") {
    super(type, name, { joined: undefined, hidden: undefined, one: undefined, given: undefined, ...inputs }, options, true);
  }

  call(method, text) {
    return pulumi.runtime.call(`kit:index:Pair/${method}`, { __self__: this, text }, this);
  }
};

// A reference to a thing becomes a thing again.
pulumi.runtime.registerResourceModule("lab", "index", {
  version: "0.1.0",
  construct: (name, type, urn) => new exports.Thing(name, undefined, { urn }),
});
