/**
 * The plain words of a source, for when nothing can set them.
 */

// Every field whose words a reader would miss, in reading order.
const READ = [
  "kicker", "headline", "standfirst", "byline", "issuer", "dateline", "place", "day", "places", "body", "intro", "title", "caption",
  "alt", "credit", "head", "rows", "text", "items", "blocks", "speaker", "name", "role", "organisation", "notes", "about",
  "contacts", "phones", "emails", "urls", "related",
];
const RUNNING = /^(kicker|headline|standfirst|intro|title|caption|text)$/;

/** Every word of a source, with no wasm to set it: a text is itself, JSON is its strings, one a line. */
export function plainWords([source, type]) {
  if (!/json/i.test(type) && !/^\s*\{/.test(source)) return source;
  const words = (node, key) => {
    if (typeof node === "string") return node;
    if (!node || typeof node !== "object") return "";
    // A page may have given every object a field of these names.
    const own = (name) => (Object.hasOwn(node, name) ? node[name] : undefined);
    const type = own("type");
    if (type === "pull-quote") return "";
    if (type === "line-break") return "\n";
    // Its title is what it stands for, which the text itself says where it matters.
    if (type === "abbreviation") return words(own("text"), "text");
    const pieces = Array.isArray(node) ? node.map((piece) => words(piece)) : READ.map((name) => words(own(name), name));
    return pieces.filter(Boolean).join(Array.isArray(node) && RUNNING.test(key) ? "" : "\n");
  };
  try {
    return words(JSON.parse(source));
  } catch {
    return source;
  }
}
