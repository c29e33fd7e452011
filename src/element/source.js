/**
 * Sources: releases from the network.
 */

import { expect, fault } from "./engine.js";

// Bytes; the reader has the same limit.
const LIMIT = 2 * 1024 * 1024;
// Milliseconds.
const PATIENCE = 15_000;

/** The text of a release and its media type. What reads it is on its way as soon as its kind can be told. */
export async function fetchRelease(url, load) {
  expect(url.pathname);
  const stall = new AbortController();
  // (Of `AbortSignal.any`, WebKit forgets what nobody else holds.)
  load.signal.addEventListener("abort", () => stall.abort(load.signal.reason), { once: true, signal: stall.signal });
  const timer = setTimeout(() => stall.abort(fault("release-network", `${url} did not come within 15 s`)), PATIENCE);
  try {
    // Own values for all that matters: a page that extends Object.prototype must not reach these options.
    const response = await fetch(url, {
      __proto__: null,
      method: "GET",
      mode: "cors",
      credentials: "omit",
      redirect: "follow",
      referrerPolicy: "no-referrer",
      signal: stall.signal,
    });
    if (!response.ok) {
      const kind = response.status === 404 || response.status === 410 ? "release-missing" : "release-refused";
      throw fault(kind, `${url} answered ${response.status}`);
    }
    const type = response.headers.get("content-type") ?? undefined;
    return [await readText(response, url, type), type];
  } catch (cause) {
    if (cause.kind || load.signal.aborted) throw cause;
    if (stall.signal.aborted) throw stall.signal.reason;
    if (/^file:/.test(url)) throw fault("release-network", `${url} is a file, which no script may read: open the page by a web server`, cause);
    throw fault("release-network", `${url} could not be reached, or its server lets no other site read it (CORS)`, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function readText(response, url, type) {
  const reader = response.body?.getReader({ __proto__: null });
  const decoder = decoderFor(type);
  let text = "";
  for (let size = 0, chunk; reader && !(chunk = await reader.read()).done; ) {
    size += chunk.value.length;
    if (size > LIMIT) {
      reader.cancel();
      throw fault("release-too-large", `${url} is larger than 2 MiB`);
    }
    const first = !text;
    text += decoder.decode(chunk.value, { stream: true });
    // JSON may come as plain text.
    if (first) expect(type, text);
  }
  return text + decoder.decode();
}

/** By the charset that the server names, if the browser knows it; else UTF-8. */
function decoderFor(type) {
  try {
    return new TextDecoder(/charset=["']?([^"';\s]+)/i.exec(type)?.[1]);
  } catch {
    return new TextDecoder();
  }
}
