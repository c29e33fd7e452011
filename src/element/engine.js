/**
 * The wasm: one instance for all elements of the page, loaded when the first one needs it.
 */

/** Must be the package's: a newer or older wasm is not this script's. */
export const VERSION = "0.1.0";

// Milliseconds; a slow line needs a while for a hundred kilobytes.
const PATIENCE = 30_000;

/** An error with a kind of the README's table. */
export const fault = (kind, message, cause) => Object.assign(new Error(message, { cause }), { kind });

let base = new URL("./", import.meta.url);
let engine;
let crashes = 0;

/** Tells where `standfirst.js` and `standfirst_bg.wasm` are, when not beside this script. */
export function place(url) {
  base = url;
}

// A failure is forgotten, so that the next try is a real one.
export const loadEngine = () => (engine ??= startEngine().catch((error) => { engine = undefined; throw error; }));

/** After a crash an instance is of no more use to anybody; the next load makes a new one. Late news of an old one is no news. */
export function dropEngine(crashed) {
  if (engine !== crashed) return;
  engine = undefined;
  crashes += 1;
}

async function startEngine() {
  if (typeof WebAssembly !== "object") throw fault("wasm-unsupported", "this browser has no WebAssembly");
  const glue = import(new URL(crashes ? `standfirst.js?${crashes}` : "standfirst.js", base).href);
  const signal = AbortSignal.timeout(PATIENCE);
  const wasm = fetch(new URL("standfirst_bg.wasm", base), { __proto__: null, credentials: "omit", signal });
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

// What has to look right before the wasm is there, or without it.
const BASE = `
  :host { display: block; min-inline-size: 0; }
  :host([hidden]) { display: none; }
  .notice, .plain { all: initial; display: block; color-scheme: inherit; color: CanvasText; overflow-wrap: break-word; }
  .notice { margin-block: .8em; font: 14px/1.5 system-ui, sans-serif; }
  .notice button { all: unset; display: inline-flex; align-items: center; min-block-size: 44px; padding-inline: .6em; text-decoration: underline; cursor: pointer; }
  .notice button:focus-visible { outline: 2px solid; }
  .plain { max-inline-size: 40em; font: 17px/1.6 Georgia, serif; white-space: pre-line; }
  @media print { .notice { display: none; } }
`;

// Sheets belong to a document, and an element may move to another.
const sheets = new WeakMap();

/** The sheets of a shadow root: the base, and the article's own once there is an engine. */
export function sheetsFor(view, engine) {
  const known = sheets.get(view) ?? {};
  sheets.set(view, known);
  known.base ??= sheetOf(view, BASE);
  if (engine) known.article ??= sheetOf(view, engine.stylesheet());
  return [known.base, known.article].filter(Boolean);
}

function sheetOf(view, rules) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
