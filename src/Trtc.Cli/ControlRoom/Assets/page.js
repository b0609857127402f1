// Keeps the page as the server says, without losing the place of whoever reads it. The page is whole without this.
"use strict";

// Makes an element what another one is, and leaves alone what is the same: so focus, what was typed, and what was opened stay.
function morph(now, next) {
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !isOwn(now, name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value && !isOwn(now, name)) now.setAttribute(name, value);
  }
  morphChildren(now, next);
}

// What the reader has done, and no server knows.
const isOwn = (element, name) => name === "aria-busy" || (element.localName === "details" && name === "open");

const isSame = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? "") === (b.id ?? "");

function morphChildren(now, next) {
  const named = new Map([...now.children].filter((child) => child.id).map((child) => [child.id, child]));
  let here = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    const known = wanted.id ? named.get(wanted.id) : undefined;
    const found = known && isSame(known, wanted) ? known : here && !here.id && isSame(here, wanted) ? here : undefined;
    if (!found) {
      now.insertBefore(document.importNode(wanted, true), here);
      continue;
    }
    if (found === here) {
      here = here.nextSibling;
    } else {
      // What stands before it and is wanted no more goes, where that leaves all others in their order; moving would lose the focus.
      while (here && here !== found && !isWantedLater(here, next)) {
        const gone = here;
        here = here.nextSibling;
        gone.remove();
      }
      if (here === found) here = here.nextSibling;
      else now.insertBefore(found, here);
    }
    if (found.nodeType === Node.ELEMENT_NODE) morph(found, wanted);
    else if (found.nodeValue !== wanted.nodeValue) found.nodeValue = wanted.nodeValue;
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
}

const isWantedLater = (node, next) => Boolean(node.id) && [...next.children].some((child) => child.id === node.id);

const say = (text) => {
  document.getElementById("said").textContent = text;
};

function listen() {
  const events = new EventSource("events");
  const line = document.getElementById("line");
  events.addEventListener("open", () => {
    line.textContent = "Live: changes show by themselves.";
  });
  events.addEventListener("error", () => {
    line.textContent = "Not live: the control room does not answer. What is shown is as it was last seen.";
  });
  events.addEventListener("section", ({ data }) => {
    const { id, html } = JSON.parse(data);
    const template = document.createElement("template");
    template.innerHTML = html;
    const section = document.getElementById(id);
    if (section) morphChildren(section, template.content);
  });
}

async function press(form, button) {
  form.setAttribute("aria-busy", "true");
  const name = button?.textContent.trim().replace(/\s+/g, " ");
  say(`${name}: being done.`);
  try {
    const response = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
    });
    say((await response.json()).message);
    const clears = response.ok && form.dataset.clears && form.elements.namedItem(form.dataset.clears);
    if (clears) clears.value = "";
  } catch {
    say(`${name}: the control room does not answer.`);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  if (form.getAttribute("aria-busy") === "true") return;
  if (submitter?.getAttribute("aria-disabled") === "true") say("Its task has ended already.");
  else press(form, submitter);
});

listen();
