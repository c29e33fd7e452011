/**
 * `<news-release>`: a press release, set as an article.
 *
 * Attributes: src, theme (auto light dark), layout (full brief), heading-level (1 to 5), loading (eager lazy), hide (part
 * names), lang.
 * Properties: the same in camelCase; `release`, which reads as a plain object and takes an object, JSON or text; `notes` and
 * `aside`, which say what was odd in the text, and what of it is not in the article.
 * Events: loadstart, load, error (detail: { kind, message, cause }), loadend; release-navigate, release-share.
 * States: loading, ready, error, hydrated (the page was served with the article, which is in our care now). Slots: before, after; other children show until, and unless, the article does.
 *
 * This module decides nothing about releases. It fetches, waits, shows and cleans up; the wasm reads and draws. Whatever
 * fails, what the reader could read before stays where it was.
 */

import { act, watchPictures } from "./act.js";
import { VERSION, expect, fault, giveUp, loadEngine, newEngine, place, readerFor } from "./engine.js";
import { MIRRORED, mirror } from "./mirror.js";
import { plainWords } from "./plain.js";
import { toJson } from "./own.js";
import { fetchRelease } from "./source.js";
import { Stage } from "./stage.js";
import { tell } from "./tell.js";
import { turn } from "./turns.js";
import { painted, wait } from "./wait.js";
import { langAround } from "./words.js";

const HELP = "https://docs.rs/crate/standfirst/latest#";

// What belonged to an instance that crashed cannot be given back, and need not be.
const quietly = (act) => { try { return act(); } catch { /* It is gone with its instance. */ } };
const aborted = (why) => new DOMException(why, "AbortError");

// Importing this module where there are no elements, as in Node, does nothing.
const Base = globalThis.HTMLElement ?? class {};

export class NewsRelease extends Base {
  static version = VERSION;
  static observedAttributes = ["src", "heading-level", "layout", "hide", "lang", "loading"];

  /** Defines the element, once. */
  static define(tag = "news-release", registry = globalThis.customElements) {
    const known = registry?.get(tag);
    // A class can have one name only; a second name gets a class of its own.
    if (!known) return registry?.define(tag, tag === "news-release" && registry === globalThis.customElements ? this : class extends this {});
    if (known === this || known.prototype instanceof this || known.warned) return;
    known.warned = true;
    console.warn(`<${tag}> ${VERSION} was loaded after ${known.version ?? "another one"}, which stays in use`);
  }

  /** For hosts that move the files: the folder that the wasm is in. */
  static configure({ base }) {
    place(new URL(base, document.baseURI));
  }

  #internals = this.attachInternals?.();
  #given; // What the `release` property was set to, as [source, media type].
  #record; // The release that was read last, with `source`, what it was read from in the same form.
  #engine; // The instance of the wasm that read it.
  #view; // The article that Yew has drawn from it.
  #drawn; // The settings it was drawn with.
  #drawing; // The newest one.
  #stage; // What stands in the shadow root.
  #load; // The newest load: an AbortController, with `done`, the promise of its end.
  #queued = false;
  #stale = true; // Whether the release must be loaded, not only shown in another way.

