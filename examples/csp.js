// A file of its own, because the page's policy forbids inline scripts.
const violations = document.querySelector("#violations");

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  if (violations.textContent === "none") violations.textContent = "";
  violations.append(`${violatedDirective} ${blockedURI}\n`);
});
