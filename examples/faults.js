// Writes what the `error` event tells below each element. The event does not bubble, but can be seen on its way down.
document.addEventListener("error", ({ target, detail }) => {
  if (target.localName === "news-release") target.parentNode.querySelector("output").textContent = `${detail.kind}: ${detail.message}`;
}, true);

// Few servers answer 503 when asked to, so this page plays the part of one.
const ask = window.fetch;
window.fetch = (address, options) =>
  String(address).endsWith("/refused.json") ? Promise.resolve(new Response("", { status: 503 })) : ask(address, options);

document.addEventListener("DOMContentLoaded", () => {
  const large = document.querySelector("#release-too-large news-release");
  if (large) large.setAttribute("src", URL.createObjectURL(new Blob(["A long release\n\n", "word ".repeat(500_000)], { type: "text/plain" })));
});
