/**
 * `<news-release>`: a press release, set as an article.
 *
 * Attributes: src, theme (auto light dark), layout (full brief), heading-level (1 to 5), hide (part names), lang.
 * Properties: the same in camelCase, and `release`, which reads as a plain object and takes an object, JSON or text.
 * Events: loadstart, load, error (detail: { kind, message, cause }), loadend; release-navigate, release-share.
 * States: loading, ready, error. Slots: before, after; other children show until, and unless, the article does.
 *
 * This module decides nothing about releases. It fetches, waits, shows and cleans up; the wasm reads and draws. Whatever
 * fails, what the reader could read before stays where it was.
 */

const VERSION = "0.1.0";
const LIMIT = 2 * 1024 * 1024;
const PATIENCE = 15_000;
const HELP = "https://docs.rs/crate/standfirst/latest#when-it-does-not-load";

const fault = (kind, message, cause) => Object.assign(new Error(message, { cause }), { kind });
const task = () => new Promise((resolve) => setTimeout(resolve));

// ---- The wasm: one instance for all elements of the page, loaded when the first one needs it.

let base = new URL("./", import.meta.url);
let engine;

// A failure is forgotten, so that the next try is a real one.
const loadEngine = () => (engine ??= startEngine().catch((error) => { engine = undefined; throw error; }));

async function startEngine() {
  if (typeof WebAssembly !== "object") throw fault("wasm-unsupported", "this browser has no WebAssembly");
  const glue = import(new URL("standfirst.js", base).href);
  const wasm = fetch(new URL("standfirst_bg.wasm", base), { __proto__: null, credentials: "omit" });
  const [module, response] = await Promise.all([glue, wasm]).catch((cause) => {
    throw fault("wasm-missing", `standfirst.js or standfirst_bg.wasm did not load from ${base}`, cause);
  });
  if (!response.ok) throw fault("wasm-missing", `${response.url} answered ${response.status}`);
  try {
    await module.default({ module_or_path: response });
  } catch (cause) {
    // The smallest module there is tells a policy that refuses all wasm from a file that is broken.
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch((refusal) => {
      throw fault("wasm-blocked", "the page's Content-Security-Policy lacks 'wasm-unsafe-eval' in script-src", refusal);
    });
    throw fault("wasm-missing", `${response.url} is not the wasm that belongs to this script (${VERSION})`, cause);
  }
  return module;
}

// Sheets belong to a document, and an element may move to another.
const sheets = new WeakMap();

function sheetFor(view, engine) {
  let sheet = sheets.get(view);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(engine.stylesheet());
    sheets.set(view, sheet);
  }
  return sheet;
}

// ---- Releases from the network.

