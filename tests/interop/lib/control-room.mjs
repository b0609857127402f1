// A control room of a copy of the root stack, and what calls its server and reads its events.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { project, tool } from "../../cases/lib/tool.mjs";

const root = readFileSync(fileURLToPath(new URL("../../../Pulumi.yaml", import.meta.url)), "utf8");

// No test waits this long; what does not come is given up then, and the test fails.
export const hung = 300_000;

// The program of the root stack, with the plugin that is installed.
export const program = root.replace(/^plugins:\n(?: .*\n)+/m, "");

// A deployed copy of a program. `t` takes what is to be done at the end; `env` adds to the environment.
export async function deployed(t, { source = program, files = {}, env = {} } = {}) {
  const stack = project(t, { "Pulumi.yaml": source, ...files }, { env });
  const up = await stack.run(["up", "--yes", "--skip-preview"]);
  if (up.code !== 0) throw new Error(up.text);
  return stack;
}

// Starts `trtc open` or `trtc watch --open`, and gives its address when it is printed.
export async function openRoom(t, stack, ...args) {
  const child = spawn(tool, args, { cwd: stack.folder, env: stack.env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  t.after(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  let text = "";
  const address = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        text += `${line}\n`;
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line);
        if (found) resolve(found[0]);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`${args.join(" ")} ended with ${code}: ${text}`)));
  });
  const { port, host, pathname, origin } = new URL(address);
  return { address, port: Number(port), host, path: pathname, origin, child, ended, printed: () => text };
}

// A call as no browser makes it: with any header, also Host. `path` is behind the token, unless it is whole.
export function call(room, path = "", { method = "GET", headers = {}, form, whole } = {}) {
  return new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const type = body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const sent = request(
      { host: "127.0.0.1", port: room.port, path: whole ?? room.path + path, method, headers: { ...type, ...headers } },
      async (response) => {
        let text = "";
        for await (const part of response.setEncoding("utf8")) text += part;
        resolve({ status: response.statusCode, headers: response.headers, text });
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}

// The page's events. `until` reads on to the section of a name that something holds of.
export async function listen(room) {
  const stopped = new AbortController();
  const guard = setTimeout(() => stopped.abort(), hung).unref();
  const response = await fetch(`${room.address}events`, { signal: stopped.signal });
  const sections = {};
  const parts = (async function* () {
    let text = "";
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
        const [, data] = /^event: section\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
        if (data) yield JSON.parse(data);
      }
    }
  })();
  return {
    type: response.headers.get("content-type"),
    sections,
    async until(id, holds) {
      while (!(id in sections && holds(sections[id]))) {
        const { value } = await parts.next().catch(() => ({}));
        if (!value) {
          throw new Error(`the events ended before ${id} was as it should be: ${sections[id]?.slice(0, 2000)}\n${room.printed()}`);
        }
        sections[value.id] = value.html;
      }
      return sections[id];
    },
    // Resolves when the server ends the stream.
    async end() {
      for await (const { id, html } of parts) sections[id] = html;
    },
    stop() {
      clearTimeout(guard);
      stopped.abort();
    },
  };
}

// The row of a resource in the section of the resources.
export function row(html, name) {
  const text = new RegExp(`<tr [^>]*data-resource="${name}"[^]*?</tr>`).exec(html)?.[0] ?? "";
  return {
    text,
    state: /data-state="(\w+)"/.exec(text)?.[1],
    task: /name="task" value="([^"]*)"/.exec(text)?.[1],
  };
}
