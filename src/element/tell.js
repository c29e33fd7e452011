/**
 * What was odd in a source, for the console.
 */

const MOST = 20;

/** Tells notes, as far as anybody would read them. */
export const tell = (notes) => {
  for (const { line, column, message } of notes.slice(0, MOST)) {
    const place = line ? `line ${line}${column ? `, column ${column}` : ""}: ` : "";
    console.info(`<news-release>: ${place}${message}`);
  }
  if (notes.length > MOST) console.info(`<news-release>: and ${notes.length - MOST} more`);
};
