/**
 * What happens in an article: readers follow its links, copy or share its address, print it, try again; pictures fail.
 */

/** A picture that fails leaves its words, never a broken box. */
export function watchPictures(root) {
  // Neither event bubbles.
  for (const type of ["error", "load"]) {
    root.addEventListener(type, ({ target }) => target.closest("figure, .card")?.toggleAttribute("data-failed", type === "error"), true);
  }
  // One that the page was served with may have failed before anybody listened: asked for again, it fails again. (One that is
  // still to load looks the same in WebKit, and just goes on waiting.)
  for (const picture of root.querySelectorAll("img")) {
    if (picture.complete && !picture.naturalWidth) picture.setAttribute("src", picture.getAttribute("src"));
  }
}

/** Acts on a click in an element's shadow root. */
export async function act(event, host, { stage, url = location.href, retry }) {
  const button = event.target.closest("[data-action], a[href]");
  // Not what the page put into our slots, nor what it put us into.
  if (button?.getRootNode() !== stage.root) return;
  const text = stage.article?.querySelector(".headline")?.textContent;
  const announce = (type, detail) =>
    host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
  switch (button.dataset.action) {
    case undefined:
      // At once, not from a task of its own: only so can the page say that the link shall not be followed.
      if (!announce("release-navigate", { url: button.href, title: button.textContent })) event.preventDefault();
      return;
    case "retry":
      return retry();
    case "print":
      return print();
    case "copy":
      try {
        await navigator.clipboard.writeText(url);
      } catch {
        return;
      }
      button.parentNode.querySelector("[role=status]").textContent = button.dataset.done;
      return announce("release-share", { method: "copy", text, url });
    case "share":
      await navigator.share({ title: text, url }).then(() => announce("release-share", { method: "share", text, url }), () => {});
  }
}
