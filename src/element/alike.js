/**
 * Whether the article that a page was served with is the very one that is drawn for it now.
 */

/**
 * Whether two articles are the same, node for node. Texts count as a parser would leave them, in one piece. Dates count by
 * their machine form: a server may word them otherwise. Tools do not count: only a browser knows which of them can work. Nor
 * does it that a picture has failed, which is seen later in the one that is drawn.
 */
export function alike(served, drawn) {
  return bare(served).isEqualNode(bare(drawn));
}

/** Gives a served article the tools that can work here. */
export function takeTools(served, drawn) {
  const [old, own] = [served, drawn].map((article) => article.querySelector(".tools"));
  if (old && own && !old.isEqualNode(own)) old.replaceWith(own);
}

function bare(article) {
  const copy = article.cloneNode(true);
  copy.querySelectorAll(".tools").forEach((tools) => tools.replaceChildren());
  copy.querySelectorAll("[data-failed]").forEach((failed) => failed.removeAttribute("data-failed"));
  copy.querySelectorAll("time").forEach((time) => { time.removeAttribute("lang"); time.replaceChildren(); });
  copy.normalize();
  return copy;
}
