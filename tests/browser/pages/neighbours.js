// Remembers how the page's own things look before the element exists: a module runs only after the whole page was read.
const tell = () => ({
  sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, document.fonts.size, document.querySelectorAll("head *").length],
  styles: [...document.querySelectorAll("html, .page, .page *")].flatMap((node) => ["", "::before", "::after", "::marker"].map((pseudo) => {
    const style = getComputedStyle(node, pseudo);
    const inherited = node.localName === "html" ? /height|block-size|-origin$/ : /^$/;
    return `${node.localName}.${node.className}${pseudo}\n` + [...style].filter((name) => !inherited.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`).join("\n");
  })),
});
const before = tell();

/** What has changed since then: nothing, or a list of properties. */
function changes() {
  const after = tell();
  const all = String(before.sheets) === String(after.sheets) ? [] : [`sheets, fonts and head: ${after.sheets} instead of ${before.sheets}`];
  before.styles.forEach((style, index) => {
    if (style === after.styles[index]) return;
    const [was, is] = [style.split("\n"), (after.styles[index] ?? "gone").split("\n")];
    was.forEach((line, at) => line !== is[at] && all.push(`${was[0]}: ${is[at]} instead of ${line}`));
  });
  return all;
}
