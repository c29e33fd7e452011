/**
 * Turns: a page with a thousand elements draws them one after another, and breathes in between.
 */

// Milliseconds that may go by before the page gets a word in.
const PATIENCE = 40;

let last = Promise.resolve();
let since = 0;

/** Resolves when it is the caller's turn to keep the page busy. */
export const turn = () => (last = last.then(async () => {
  if (performance.now() - since < PATIENCE) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}));
