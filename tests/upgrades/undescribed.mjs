// Leaves the descriptions out of a package's schema: node undescribed.mjs < schema.json
import { readFileSync } from "node:fs";

// What stands under these has names of its own, one of which may be "description".
const named = new Set(["properties", "inputProperties", "variables", "types", "resources", "functions"]);
const texts = new Set(["description", "deprecationMessage"]);

const bare = (node, isNamed = false) => {
  if (Array.isArray(node)) {
    return node.map((item) => bare(item));
  }

  if (node === null || typeof node !== "object") {
    return node;
  }

  return Object.fromEntries(
    Object.entries(node)
      .filter(([name, value]) => isNamed || !(texts.has(name) && typeof value === "string"))
      .map(([name, value]) => [name, bare(value, named.has(name) && !isNamed)]),
  );
};

console.log(JSON.stringify(bare(JSON.parse(readFileSync(0, "utf8"))), null, 1));
