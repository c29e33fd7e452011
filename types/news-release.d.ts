// Made by `cargo xtask api` from custom-elements.json.

import type { Release } from "./release.js";

export type { Release };

/** The detail of the event `error`. */
export interface ErrorDetail {
  kind: "wasm-unsupported" | "wasm-blocked" | "wasm-missing" | "wasm-integrity" | "internal" | "release-missing" | "release-refused" | "release-network" | "release-invalid" | "release-too-large";
  message: string;
  cause: unknown;
}

/** The detail of the event `release-navigate`. */
export interface ReleaseNavigateDetail {
  url: string;
  title: string;
}

/** The detail of the event `release-share`. */
export interface ReleaseShareDetail {
  method: "copy" | "share";
  text: string | undefined;
  url: string;
}

/** The events that `<news-release>` fires itself. */
export interface NewsReleaseOwnEventMap {
  /** Loading begins. */
  loadstart: CustomEvent<null>;
  /** The article is there. */
  load: CustomEvent<null>;
  /** It is not, and why. */
  error: CustomEvent<ErrorDetail>;
  /** After `load` or `error`. */
  loadend: CustomEvent<null>;
  /** A link of the article is followed; bubbles, can be cancelled. */
  "release-navigate": CustomEvent<ReleaseNavigateDetail>;
  /** The link was copied or shared; bubbles. */
  "release-share": CustomEvent<ReleaseShareDetail>;
}

/** All its events, with those of every element. */
export interface NewsReleaseEventMap extends Omit<HTMLElementEventMap, keyof NewsReleaseOwnEventMap>, NewsReleaseOwnEventMap {}

/** A press release, set as an article. What stands between the tags shows until, and unless, the article does. */
export class NewsRelease extends HTMLElement {
  /** The version of the package. */
  static readonly version: string;
  /** Defines the element under another name or in another registry. Under its own name the module has done so. */
  static define(tag?: string, registry?: CustomElementRegistry): void;
  /** Says in which folder `standfirst_bg.wasm` and `standfirst_texts_bg.wasm` are, when a bundler has moved the files. */
  static configure(options: { base: string | URL }): void;
  /** Where the release is, as the attribute has it. */
  src: string;
  /** Light, dark, or as the page is. */
  theme: "auto" | "light" | "dark";
  /** The whole release, or its beginning. */
  layout: "full" | "brief";
  /** Level of the headline. */
  headingLevel: 1 | 2 | 3 | 4 | 5;
  /** Whether to load at once, or near the viewport. */
  loading: "eager" | "lazy";
  /** Names of parts that are left out. */
  hide: string;
  /** The release that was read, as a plain object. Takes an object, JSON text or plain text. */
  get release(): Release | null;
  set release(value: Release | string | null | undefined);
  /** What was odd in the source of the release, and what was done instead. Lines and columns count from 1, columns in characters. */
  readonly notes: { message: string; line?: number; column?: number }[];
  /** The lines of a plain text that are not in the release, such as its end mark, with the name of the rule. */
  readonly aside: { line: number; rule: string }[];
  /** Loads the release anew. The promise is kept when it shows, and broken with the fault when it does not. */
  reload(): Promise<void>;

  addEventListener<K extends keyof NewsReleaseEventMap>(
    type: K,
    listener: (this: NewsRelease, event: NewsReleaseEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;

  removeEventListener<K extends keyof NewsReleaseEventMap>(
    type: K,
    listener: (this: NewsRelease, event: NewsReleaseEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "news-release": NewsRelease;
  }
}
