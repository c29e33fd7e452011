/**
 * Stylesheets of shadow roots. Constructed ones: no policy forbids them, and a thousand elements share them.
 */

import host from "../../styles/host.css";

// Sheets belong to a document, and an element may move to another.
const sheets = new WeakMap();

/** The sheets of a shadow root: the base, and the article's own once there is an instance of the wasm. */
export function sheetsFor(view, glue) {
  const known = sheets.get(view) ?? {};
  sheets.set(view, known);
  known.base ??= sheetOf(view, host);
  if (glue) known.article ??= sheetOf(view, glue.stylesheet());
  return [known.base, known.article].filter(Boolean);
}

function sheetOf(view, rules) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
