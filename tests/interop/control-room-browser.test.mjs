// The control room in headless Chromium, served by `trtc watch --open`: what people see and press, with the keyboard, at both widths, in
// light and dark, with and without a script.
import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { deployed, hung, openRoom } from "./lib/control-room.mjs";

const chromium = process.env.PATH.split(delimiter).map((folder) => join(folder, "chromium")).find((path) => {
  try {
    return accessSync(path, constants.X_OK) === undefined;
  } catch {
    return false;
  }
});
const skip = chromium ? false : "Chromium is not installed (package chromium)";
const args = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

const cleanUp = [];
const suite = { after: (what) => cleanUp.unshift(what) };
let browser;
let room;

// A page of the room that tells of everything that went wrong in it, at its end.
async function visit(t, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, ...options });
  context.setDefaultTimeout(hung);
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== "data:" && host !== room.host) wrong.push(`a request to ${request.url()}`);
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(wrong, []);
  });
  await page.goto(room.address);
  return page;
}

const rowOf = (name) => `[data-resource="${name}"]`;
const taskOf = (page, name) => page.locator(`${rowOf(name)} input[name="task"]`).inputValue();
const isLive = (page, name) => page.locator(`${rowOf(name)}[data-state="live"]`).waitFor({ state: "attached" });

// Goes on with Tab until something of a selector has the focus.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

