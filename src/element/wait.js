/**
 * What an element waits for before it loads: until it comes near the viewport, if it is lazy, and, where the page was
 * served with the article, until the browser has nothing better to do or the reader turns to it.
 */

// Early enough for a release and the wasm to be there when the reader is, by the rule of thumb of the browsers' own lazy
// images: about one and a half screens.
const MARGIN = "1250px 0px";
// A page whose last picture never comes is never whole; the article need not wait for that.
const LONGEST = 5_000;
const TURNS = ["pointerover", "pointerdown", "focusin", "keydown"];

const waiting = new WeakMap();
let observer;

/** Resolves when the page has been painted as it was served: nothing of ours may come before that. */
export const painted = () => new Promise((resolve) => {
  // Pages that nobody sees are not painted.
  document.hidden ? resolve() : requestAnimationFrame(() => setTimeout(resolve));
});

/** Waits as long as a load has to. Meanwhile `load.hurry` ends the wait, and `load.lazy` says what is waited for. */
export async function wait(element, load, served) {
  const { signal } = load;
  const until = (begin) => new Promise((resolve) => {
    load.hurry = resolve;
    signal.addEventListener("abort", resolve, { once: true });
    begin(resolve);
  });
  if (element.loading === "lazy") {
    load.lazy = true;
    await until((resolve) => near(element, resolve));
    observer.unobserve(element);
    load.lazy = false;
  }
  if (served && !signal.aborted) {
    const over = new AbortController();
    await until((resolve) => idle(element, resolve, over.signal));
    over.abort();
  }
  load.hurry = undefined;
}

function near(element, resolve) {
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
  }, { rootMargin: MARGIN });
  waiting.set(element, resolve);
  observer.observe(element);
}

function idle(element, resolve, signal) {
  for (const type of TURNS) element.addEventListener(type, resolve, { signal, passive: true });
  const soon = () => (globalThis.requestIdleCallback ?? setTimeout)(resolve);
  if (document.readyState === "complete") return soon();
  addEventListener("load", soon, { signal });
  setTimeout(resolve, LONGEST);
}