  get release() {
    return quietly(() => this.#record?.toObject()) ?? null;
  }

  set release(value) {
    // Objects become JSON at once: later changes, getters and prototypes of the page's cannot reach in.
    const given = value == null ? undefined
      : typeof value === "string" ? [value] : [toJson(value), "application/json"];
    // Frameworks set what has not changed; `reload` is for those who mean it.
    if (String(given) === String(this.#given)) return;
    this.#given = given;
    this.#queue(true);
  }

  get notes() { return quietly(() => this.#record?.notes()) ?? []; }

  get aside() { return quietly(() => this.#record?.aside()) ?? []; }

  get headingLevel() {
    const level = parseInt(this.getAttribute("heading-level"));
    return Number.isNaN(level) ? 2 : Math.min(5, Math.max(1, level));
  }

  set headingLevel(value) { value == null ? this.removeAttribute("heading-level") : this.setAttribute("heading-level", value); }

  /**
   * Loads the release anew, however often it failed before. The promise is kept when it shows, and broken with the fault
   * when it does not; when something newer comes in between, it is that which decides.
   */
  reload() {
    if (!this.isConnected) return Promise.reject(aborted("the element is in no document"));
    return this.#begin(true);
  }

  connectedCallback() {
    // Properties that were set before this class was known hide the accessors; take them in.
    for (const name of ["release", "headingLevel", ...Object.keys(MIRRORED)]) {
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
    this.#stage?.dress(this.#engine);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    // The latest wins.
    if (name === "src" && after !== null) this.#given = undefined;
    // What waits for the reader to come near need not wait any more, and what the page changes it wants to see.
    this.#queue(name === "src" || (name === "loading" && Boolean(this.#load?.lazy)));
    if (!this.#load?.lazy) this.#load?.hurry?.();
  }

  /** However much changes in one go, it is acted on once. */
  #queue(stale) {
    this.#stale ||= stale;
    if (this.#queued || !this.isConnected) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (!this.isConnected) return;
      if (this.#stale) this.#begin();
      // A load that is under way looks at the settings when it draws.
      else if (this.#record && !this.#load.running && !(this.#view && this.#drawn === String(this.#settings()))) this.#redraw();
    });
  }

  /** Begins a load; what went on before is over. */
  #begin(asked) {
    this.#load?.abort();
    this.#drawing = undefined;
    const load = (this.#load = Object.assign(new AbortController(), { running: true }));
    load.done = this.#run(load, asked).finally(() => { load.running = false; });
    // Whoever called `reload` hears of it, and of nobody else it is expected.
    load.done.catch(() => {});
    return load.done;
  }

  async #run(load, asked) {
    this.#stale = false;
    const newest = () => this.#load === load && !load.signal.aborted;
    if (!this.#stage && this.shadowRoot && !asked) await painted();
    if (!newest()) return this.#superseded(load);
    this.#stage ??= this.#prepare();
    const find = await this.#find(load, asked);
    if (!newest()) return this.#superseded(load);
    if (!find) return this.#clear();
    this.#become("loading");
    this.#fire("loadstart");
    let source;
    try {
      // Side by side; both failures are looked at, the release's first.
      const loading = loadEngine(asked);
      loading.catch(() => {});
      source = await find();
      const engine = await loading;
      if (newest()) await this.#show(engine, source);
      if (!newest()) return this.#superseded(load);
      this.#become("ready");
      if (this.#stage.served) this.#internals?.states?.add("hydrated");
      this.#stage.settle();
      this.#fire("load");
    } catch (error) {
      if (!newest()) return this.#superseded(load);
      throw this.#fail(error, source);
    } finally {
      if (newest()) this.#fire("loadend");
    }
  }

  /** Shows the same release in another way. */
  async #redraw() {
    const drawing = (this.#drawing = {});
    try {
      await this.#show(this.#engine.givenUp ? await loadEngine() : this.#engine, this.#record.source, drawing);
    } catch (error) {
      if (this.#drawing === drawing) this.#fail(error);
    }
  }

  /** What a load that is not the newest any more has to say. */
  #superseded(load) {
    if (this.#load !== load) return this.#load.done;
    throw aborted("the element was removed");
  }

  /** A function that brings the source, or nothing if there is none yet. */
  async #find(load, asked) {
    const { document } = globalThis;
    const src = this.getAttribute("src");
    const script = () => [...this.children].find((child) => child.localName === "script" && /^(text\/plain|application\/json)$/.test(child.type));
    if (!this.#given && !src && !script() && document.readyState === "loading") {
      await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true, signal: load.signal }));
    }
    if (!asked && !this.#view) await wait(this, load, this.#stage.served && !this.#given);
    if (this.#given) return () => { expect("text/plain", this.#given[0]); return this.#given; };
    if (src && !URL.canParse(src, this.baseURI)) return () => { throw fault("release-invalid", `src="${src}" is not an address`); };
    if (src) return () => fetchRelease(new URL(src, this.baseURI), load);
    const child = script();
    return child && (() => { expect(child.type, child.textContent); return [child.textContent, child.type]; });
  }

  #prepare() {
    const stage = new Stage(this, this.#internals);
    stage.dress();
    watchPictures(stage.root);
    stage.root.addEventListener("click", (event) => act(event, this, {
      stage, url: this.#record?.url, retry: () => { this.#begin(true).catch(() => {}); },
    }));
    return stage;
  }

  /** Reads and draws a source; after a crash, once more in a fresh instance. */
  async #show(engine, source, drawing = (this.#drawing = {})) {
    try {
      await this.#draw(engine, source, drawing);
    } catch (error) {
      if (error.kind) throw error;
      // Whoever crashed an instance gets one of its own; whoever came later gets the others' new one.
      const fresh = error.again ?? (giveUp(engine) ? await newEngine() : await loadEngine());
      try {
        await this.#draw(fresh, source, drawing);
      } catch (second) {
        if (!second.kind && !second.again) giveUp(fresh);
        throw second;
      }
    }
  }

  /** Draws out of sight, and then puts it in place in one go; unless a newer drawing has begun meanwhile. */
  async #draw(engine, source, drawing) {
    if (this.#engine !== engine || this.#record?.source !== source) {
      const read = await readerFor(engine, source);
      await turn();
      if (this.#drawing !== drawing) return;
      const record = Object.assign(read(), { source });
      quietly(() => this.#record?.free());
      this.#record = record;
      this.#engine = engine;
      tell(record.notes());
    }
    const settings = this.#settings();
    // A fresh place each time: translators and other scripts change what stands in the page, and Yew does not expect it.
    const root = Object.assign(document.createElement("div"), { className: "root" });
    const view = new engine.View(root, this.#record, new engine.Settings(...settings));
    if (!view.drawn) throw new Error("the instance had crashed before");
    this.#stage.dress(engine);
    this.#stage.show(root);
    this.#unmount();
    this.#view = view;
    this.#drawn = String(settings);
  }

  /** What the wasm has to know beside the release, in the order of its `Settings`. */
  #settings() {
    const tools = [navigator.clipboard && "copy", navigator.share && "share", "print"].filter(Boolean).join(" ");
    const link = this.querySelector(":scope > a[href], :scope > :not([slot]) a[href]")?.href ?? "";
    return [this.headingLevel, this.layout, this.hide, this.getAttribute("lang") ?? "", langAround(this), link, tools];
  }

  /** With no source any more, the element is what its author wrote. */
  #clear() {
    this.#takeDown();
    this.#stale = false;
    quietly(() => this.#record?.free());
    this.#record = undefined;
    // What the page was served with stays until there is something to put in its place.
    if (this.#view || !this.#stage.shows) this.#stage.showFallback();
    this.#become();
  }

  #takeDown() {
    // What was on its way is asked for again when the element comes back.
    this.#stale ||= !this.#record || Boolean(this.#load?.running);
    this.#load?.abort();
    this.#drawing = undefined;
    if (this.#view) this.#stage.showFallback();
    this.#unmount();
  }

  #unmount() {
    const view = this.#view;
    this.#view = undefined;
    quietly(() => view?.destroy());
  }

  /** What is shown stays, the console and the page are told, and the reader if it is the release that is at fault. */
  #fail(error, source) {
    const { kind, message, cause } = error.kind ? error : fault("internal", "the wasm crashed, and so did a fresh instance", error);
    if (source) this.#stage.showWords(plainWords(source));
    this.#become("error");
    console.warn(`<news-release>: ${kind}: ${message}. ${HELP}${kind}`);
    this.#fire("error", { kind, message, cause });
    if (!kind.startsWith("wasm") && !this.hide.split(/\s+/).includes("notice")) {
      this.#stage.say(/invalid|large/.test(kind) ? message : "");
    }
    if (kind === "release-network") this.#listenForBetter(this.#load);
    return error instanceof Error && error.kind ? error : fault(kind, message, cause);
  }

  /** Tries again when the browser is online again, or when the reader comes back to a page that was left while it loaded. */
  #listenForBetter({ signal }) {
    addEventListener("online", () => this.#queue(true), { once: true, signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#queue(true), { signal });
  }

  #become(state) {
    const states = this.#internals?.states;
    for (const known of ["loading", "ready", "error"]) states?.[known === state ? "add" : "delete"](known);
    this.ariaBusy = state === "loading" && !this.#stage.shows ? "true" : null;
    if (state !== "error") this.#stage.hush();
  }

  #fire(type, detail) {
    setTimeout(() => this.dispatchEvent(new CustomEvent(type, { detail })));
  }
}

mirror(NewsRelease.prototype);
NewsRelease.define();