describe("in a browser", { skip }, () => {
  before(async () => {
    const { chromium: launcher } = await import("playwright-core");
    const stack = await deployed(suite);
    room = await openRoom(suite, stack, "watch", "--open", "--every", "1s");
    browser = await launcher.launch({ executablePath: chromium, args });
    suite.after(() => browser.close());
  });
  after(async () => {
    for (const what of cleanUp) await what();
  });

  test("the root stack is there, live, drawn and with its usage", async (t) => {
    const page = await visit(t);
    assert.equal(await page.title(), "live-event, stack dev: control room");
    for (const name of ["ingest", "relay", "recording", "transcription"]) await isLive(page, name);
    assert.match(await page.locator("#head").innerText(), /Tasks: 4 live\.[^]*the embedded emulator; nothing here is real/);
    assert.deepEqual(await page.locator("#layouts svg > title").allTextContents(), ["recording", "relay"]);
    await page.locator("#layouts summary").last().click();
    assert.match(await page.locator("#layouts details[open]").innerText(), /1 opening: \d+ × \d+ at \d/);
    await page.locator("#usage-trtc svg[role=img]").waitFor();
    await page.locator("#usage-trtc summary").click();
    assert.match(await page.locator("#usage-trtc table tfoot").innerText(), /total/i);
    await page.locator("#line", { hasText: "Live" }).waitFor();
  });

  test("a task that is ended with the keyboard is seen to heal", async (t) => {
    const page = await visit(t);
    await isLive(page, "relay");
    const before = await taskOf(page, "relay");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the resources");
    await page.keyboard.press("Enter");
    const button = `${rowOf("relay")} button`;
    await tabTo(page, button);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, "solid");
    await page.keyboard.press("Enter");
    await page.locator("#said", { hasText: `Task ${before} was ended.` }).waitFor();
    await page.waitForFunction(
      ([selector, old]) => {
        const row = document.querySelector(selector);
        return row?.dataset.state === "live" && row.querySelector("[name=task]").value !== old;
      },
      [rowOf("relay"), before],
    );
    await page.locator("#log-list li", { hasText: "relay: is gone" }).waitFor();
    await page.locator("#log-list li", { hasText: "relay: started again" }).waitFor();
    assert.ok(await page.evaluate((selector) => document.activeElement.matches(selector), button), "the focus stays");
  });

  test("what was typed and opened stays while the page changes", async (t) => {
    const page = await visit(t);
    await isLive(page, "relay");
    await page.locator("#layouts summary").first().click();
    await page.locator("#fault-code").fill("LimitExceeded");
    const field = page.locator("#rooms input[name=user]:not([type=hidden])").first();
    await field.fill("half a na");
    const looked = () => page.locator("#head dd time").first().getAttribute("datetime");
    const seen = await looked();
    await page.waitForFunction((old) => document.querySelector("#head dd time").dateTime !== old, seen);
    await page.keyboard.type("me");
    assert.equal(await field.inputValue(), "half a name");
    assert.equal(await page.locator("#fault-code").inputValue(), "LimitExceeded");
    assert.ok(await page.locator("#layouts details").first().evaluate((details) => details.open));
    await page.keyboard.press("Enter");
    await page.locator("#said", { hasText: "User half a name is in room 1001." }).waitFor();
    await page.locator("#rooms li", { hasText: "half a name" }).waitFor();
    assert.equal(await field.inputValue(), "");
    await page.locator("#rooms li", { hasText: "half a name" }).getByRole("button").click();
    await page.locator("#said", { hasText: "User half a name left room 1001." }).waitFor();
    await page.locator("#rooms li", { hasText: "half a name" }).waitFor({ state: "detached" });
  });

  test("everything has a name, and the page one heading above all", async (t) => {
    const page = await visit(t);
    await isLive(page, "relay");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("h1").count(), 1);
    const nameless = await page.evaluate(() => [
      ...[...document.querySelectorAll("input:not([type=hidden]), select")].filter((field) => !field.labels.length),
      ...[...document.querySelectorAll("button, a, summary")].filter((control) => !control.textContent.trim()),
      ...[...document.querySelectorAll("section, table, article")]
        .filter((part) => !part.getAttribute("aria-labelledby") && !part.querySelector("caption")),
      ...[...document.querySelectorAll("[aria-labelledby]")].filter(
        (part) => !part.getAttribute("aria-labelledby").split(" ").every((id) => document.getElementById(id))),
    ].map((element) => element.outerHTML.slice(0, 200)));
    assert.deepEqual(nameless, []);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    for (const role of ["banner", "navigation", "main", "contentinfo"]) assert.equal(await page.getByRole(role).count(), 1, role);
    for (const live of ["#said", "#log-list"]) assert.equal(await page.locator(live).getAttribute("aria-live"), "polite");
    const names = await page.getByRole("button", { name: /^End task of / }).count();
    assert.equal(names, 4);
  });

  for (const width of [360, 1600]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`it fits ${width} pixels, ${colorScheme}`, async (t) => {
        const page = await visit(t, { viewport: { width, height: 900 }, colorScheme });
        await isLive(page, "relay");
        await page.locator("#usage-trtc svg").waitFor();
        for (const summary of await page.locator("summary").all()) await summary.click();
        const { scrolled, inner, outside } = await page.evaluate(() => ({
          scrolled: document.documentElement.scrollWidth,
          inner: innerWidth,
          outside: [...document.querySelectorAll("button, input, code, h2")]
            .filter((element) => element.getBoundingClientRect().right > innerWidth && !element.closest(".hidden, .scroll"))
            .map((element) => element.outerHTML),
        }));
        assert.ok(scrolled <= inner, `${scrolled} pixels in ${inner}`);
        assert.deepEqual(outside, []);

        // Text stands out from what it stands on: light on dark, or dark on light.
        const [ink, ground] = await page.evaluate(() => {
          const lightness = (color) => color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [lightness(color), lightness(backgroundColor)];
        });
        assert.ok(colorScheme === "dark" ? ground < 0.2 && ink > 0.8 : ground > 0.8 && ink < 0.2, `${ink} on ${ground}`);
      });
    }
  }

  test("without a script it is read, and its buttons work", async (t) => {
    const page = await visit(t, { javaScriptEnabled: false });
    await page.locator(rowOf("ingest")).waitFor();
    assert.match(await page.locator("#resources").innerText(), /ingest[^]*live[^]*1001[^]*opening/);
    assert.equal(await page.locator("#layouts svg").count(), 2);
    await page.locator("#fault-code").fill("ResourceInsufficient");
    await page.locator("#fault-call").selectOption("StartWebRecord");
    await page.locator("#fault-plan").click();
    await page.locator("#said", { hasText: "1 call of StartWebRecord will meet ResourceInsufficient." }).waitFor();
    assert.match(await page.locator("#controls").innerText(), /ResourceInsufficient: the next call of StartWebRecord/);
    await page.locator("#faults-clear").click();
    await page.locator("#said", { hasText: "No fault is planned any more." }).waitFor();
  });

  test("a page whose control room has ended says so", async (t) => {
    const page = await visit(t);
    await page.locator("#line", { hasText: "Live" }).waitFor();
    room.child.kill("SIGINT");
    assert.deepEqual(await room.ended, [0, null]);
    await page.locator("#line", { hasText: "Not live" }).waitFor();

    // The browser tells in its own words that the connection is gone; that is no fault of the page.
    page.removeAllListeners("console");
  });
});
