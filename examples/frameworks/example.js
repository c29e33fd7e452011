// The same for all examples: what a page does when the element tells it something, and how the tests tell a page what to
// show. A page of your own needs neither.

const heard = [];

/** Listens to `load`, `error`, `release-navigate` and `release-share`. */
export function hear(event) {
  // Only for the tests: a page that is left cannot be asked any more.
  if (event.type === "release-navigate") event.preventDefault();
  heard.push({ type: event.type, id: event.target.id, detail: event.detail ?? null });
}

/**
 * Takes a function that hands `{ open, heading, releases }` to the framework. A release has an `id`, and what it needs of
 * `src`, `release`, `layout`, `headingLevel`, `hidden`, `before`, `after`, `link` and `title`.
 */
export function offer(show) {
  window.example = { show, heard };
}
