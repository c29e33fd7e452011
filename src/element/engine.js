/**
 * The wasm: one instance for all elements of the page, made when the first one needs it, and a fresh one after a crash. What
 * reads texts is a file of its own, and comes when the first text does.
 */

// wasm-bindgen's glue as functions, since every instance needs variables of its own. The build puts them here.
import drawingGlue from "standfirst/glue";
import textsGlue from "standfirst/texts-glue";

/** Must be the package's. */
export const VERSION = "0.1.0";

// Milliseconds; a slow line needs a while for a hundred kilobytes.
const PATIENCE = 30_000;
// Milliseconds. A second crash within them is no accident.
const SOON = 10_000;

/** An error with a kind of the README's table. */
export const fault = (kind, message, cause) => Object.assign(new Error(message, { cause }), { kind });

// The addresses are written in one piece, so that bundlers see that the files belong to this one. The hashes are those of the
// wasm that this script was built with; the build writes them. So one hash on this script's tag covers all.
const drawing = { glue: drawingGlue, file: new URL("standfirst_bg.wasm", import.meta.url), integrity: STANDFIRST_WASM_INTEGRITY };
const texts = { glue: textsGlue, file: new URL("standfirst_texts_bg.wasm", import.meta.url), integrity: STANDFIRST_TEXTS_INTEGRITY };
let engine;
let shared;
let crashed = -Infinity;
let still = false;

/** Tells in which folder the wasm is, when not beside this script. */
export function place(folder) {
  drawing.file = new URL("standfirst_bg.wasm", folder);
  texts.file = new URL("standfirst_texts_bg.wasm", folder);
}

/**
 * The instance that all elements share. `asked`: somebody wants it in spite of earlier crashes.
 * A failure is forgotten, so that the next try is a real one.
 */
export function loadEngine(asked) {
  still &&= !asked;
  if (still) return Promise.reject(fault("internal", "it crashed twice in a short time, and waits to be asked again"));
  return (engine ??= newEngine().then((glue) => (shared = glue), (error) => { engine = undefined; throw error; }));
}

/** An instance for one element alone: what crashed once may crash again, and should not take the others along. */
export const newEngine = () => instance(drawing);

/** Says that a source will come, of which its type or address is known and perhaps how it starts; a text needs its reader. */
export function expect(hint, start = "") {
  if (/^text\/plain|\.txt$/i.test(hint) && !/^\s*\{/.test(start)) compiled(texts).catch(() => { /* Whoever needs it asks again, and is told why. */ });
}

/**
 * A function that reads a source with this instance. Texts have a reader of their own beside it, which is replaced after a
 * crash of its own: that error has `again`, the instance with which the source can be tried once more.
 */
export async function readerFor(engine, [source, type]) {
  if (!engine.isText(source, type)) return () => usable(engine).read(source);
  const reader = await (engine.texts ??= instance(texts).catch((error) => { engine.texts = undefined; throw error; }));
  return () => usable(engine).told(readText(engine, reader, source));
}

/** What crashes meanwhile, by another element, cannot be trusted. */
function usable(glue) {
  if (glue.givenUp) throw new Error("it had crashed before");
  return glue;
}

function readText(engine, reader, source) {
  try {
    return usable(reader).read(source);
  } catch (cause) {
    if (!reader.givenUp) engine.texts = undefined;
    reader.givenUp = true;
    throw Object.assign(new Error("what reads texts crashed", { cause }), { again: engine });
  }
}

async function instance(part) {
  const module_or_path = await compiled(part);
  const glue = part.glue();
  try {
    await glue.default({ module_or_path });
  } catch (cause) {
    throw await refusal(part, cause);
  }
  return glue;
}

/** A failure is forgotten here, too. */
const compiled = (part) => (part.module ??= compile(part).catch((error) => { part.module = undefined; throw error; }));

/**
 * Gives an instance up after a crash: no call to it can be trusted any more. Says whether that is news; late news of an
 * old crash is none. After two crashes of the shared instance in a short time, the page stays as it is until somebody asks.
 */
export function giveUp(glue) {
  if (glue.givenUp) return false;
  glue.givenUp = true;
  if (glue === shared) {
    engine = shared = undefined;
    still = performance.now() - crashed < SOON;
    crashed = performance.now();
  }
  return true;
}

async function compile({ file, integrity }) {
  if (typeof WebAssembly !== "object") throw fault("wasm-unsupported", "this browser has no WebAssembly");
  const options = { __proto__: null, credentials: "omit", signal: AbortSignal.timeout(PATIENCE) };
  let response;
  try {
    response = await fetch(file, { ...options, __proto__: null, integrity });
  } catch (cause) {
    // A browser says the same of a file with another hash and of one that does not come at all; asking for it plainly tells.
    const there = await fetch(file, options).then((plain) => plain.ok, () => false);
    throw there ? fault("wasm-integrity", `${file} is not the wasm that belongs to this script (${VERSION})`, cause)
      : fault("wasm-missing", `${file} did not load`, cause);
  }
  if (!response.ok) throw fault("wasm-missing", `${file} answered ${response.status}`);
  try {
    if (/^application\/wasm\b/.test(response.headers.get("content-type"))) return await WebAssembly.compileStreaming(response);
    console.info(`<news-release>: ${file} would load faster as application/wasm`);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw await refusal({ file }, cause);
  }
}

/** The smallest module there is tells a policy that refuses all wasm from a file that is broken. */
const refusal = ({ file }, cause) => WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
  () => fault("wasm-missing", `${file} came, but cannot be run`, cause),
  (refused) => fault("wasm-blocked", "the page's Content-Security-Policy lacks 'wasm-unsafe-eval' in script-src", refused),
);
