/**
 * The demo's desk: a release that is pasted is set beside it, and under it stands what was odd in it and what was recognised.
 *
 * `standfirst check` prints the same notes and the same outline; a page test compares them. The outline is made here from
 * what the element gives any page (`release`, `aside`), so that the widget's readers need not load it.
 */

const LONGEST = 72;

const find = (id) => document.getElementById(id);
const make = (tag, fields, ...children) => {
  const node = Object.assign(document.createElement(tag), fields);
  node.append(...children);
  return node;
};
const list = (value) => value ?? [];
const listed = (...parts) => parts.flat().filter(Boolean).join(", ");

/** The plain words of a text: a string, or strings and marks. */
const words = (text) => (typeof text === "string" ? text
  : Array.isArray(text) ? text.map(words).join("")
  : text?.type === "line-break" ? " " : words(text?.text ?? ""));

const short = (text) => {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : text;
};

/** Who said it and how that was found, then the words. */
const said = (spoken, { speaker, via }) => {
  const who = speaker ? listed(speaker.name, speaker.role, speaker.organisation) : "nobody named";
  return `${who}${via ? ` (${via})` : ""}: ${spoken}`;
};

const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The words of a block in a quote. */
const first = (block) => (typeof block === "string" ? block
  : block.type === "paragraph" ? words(block.text)
  : block.type === "list" ? block.items.flat().map(first).join("") : "");

/** One row for each block that is more than a paragraph; paragraphs are counted. */
function blocks(label, all, row) {
  const plain = all.filter((block) => typeof block === "string" || block.type === "paragraph");
  if (plain.length) row(label, counted(plain.length, "paragraph"));
  for (const block of all) {
    const rows = {
      paragraph: () => [block.text].flat().filter((mark) => mark.type === "quotation")
        .forEach((mark) => row("quotation", said(words(mark.text), mark), 1)),
      heading: () => row("heading", words(block.text), 1),
      quote: () => row("quote", said(block.blocks.map(first).join(" "), block), 1),
      list: () => {
        const sort = { numbers: "numbers", agenda: "agenda" }[block.kind] ?? "list";
        row(sort, `${counted(block.items.length, "item")}${block.intro ? `: ${words(block.intro)}` : ""}`, 1);
      },
      table: () => {
        const columns = Math.max(list(block.head).length, list(block.rows[0]).length);
        row("table", `${counted(block.rows.length, "row")} of ${columns}`, 1);
      },
      box: () => {
        row("box", words(block.title ?? ""), 1);
        blocks("in it", block.blocks, (name, text, depth = 0) => row(name, text, depth + 1));
      },
      "pull-quote": () => row("pull quote", words(block.text), 1),
      figure: () => row("picture", block.alt, 1),
      divider: () => row("divider", "* * *", 1),
    };
    rows[block.type]?.();
  }
}

/** What was recognised: rows of a label, words, and how deep the row stands. */
function outline(release, aside) {
  const rows = [];
  const row = (label, text, depth = 0) => text && rows.push([label, short(text), depth]);
  row("kind", [release.kind ?? "press-release", release.lang].filter(Boolean).join(" "));
  row("kicker", words(release.kicker ?? ""));
  row("headline", words(release.headline ?? ""));
  row("standfirst", words(release.standfirst ?? ""));
  row("byline", listed(list(release.byline).map(({ name }) => name)));
  row("issuer", release.issuer?.name);
  row("source", release.source?.name);
  row("dateline", listed(release.dateline?.place, release.dateline?.day));
  row("published", release.dates?.published);
  const { type, until } = release.status ?? {};
  row("status", { embargoed: `embargoed${until ? ` until ${until}` : ""}`, withdrawn: "withdrawn" }[type]);
  row("places", listed(list(release.places).map(({ name }) => name)));
  row("tags", listed(release.tags));
  blocks("body", list(release.body), row);
  for (const { when, title } of list(release.events)) row("event", `${when} ${title}`);
  blocks("notes", list(release.notes), row);
  for (const { organisation } of list(release.about)) row("about", organisation ?? "the issuer");
  for (const { name, role, organisation, phones, emails } of list(release.contacts)) {
    row("contact", listed(name, role, organisation, phones, emails));
  }
  for (const { title } of list(release.related)) row("related", title);
  for (const { text } of list(release.corrections)) row("correction", words(text));
  row("rights", release.rights?.notice);
  for (const { line, rule } of aside) row("set aside", `line ${line}: ${rule}`);
  return rows;
}

const source = find("source");
const preview = find("preview");

/** Where a line and column, both from 1, stand in what was pasted, and what follows up to the next space. */
function span(line, column) {
  const lines = source.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const text = lines[line - 1] ?? "";
  if (!column) return [start, start + text.length];
  // A byte-order mark is no column, and a column is a character, of one code unit or two.
  const mark = line === 1 && text.startsWith("\ufeff") ? 1 : 0;
  const before = mark + [...text.slice(mark)].slice(0, column - 1).join("").length;
  return [start + before, start + before + Math.max(1, text.slice(before).search(/\s|$/))];
}

/** Puts the cursor on what a note is about, and the place into view. */
function show(line, column) {
  const [start, end] = span(line, column);
  source.focus();
  source.setSelectionRange(start, end);
  // No engine scrolls a text field to its selection by itself: the share of the text before it is near enough.
  source.scrollTop = (source.scrollHeight * start) / Math.max(1, source.value.length) - source.clientHeight / 2;
}

function remark({ line, column, message }, kind) {
  const place = line && `${line}${column ? `:${column}` : ""}`;
  const where = line && make("span", { className: "place" }, place);
  const spoken = line && make("span", { className: "unseen" }, `Line ${line}${column ? `, column ${column}` : ""}: `);
  where?.setAttribute("aria-hidden", "true");
  const inner = line
    ? make("button", { type: "button", onclick: () => show(line, column) }, where, spoken, make("bdi", {}, message))
    : make("bdi", {}, message);
  return make("li", { className: kind }, inner);
}

function report(remarks, kind, rows) {
  const count = remarks.length ? counted(remarks.length, kind) : "Nothing odd was found.";
  // Only a change is read out.
  if (find("count").textContent !== count) find("count").textContent = count;
  find("remarks").replaceChildren(...remarks.map((note) => remark(note, kind)));
  find("outline").replaceChildren(...rows.map(([label, text, depth]) => make(
    "div", { className: `depth-${depth}` }, make("dt", {}, label), make("dd", {}, make("bdi", {}, text)),
  )));
  find("recognised").hidden = rows.length === 0;
  find("report").hidden = false;
}

preview.addEventListener("load", () => report(preview.notes, "note", outline(preview.release, preview.aside)));
preview.addEventListener("error", ({ detail }) => {
  // What reads JSON says its place in words, each engine a little differently.
  const place = detail.message.match(/line (\d+),? column (\d+)/)?.slice(1).map(Number) ?? [];
  report([{ line: place[0], column: place[1], message: detail.message }], "error", []);
});

let pause;
const set = () => {
  if (source.value.trim()) preview.release = source.value;
  else report([], "note", []);
};
source.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(set, 120);
});
set();
