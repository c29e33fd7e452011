// What a strict program may write, and, below each `@ts-expect-error`, what it may not.

import { NewsRelease, type ErrorDetail, type NewsReleaseEventMap, type Release } from "standfirst";

// By its tag an element has its type, however it is found.
const created: NewsRelease = document.createElement("news-release");
const found: NewsRelease | null = document.querySelector("news-release");
const all: NodeListOf<NewsRelease> = document.querySelectorAll("news-release");
for (const one of all) one.hide = "related tools";

created.src = "https://issuer.example/r/42.json";
created.theme = "dark";
created.layout = "brief";
created.headingLevel = 3;
created.loading = "lazy";
created.lang = "de";
created.append("It is an element like any other.");

// @ts-expect-error No such theme.
created.theme = "sepia";
// @ts-expect-error No such layout.
created.layout = "wide";
// @ts-expect-error There are six levels of headings, and one has to be left below.
created.headingLevel = 6;
// @ts-expect-error A level is a number.
created.headingLevel = "2";
// @ts-expect-error As with `<img>`, there are two.
created.loading = "auto";
// @ts-expect-error The property is in camelCase.
created.headinglevel = 2;
// @ts-expect-error Methods stay what they are.
created.reload = () => {};

// The kinds of faults are known, so that a `switch` can be checked for completeness.
function advice({ kind, message, cause }: ErrorDetail): string {
  switch (kind) {
    case "wasm-unsupported":
    case "wasm-blocked":
    case "wasm-missing":
    case "wasm-integrity":
    case "internal":
      return "the widget";
    case "release-missing":
    case "release-refused":
    case "release-network":
    case "release-invalid":
    case "release-too-large":
      return cause instanceof Error ? cause.message : message;
    default:
      return kind satisfies never;
  }
}

created.addEventListener("error", (event) => {
  console.warn(advice(event.detail));
  // @ts-expect-error No such kind.
  if (event.detail.kind === "release-late") return;
});
created.addEventListener("load", function (event) {
  const nothing: null = event.detail;
  const headline: Release.Text | undefined = this.release?.headline;
  console.info(nothing, headline);
});
created.addEventListener("release-navigate", (event) => {
  const { url, title }: { url: string; title: string } = event.detail;
  if (url.startsWith("tel:")) event.preventDefault();
  console.info(title);
}, { once: true });
created.addEventListener("release-share", ({ detail }) => {
  const method: "copy" | "share" = detail.method;
  console.info(method, detail.url);
  // @ts-expect-error There may be no headline.
  detail.text.length;
});
// The events of every element, and those of others, as before.
created.addEventListener("click", (event) => console.info(event.clientX));
created.addEventListener("made-up", (event) => console.info(event.type));
const onLoadEnd = (event: NewsReleaseEventMap["loadend"]): void => console.info(event.type);
created.addEventListener("loadend", onLoadEnd);
created.removeEventListener("loadend", onLoadEnd);

// @ts-expect-error It is no `ErrorEvent`.
created.addEventListener("error", (event: ErrorEvent) => console.info(event.lineno));
// @ts-expect-error `load` has no detail.
created.addEventListener("load", ({ detail }) => console.info(detail.url));

// A release, as an object of any of the forms that the schema admits.
const release: Release = {
  version: 1,
  kind: "press-release",
  headline: ["Bridge ", { type: "emphasis", text: "reopens" }],
  standfirst: null,
  body: [
    "A plain paragraph.",
    { type: "heading", level: 2, text: "What changes" },
    { type: "list", kind: "agenda", intro: "On the agenda:", items: ["one", [{ type: "divider" }]] },
    { type: "quote", blocks: ["“It is open.”"], speaker: { name: "Ann Example", role: "Mayor" }, via: "after" },
    { type: "figure", url: "https://issuer.example/a.png", alt: "" },
  ],
  dates: { published: "2026-11-23" },
  status: { type: "embargoed", until: "2026-11-24T09:00Z" },
};
created.release = release;
created.release = JSON.stringify(release);
created.release = "Bridge reopens\n\nIt is open.";
created.release = null;
created.release = undefined;
for (const { line, column, message } of created.notes) console.info(`${line ?? 0}:${column ?? 0}: ${message}`);
console.info(created.aside.map(({ line, rule }) => `${line}: ${rule}`));
// @ts-expect-error They are told, not set.
created.notes = [];
const words: Release.Block | undefined = created.release?.body?.[0];
console.info(words, found?.release?.contacts?.[0]?.emails?.[0]);

// @ts-expect-error A release has a headline.
created.release = { body: [] };
// @ts-expect-error A headline is text.
created.release = { headline: 5 };
// @ts-expect-error No such block.
created.release = { headline: "A", body: [{ type: "blink", text: "b" }] };
// @ts-expect-error No such kind of text.
created.release = { headline: "A", kind: "poem" };
// @ts-expect-error There is one version.
created.release = { headline: "A", version: 2 };
// @ts-expect-error It may be null.
created.release.headline;

const promise: Promise<void> = created.reload();
promise.catch((fault: unknown) => console.warn(fault));

NewsRelease.define();
NewsRelease.define("press-release");
NewsRelease.define("news-release", customElements);
NewsRelease.configure({ base: "/assets/" });
NewsRelease.configure({ base: new URL("assets/", import.meta.url) });
console.info(NewsRelease.version.length);

// @ts-expect-error The folder has to be said.
NewsRelease.configure({});
// @ts-expect-error It is the package's.
NewsRelease.version = "2";

export { advice };
