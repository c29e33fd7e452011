/**
 * What stands in an element's shadow root, and in what order: the slot `before`, the article or the fallback or the plain
 * words of a release that nothing could set, the slot `after`, and a notice if there is something to say.
 */

import { alike, takeTools } from "./alike.js";
import { sheetsFor } from "./sheets.js";
import { wordsFor } from "./words.js";

const make = (tag, given, ...children) => {
  const node = Object.assign(document.createElement(tag), given);
  node.append(...children);
  return node;
};

export class Stage {
  #host;
  #states;
  #root;
  #fallback = make("slot");
  #after = make("slot", { name: "after" });
  // Said here, because a live region has to be there before its words are.
  #status = make("div", { className: "status", role: "status" });
  #shown; // The nodes of the article, if one is shown: ours, or what the page was served with.
  #words; // The plain words.
  #untouched = false; // Whether what is shown is still what the page was served with.

  /** Whether the page was served with an article. */
  served = false;

  constructor(host, internals) {
    this.#host = host;
    this.#states = internals?.states;
    // A root that the parser made is painted already; attaching another one would empty it.
    const served = internals?.shadowRoot ?? host.shadowRoot;
    this.#root = served ?? host.attachShadow({ mode: "open" });
    const painted = [...this.#root.childNodes].filter((node) => node.localName !== "slot");
    if (painted.some((node) => node.textContent.trim())) [this.#shown, this.served, this.#untouched] = [painted, true, true];
    this.#mark();
    this.#root.querySelector(".served")?.classList.remove("served");
    this.#root.querySelectorAll("slot").forEach((slot) => slot.remove());
    this.#root.prepend(make("slot", { name: "before" }));
    this.#root.append(...(this.#shown ? [] : [this.#fallback]), this.#after, this.#status);
  }

  get root() { return this.#root; }

  /** Whether an article can be read here. */
  get shows() { return Boolean(this.#shown); }

  /** The article's own node, to look things up in. */
  get article() { return this.#root.querySelector(".article"); }

  /** Puts the sheets on, for the document that the element is in now; the article's too once there is an instance to ask. */
  dress(glue) {
    const view = this.#host.ownerDocument.defaultView;
    // A document without a window, such as a template's, shows nothing.
    if (view) this.#root.adoptedStyleSheets = sheetsFor(view, glue);
  }

  /**
   * Puts an article in the place of whatever stands there. A reader who had the focus inside keeps it; one who was served
   * the very same article keeps that, with all that is selected or scrolled in it.
   */
  show(article) {
    const same = this.#untouched && this.#shown.find((node) => alike(node, article));
    if (same) return takeTools(same, article);
    this.#untouched = false;
    const had = this.#root.activeElement;
    const place = had && this.#stops().indexOf(had);
    this.#after.before(article);
    this.#clear();
    this.#shown = [article];
    this.#mark();
    if (had && !this.#root.contains(had)) (this.#stops()[place] ?? this.#headline())?.focus({ preventScroll: true });
  }

  /** Puts what the page's author wrote in the place of whatever stands there. */
  showFallback() {
    this.#clear();
    this.#mark();
    this.#after.before(this.#fallback);
  }

  /** The words alone, where there is nothing else to read. */
  showWords(words) {
    const readable = [...this.#host.childNodes].some((node) =>
      node.nodeType === 3 ? node.data.trim() : node.nodeType === 1 && !/^(script|template|style)$/.test(node.localName) && !node.slot);
    if (this.#shown || readable) return;
    this.#words?.remove();
    this.#words = make("div", { className: "plain", textContent: words });
    // Beside the slot, not in it: a lone line break of the page's would take its place there.
    this.#fallback.after(this.#words);
  }

  /** Says that something went wrong: one quiet line, with a way to try again. */
  say(reason) {
    this.hush();
    const words = wordsFor(this.#host);
    const retry = make("button", { type: "button", textContent: words.retry });
    retry.dataset.action = "retry";
    const notice = make("p", { className: "notice" }, reason ? `${words.failed} ${reason}. ` : `${words.failed} `, retry);
    notice.part = "notice";
    this.#status.append(notice);
    if (this.#refocus) retry.focus({ preventScroll: true });
  }

  /** Takes the notice away. Says nothing to nobody. */
  hush() {
    this.#refocus ||= this.#status.contains(this.#root.activeElement);
    this.#status.replaceChildren();
  }

  /** Whoever pressed “Try again” reads on at the headline. */
  settle() {
    if (this.#refocus) this.#headline()?.focus({ preventScroll: true });
    this.#refocus = false;
  }

  #refocus = false;

  // For our own sheet alone: while an article can be read, no room is kept for one.
  #mark() { this.#states?.[this.#shown ? "add" : "delete"]("shown"); }

  #stops() {
    return [...this.#root.querySelectorAll("a, button, [tabindex]")];
  }

  #headline() {
    const headline = this.#root.querySelector(".headline");
    if (headline) headline.tabIndex = -1;
    return headline;
  }

  #clear() {
    for (const node of [...(this.#shown ?? []), this.#fallback, this.#words]) node?.remove();
    this.#shown = this.#words = undefined;
  }
}