async function fetchRelease(url, load) {
  const timer = setTimeout(() => load.abort(fault("release-network", `${url} did not come within 15 s`)), PATIENCE);
  try {
    // Own values for all that matters: a page that extends Object.prototype must not reach these options.
    const response = await fetch(url, {
      __proto__: null,
      method: "GET",
      mode: "cors",
      credentials: "omit",
      redirect: "follow",
      referrerPolicy: "strict-origin-when-cross-origin",
      signal: load.signal,
    });
    if (!response.ok) {
      const kind = response.status === 404 || response.status === 410 ? "release-missing" : "release-refused";
      throw fault(kind, `${url} answered ${response.status}`);
    }
    return [await readText(response, url), response.headers.get("content-type") ?? undefined];
  } catch (cause) {
    if (cause.kind || load.signal.aborted) throw load.signal.reason ?? cause;
    throw fault("release-network", `${url} could not be reached, or its server lets no other site read it (CORS)`, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function readText(response, url) {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0, chunk; reader && !(chunk = await reader.read()).done; ) {
    size += chunk.value.length;
    if (size > LIMIT) {
      reader.cancel();
      throw fault("release-too-large", `${url} is larger than 2 MiB`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Every word of a source, with no wasm to set it. Text is itself; of JSON, the strings that a reader would read. */
function plainWords([source, type]) {
  if (!/json/.test(type) && !/^\s*\{/.test(source)) return source;
  const words = (node) =>
    typeof node === "string" ? node
    : Array.isArray(node) ? node.map(words).join("\n")
    : node ? words([node.intro, node.title, node.text, node.caption, node.head, node.rows, node.items, node.blocks].filter(Boolean))
    : "";
  const inline = (node) => (Array.isArray(node) ? node.map((piece) => piece.text ?? piece).join("") : node);
  const release = JSON.parse(source);
  return [inline(release.headline), inline(release.standfirst), ...(release.body ?? []).map(words)].filter(Boolean).join("\n\n");
}

// ---- The element.

// Importing this module where there are no elements, as in Node, does nothing.
const Base = globalThis.HTMLElement ?? class {};

export class NewsRelease extends Base {
  static version = VERSION;
  static observedAttributes = ["src", "heading-level", "layout", "hide", "lang"];

  /** Defines the element, once. */
  static define(tag = "news-release", registry = globalThis.customElements) {
    const known = registry?.get(tag);
    if (!known) registry?.define(tag, this);
    else if (known !== this) console.warn(`<${tag}> ${VERSION} was loaded after ${known.version ?? "another one"}, which stays in use`);
  }

  /** For hosts that move the files: where `standfirst.js` and `standfirst_bg.wasm` are. */
  static configure(options) {
    base = new URL(options.base, document.baseURI);
  }

  #states = this.attachInternals?.().states;
  #given; // What the `release` property was set to, as [source, media type].
  #loading; // The AbortController of the newest load.
  #record;
  #view;
  #engine;
  #article; // The div that Yew draws in.
  #fallback; // The slot for what the page's author wrote.
  #queued = false;
  #stale = true; // Whether the release must be loaded, not only shown in another way.

  get release() { return this.#record?.toObject() ?? null; }
  set release(value) {
    // Objects become JSON at once: later changes, getters and prototypes of the page's cannot reach in.
    this.#given = value == null ? undefined
      : typeof value === "string" ? [value] : [JSON.stringify(value), "application/json"];
    this.#queue(true);
  }

  get headingLevel() { return Math.min(5, Math.max(1, parseInt(this.getAttribute("heading-level")) || 2)); }
  set headingLevel(value) { this.setAttribute("heading-level", value); }

  /** Loads the release anew. The promise is kept when it shows, and broken with the fault when it does not. */
  reload() {
    return this.#load();
  }

  connectedCallback() {
    // Properties that were set before this class was known hide the accessors; take them in.
    for (const name of ["release", "headingLevel", ...MIRRORED]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#queue(false);
  }

  disconnectedCallback() {
    // An element that only moves is connected again by the end of this task's first pause.
    queueMicrotask(() => this.isConnected || this.#takeDown());
  }

  // Known to browsers with `moveBefore`: nothing has to be done at all.
  connectedMoveCallback() {}

  adoptedCallback() {
    if (this.#view) this.#dress();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#queue(name === "src");
  }

  /** However much changes in one go, it is acted on once. */
  #queue(stale) {
    this.#stale ||= stale;
    if (this.#queued || !this.isConnected) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (!this.isConnected) return;
      if (this.#stale || !this.#record) this.#load().catch(() => {});
      else this.#draw(this.#engine);
    });
  }

  async #load() {
    this.#stale = false;
    this.#loading?.abort();
    const load = (this.#loading = new AbortController());
    const newest = () => this.#loading === load && this.isConnected;
    this.#prepare();
    const source = await this.#source(load);
    if (!newest()) return;
    if (!source) return this.#clear();
    this.#become("loading");
    this.#fire("loadstart");
    try {
      // Side by side; both failures are looked at, the release's first.
      const loadingEngine = loadEngine();
      loadingEngine.catch(() => {});
      const [text, type] = await source();
      const engine = await loadingEngine.catch((error) => this.#showPlainly([text, type], error));
      if (!newest()) return;
      const record = engine.read(text, type);
      this.#record?.free();
      this.#record = record;
      for (const note of this.#record.notes()) console.info(`<news-release>: ${note}`);
      this.#draw(engine);
      await task();
      if (!newest()) return;
      if (!this.#article.firstChild) throw fault("internal", "the article was not drawn");
      this.#article.hidden = false;
      this.#fallback.remove();
      this.#become("ready");
      this.#fire("load");
    } catch (error) {
      if (!newest()) return;
      const known = error.kind ? error : fault("internal", "the wasm failed", error);
      this.#become("error");
      this.#say(known);
      this.#fire("error", { kind: known.kind, message: known.message, cause: known.cause });
      throw known;
    } finally {
      if (newest()) this.#fire("loadend");
    }
  }

  /** A function that brings the source, or nothing if there is none yet. */
  async #source(load) {
    if (this.#given) return () => this.#given;
    const src = this.getAttribute("src");
    if (src) return () => fetchRelease(new URL(src, this.baseURI).href, load);
    const script = () => [...this.children].find((child) => child.localName === "script" && /^(text\/plain|application\/json)$/.test(child.type));
    if (!script() && document.readyState === "loading") await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true }));
    const child = script();
    return child && (() => [child.textContent, child.type]);
  }

  /** The shadow root, with the fallback showing. */
  #prepare() {
    if (this.#fallback) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const slot = (name = "") => Object.assign(document.createElement("slot"), { name });
    this.#article = Object.assign(document.createElement("div"), { className: "root", hidden: true });
    this.#fallback = slot();
    root.append(slot("before"), this.#article, this.#fallback, slot("after"));
    root.addEventListener("click", (event) => this.#act(event));
    // Neither event bubbles. A picture that fails leaves its words, never a broken box.
    for (const type of ["error", "load"]) {
      root.addEventListener(type, ({ target }) => target.closest("figure, .card")?.toggleAttribute("data-failed", type === "error"), true);
    }
  }

  #dress() {
    this.shadowRoot.adoptedStyleSheets = [sheetFor(this.ownerDocument.defaultView ?? window, this.#engine)];
  }

  #draw(engine) {
    this.#engine = engine;
    const tools = [navigator.clipboard && "copy", navigator.share && "share", "print"].filter(Boolean).join(" ");
    const settings = new engine.Settings(
      this.headingLevel, this.getAttribute("layout") ?? "", this.getAttribute("hide") ?? "", this.getAttribute("lang") || undefined, tools,
    );
    if (this.#view) {
      this.#view.update(this.#record, settings);
    } else {
      this.#dress();
      this.#view = new engine.View(this.#article, this.#record, settings);
    }
  }

  /** With no source any more, the element is what its author wrote. */
  #clear() {
    this.#takeDown();
    this.#record = undefined;
    this.#article.hidden = true;
    this.#article.after(this.#fallback);
    this.#become();
  }

  #takeDown() {
    // What was on its way is asked for again when the element comes back.
    this.#stale ||= this.ariaBusy === "true";
    this.#loading?.abort();
    if (!this.#view) return;
    // Yew never lets go of the element it was given; it gets an empty one to keep.
    const kept = this.#article;
    this.#article = kept.cloneNode(false);
    kept.replaceWith(this.#article);
    this.#view.destroy();
    this.#view = undefined;
  }

  /** Without wasm, what the page's author wrote stays; if that is nothing, the words themselves are better. */
  #showPlainly(source, error) {
    const readable = [...this.children].some((child) => !/^(script|template|style)$/.test(child.localName) && !child.slot);
    if (!readable && !this.#view) {
      const plain = Object.assign(document.createElement("div"), { className: "plain", textContent: plainWords(source) });
      plain.style.whiteSpace = "pre-line";
      this.#fallback.replaceChildren(plain);
    }
    throw error;
  }

  /** One quiet line, and a way to try again where that may help. */
  #say(error) {
    console.warn(`<news-release>: ${error.kind}: ${error.message}. ${HELP}`);
    if (error.kind.startsWith("wasm")) return;
    const notice = Object.assign(document.createElement("p"), { className: "notice", textContent: "The release could not be loaded. " });
    notice.part = "notice";
    notice.setAttribute("role", "status");
    const retry = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
    retry.dataset.action = "retry";
    notice.append(retry);
    this.shadowRoot.append(notice);
    if (error.kind === "release-network") {
      addEventListener("online", () => this.#queue(true), { once: true, signal: this.#loading.signal });
    }
  }

  async #act(event) {
    const button = event.target.closest("[data-action]");
    const url = this.#record?.url ?? location.href;
    const text = this.#article.querySelector(".headline")?.textContent;
    switch (button?.dataset.action) {
      case "retry":
        return this.#queue(true);
      case "print":
        return print();
      case "navigate":
        if (!this.#announce("release-navigate", { url: button.href, title: button.textContent })) event.preventDefault();
        return;
      case "copy":
        await navigator.clipboard.writeText(url);
        button.parentNode.querySelector("[role=status]").textContent = button.dataset.done;
        return this.#announce("release-share", { method: "copy", text, url });
      case "share":
        await navigator.share({ title: text, url }).then(() => this.#announce("release-share", { method: "share", text, url }), () => {});
    }
  }

  #become(state) {
    for (const known of ["loading", "ready", "error"]) this.#states?.[known === state ? "add" : "delete"](known);
    this.ariaBusy = state === "loading" ? "true" : null;
    if (state !== "error") this.shadowRoot.querySelector(".notice")?.remove();
  }

  #fire(type, detail) {
    setTimeout(() => this.dispatchEvent(new CustomEvent(type, { detail })));
  }

  #announce(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}

const MIRRORED = ["src", "theme", "layout", "hide"];
for (const name of MIRRORED) {
  Object.defineProperty(NewsRelease.prototype, name, {
    configurable: true,
    enumerable: true,
    get() { return this.getAttribute(name) ?? ""; },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
  });
}

NewsRelease.define();
