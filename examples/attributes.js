// The form writes attributes, and the log writes down events. Nothing here is needed to embed a release.
const element = document.querySelector("#first");
const form = document.querySelector("form");
const log = document.querySelector("ol");

function show() {
  const attributes = [...element.attributes].filter(({ name, value }) => value && !/^(id|aria-busy)$/.test(name));
  document.querySelector(".markup").textContent =
    `<news-release ${attributes.map(({ name, value }) => `${name}="${value}"`).join(" ")}>…</news-release>`;
}

form.addEventListener("input", () => {
  const chosen = new FormData(form);
  for (const name of ["src", "theme", "layout", "heading-level", "lang"]) {
    const value = chosen.get(name);
    if (value === element.getAttribute(name)) continue;
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.hide = chosen.getAll("hide").join(" ");
  show();
});

document.querySelector("#reload").addEventListener("click", () => {
  element.reload().then(() => write("reload() is kept"), (error) => write(`reload() is broken: ${error.kind}`));
});
document.querySelector("#give").addEventListener("click", () => {
  element.release = "Gulls return the mayor’s hat\n\nIt was found on the breakwater on Sunday, slightly pecked.";
});

function write(line) {
  const entry = document.createElement("li");
  entry.append(Object.assign(document.createElement("code"), { textContent: line }));
  log.append(entry);
  log.scrollTop = log.scrollHeight;
}

for (const target of document.querySelectorAll("news-release")) {
  // Loading events do not bubble, so each element is listened to.
  for (const type of ["loadstart", "load", "error", "loadend"]) {
    target.addEventListener(type, ({ detail }) => write([`#${target.id}`, type, detail?.kind].filter(Boolean).join(" ")));
  }
}
// These two bubble.
document.addEventListener("release-navigate", (event) => {
  event.preventDefault();
  write(`#${event.target.id} release-navigate ${event.detail.title}`);
});
document.addEventListener("release-share", ({ target, detail }) => write(`#${target.id} release-share ${detail.method}`));

show();
