// Values as Pulumi's protocol carries them: what is unknown, secret, an asset or a text of bytes is an object with a mark.
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
export const mark = "4dabf18193072939515e22adb298388d";
const marks = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
  bytes: "803fd3297a5875dc03ca845dda5d2a98",
};

const isObject = (value) => value !== null && typeof value === "object";
const marked = (value, kind) => isObject(value) && value[mark] === marks[kind];

export const isSecret = (value) => marked(value, "secret");
export const isAsset = (value) => marked(value, "asset");
export const isArchive = (value) => marked(value, "archive");
export const isReference = (value) => marked(value, "resource");
export const isBytes = (value) => marked(value, "bytes");

export const secret = (value) => (isSecret(value) ? value : { [mark]: marks.secret, value });
export const bytes = (base64) => ({ [mark]: marks.bytes, value: base64 });

// A value without marks of secrets and outputs.
export function plain(value) {
  if (isSecret(value)) return plain(value.value);
  if (marked(value, "output")) return "value" in value ? plain(value.value) : unknown;
  if (Array.isArray(value)) return value.map(plain);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)])) : value;
}

// A value with its secrets as { secret }.
export function shown(value) {
  if (isSecret(value)) return { secret: shown(value.value) };
  if (Array.isArray(value)) return value.map(shown);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)])) : value;
}
