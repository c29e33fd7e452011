/**
 * Stylesheets of shadow roots. Constructed ones: no policy forbids them, and a thousand elements share them.
 */

// What has to look right before the wasm is there, or without it.
const BASE = `
  :host { display: block; min-inline-size: 0; text-decoration: none !important; }
  :host::first-line, :host::first-letter { all: unset !important; }
  :host([hidden]) { display: none; }
  :host(:state(loading)) { min-block-size: 100svh; }
  :host(:state(loading)[layout="brief"]) { min-block-size: 14em; }
  .notice, .plain { all: initial; display: block; color-scheme: inherit; direction: inherit; visibility: inherit; color: CanvasText; overflow-wrap: break-word; }
  .notice { margin-block: .8em; font: medium/1.5 system-ui, sans-serif; }
  .notice button { all: unset; display: inline-flex; align-items: center; min-block-size: 44px; padding-inline: .6em; text-decoration: underline; cursor: pointer; }
  .notice button:focus-visible { outline: 2px solid; }
  .plain { max-inline-size: 40em; font: medium/1.6 Georgia, serif; white-space: pre-line; }
  @media print { .notice { display: none; } }
`;

// Sheets belong to a document, and an element may move to another.
const sheets = new WeakMap();

/** The sheets of a shadow root: the base, and the article's own once there is an instance of the wasm. */
export function sheetsFor(view, glue) {
  const known = sheets.get(view) ?? {};
  sheets.set(view, known);
  known.base ??= sheetOf(view, BASE);
  if (glue) known.article ??= sheetOf(view, glue.stylesheet());
  return [known.base, known.article].filter(Boolean);
}

function sheetOf(view, rules) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
