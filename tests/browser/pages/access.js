// What the promises about accessibility ask of a page again and again.
window.access = (() => {
  const host = () => document.querySelector("news-release");
  const root = () => host().shadowRoot;
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

  /** Colours as the page computes them, as [red, green, blue, alpha] of 255 and 1. */
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, at) => part * a + below[at] * (1 - a)).concat(1);
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const paper = (node) => {
    const layers = [];
    for (; node; node = parent(node)) {
      const colour = rgba(getComputedStyle(node).backgroundColor);
      layers.unshift(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduce((below, layer) => over(layer, below), rgba("Canvas"));
  };
  /** How much a colour stands out from what is behind a node. */
  const contrast = (node, colour) => ratio(over(rgba(colour), paper(node)), paper(node));

  /** The nodes with words of their own that are painted. */
  const texts = () => [...root().querySelectorAll(".root *, .notice, .notice *, .plain")].filter((node) =>
    node.checkVisibility() && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));

  return {
    /** Pictures are lazy; here they come, or fail, at once. */
    async pictures() {
      const pictures = [...root().querySelectorAll("img")];
      for (const picture of pictures) picture.loading = "eager";
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
      await new Promise((done) => setTimeout(done));
      return true;
    },

    /** What axe finds and what it cannot decide, one line for each node. */
    async audit(rules) {
      const options = { preload: false, resultTypes: ["violations", "incomplete"], rules: { "target-size": { enabled: true } } };
      if (rules) Object.assign(options, { runOnly: rules });
      const { violations, incomplete } = await axe.run(document, options);
      const lines = (kind, results) => results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, none, all }) => {
          const reason = [...any, ...none, ...all].map(({ message }) => message).join("; ");
          return `${kind} ${id}: ${target.flat().join(" ")}: ${reason}`;
        }));
      return [...lines("violation", violations), ...lines("undecided", incomplete)];
    },

    /** Texts that stand out by less than a ratio, as [words, ratio]. */
    faint(least) {
      return texts().map((node) => [words(node).slice(0, 40), contrast(node, getComputedStyle(node).color)])
        .filter(([, found]) => found < least);
    },

    /** Sizes of all texts, in pixels. */
    sizes: () => texts().map((node) => parseFloat(getComputedStyle(node).fontSize)),

    /** What is cut off: boxes that hide a part of their content, but for those that scroll for their own table. */
    cut: () => [...root().querySelectorAll(".root *, .notice")].filter((node) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(node);
      const hides = /hidden|clip/.test(overflowX + overflowY) && clipPath === "none";
      return hides && node.localName !== "svg" && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
    }).map((node) => `${node.className}: ${words(node).slice(0, 40)}`),

    /** What reaches out of the page at one side, but for the content of boxes that scroll. */
    outside: () => [...root().querySelectorAll(".root *, .notice, .notice *")].filter((node) => {
      const scroller = node.closest(".table");
      if ((scroller && scroller !== node) || !node.checkVisibility() || node.closest(".comma")) return false;
      const { left, right } = node.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    }).map((node) => `${node.localName}.${node.className}: ${words(node).slice(0, 40)}`),

    /** A sheet that a reader's own tool puts in, as an extension can. */
    dress(rules) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      root().adoptedStyleSheets = [...root().adoptedStyleSheets, sheet];
      return true;
    },

    /** All that the keyboard should stop at, in the order of the text. */
    controls: () => [...root().querySelectorAll("a[href], button, [tabindex='0']")].filter((node) => node.checkVisibility()),

    /** The control that has the focus now, and how that can be seen. */
    stop() {
      const node = root().activeElement;
      if (!node) return null;
      const ring = (style) => [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor];
      const [kind, width, colour] = [getComputedStyle(node), getComputedStyle(node, "::after")].map(ring)
        .find(([kind, width]) => kind !== "none" && width > 0) ?? ["none", 0, "transparent"];
      return { index: this.controls().indexOf(node), name: node.getAttribute("aria-label") ?? words(node), ring: kind === "none" ? 0 : width, contrast: contrast(node, colour) };
    },

    /** Whether a press in a box of some pixels around the middle of a control reaches it; engines round by up to a pixel. */
    target(node, pixels) {
      node.scrollIntoView({ block: "center" });
      const [box] = node.getClientRects();
      const after = getComputedStyle(node, "::after");
      const area = after.position === "absolute" ? node.closest("li").getBoundingClientRect() : box;
      const [x, y, half] = [area.x + area.width / 2, area.y + area.height / 2, pixels / 2 - 1];
      return [[-half, -half], [half, -half], [-half, half], [half, half], [0, 0]].every(([right, down]) =>
        root().elementFromPoint(x + right, y + down)?.closest("a, button") === node);
    },

    contrast,
    words,
  };
})();
