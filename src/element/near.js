/**
 * Lazy loading: the moment when an element comes near the viewport.
 */

// Early enough for a release and the wasm to be there when the reader is, by the rule of thumb of the browsers' own lazy
// images: about one and a half screens.
const MARGIN = "1250px 0px";

const waiting = new WeakMap();
let observer;

/** Resolves when an element is near the viewport, or when `signal` is aborted. */
export function near(element, signal) {
  return new Promise((resolve) => {
    observer ??= new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    }, { rootMargin: MARGIN });
    const end = () => { observer.unobserve(element); waiting.delete(element); resolve(); };
    signal.addEventListener("abort", end, { once: true });
    waiting.set(element, end);
    observer.observe(element);
  });
}
