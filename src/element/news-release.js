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

import { VERSION, dropEngine, fault, loadEngine, place, sheetsFor } from "./engine.js";
import { fetchRelease, plainWords } from "./source.js";

const HELP = "https://docs.rs/crate/standfirst/latest#when-it-does-not-load";

// What belonged to an instance that crashed cannot be given back, and need not be.
const quietly = (act) => { try { act(); } catch { /* It is gone with its instance. */ } };
const task = () => new Promise((resolve) => setTimeout(resolve));

// Importing this module where there are no elements, as in Node, does nothing.
const Base = globalThis.HTMLElement ?? class {};

export class NewsRelease extends Base {
  static version = VERSION;
  static observedAttributes = ["src", "heading-level", "layout", "hide", "lang"];

  /** Defines the element, once. */
  static define(tag = "news-release", registry = globalThis.customElements) {
    const known = registry?.get(tag);
    // A class can have one name only; a second name gets a class of its own.
    if (!known) registry?.define(tag, tag === "news-release" ? this : class extends this {});
    else if (known !== this) console.warn(`<${tag}> ${VERSION} was loaded after ${known.version ?? "another one"}, which stays in use`);
  }

  /** For hosts that move the files: where `standfirst.js` and `standfirst_bg.wasm` are. */
  static configure(options) {
    place(new URL(options.base, document.baseURI));
  }

  #states = this.attachInternals?.().states;
  #given; // What the `release` property was set to, as [source, media type].
  #loading; // The AbortController of the newest load.
  #record;
  #view;
  #engine;
  #article; // The div that Yew draws in.
  #plain; // The words of a release that nothing could set.
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
    if (this.#fallback) this.#dress();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    // The latest wins.
    if (name === "src" && after !== null) this.#given = undefined;
    this.#queue(name === "src");
  }

  /** However much changes in one go, it is acted on once. */
  #queue(stale) {
    this.#stale ||= stale;
    if (this.#queued || !this.isConnected) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (!this.isConnected) return;
      if (this.#stale) this.#load().catch(() => {});
      else if (this.#record) this.#draw(this.#engine);
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
    // Side by side; both failures are looked at, the release's first.
    const loadingEngine = loadEngine();
    loadingEngine.catch(() => {});
    try {
      const [text, type] = await source();
      const engine = await loadingEngine.catch((error) => this.#showPlainly([text, type], error));
      if (!newest()) return;
      const record = engine.read(text, type);
      quietly(() => this.#record?.free());
      this.#record = record;
      // Into a fresh place: a translator or another script may have changed what Yew drew before.
      this.#unmount();
      for (const note of this.#record.notes()) console.info(`<news-release>: ${note}`);
      this.#draw(engine);
      await task();
      if (!newest()) return;
      if (!this.#article.firstChild) throw fault("internal", "the article was not drawn");
      this.#article.hidden = false;
      this.#fallback.remove();
      this.#plain?.remove();
      this.#become("ready");
      this.#fire("load");
    } catch (error) {
      if (!newest()) return;
      const known = !error.kind ? fault("internal", "the wasm failed", error)
        : error instanceof Error ? error : fault(error.kind, error.message);
      if (known.kind === "internal") dropEngine(loadingEngine);
      if (!this.#article.firstChild) this.#showFallback();
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
    if (src && !URL.canParse(src, this.baseURI)) return () => { throw fault("release-invalid", `src="${src}" is not an address`); };
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
    this.#dress();
    root.addEventListener("click", (event) => this.#act(event));
    // Neither event bubbles. A picture that fails leaves its words, never a broken box.
    for (const type of ["error", "load"]) {
      root.addEventListener(type, ({ target }) => target.closest("figure, .card")?.toggleAttribute("data-failed", type === "error"), true);
    }
  }

  #dress() {
    const view = this.ownerDocument.defaultView;
    // A document without a window, such as a template's, shows nothing.
    if (view) this.shadowRoot.adoptedStyleSheets = sheetsFor(view, this.#engine);
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
    this.#stale = false;
    this.#record = undefined;
    this.#plain?.remove();
    this.#showFallback();
    this.#become();
  }

  #showFallback() {
    this.#article.hidden = true;
    this.#article.after(this.#fallback);
  }

  #takeDown() {
    // What was on its way is asked for again when the element comes back.
    this.#stale ||= !this.#record || this.ariaBusy === "true";
    this.#loading?.abort();
    this.#unmount();
  }

  #unmount() {
    const view = this.#view;
    if (!view) return;
    this.#view = undefined;
    // Yew never lets go of the element it was given; it gets an empty one to keep.
    const kept = this.#article;
    this.#article = kept.cloneNode(false);
    kept.replaceWith(this.#article);
    quietly(() => view.destroy());
  }

  /** Without wasm, what the page's author wrote stays; if that is nothing, the words themselves are better. */
  #showPlainly(source, error) {
    const readable = [...this.children].some((child) => !/^(script|template|style)$/.test(child.localName) && !child.slot);
    if (!readable && !this.#view) {
      this.#plain?.remove();
      this.#plain = Object.assign(document.createElement("div"), { className: "plain", textContent: plainWords(source) });
      // Beside the slot, not in it: a lone line break of the page's would take its place there.
      this.#fallback.after(this.#plain);
    }
    throw error;
  }

  /** One quiet line, and a way to try again where that may help. */
  #say(error) {
    console.warn(`<news-release>: ${error.kind}: ${error.message}. ${HELP}`);
    if (error.kind.startsWith("wasm")) return;
    const notice = Object.assign(document.createElement("p"), { className: "notice", textContent: "The release could not be loaded. " });
    if (/invalid|large/.test(error.kind)) notice.append(`${error.message}. `);
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
    // Not what the page put into our slots, nor what it put us into.
    if (button?.getRootNode() !== this.shadowRoot) return;
    const url = this.#record?.url ?? location.href;
    const text = this.#article.querySelector(".headline")?.textContent;
    switch (button.dataset.action) {
      case "retry":
        return this.#queue(true);
      case "print":
        return print();
      case "navigate":
        if (!this.#announce("release-navigate", { url: button.href, title: button.textContent })) event.preventDefault();
        return;
      case "copy":
        try {
          await navigator.clipboard.writeText(url);
        } catch {
          return;
        }
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
