// Writes down what happens on a page, from before the first element exists. It is a file of its own, because pages with
// a policy run no inline scripts.
window.recorded = { events: [], violations: [], errors: [], warnings: [] };

for (const type of ["loadstart", "load", "error", "loadend"]) {
  // These events do not bubble, but every event can be seen on its way down.
  document.addEventListener(
    type,
    (event) => {
      if (event.target.localName !== "news-release") return;
      const { kind, message } = event.detail ?? {};
      recorded.events.push({ type, kind, message, target: event.target });
    },
    true,
  );
}

document.addEventListener("securitypolicyviolation", (event) => {
  recorded.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
});
window.addEventListener("error", (event) => {
  if (event.message) recorded.errors.push(event.message);
});
window.addEventListener("unhandledrejection", (event) => recorded.errors.push(String(event.reason)));

for (const [level, list] of [["error", recorded.errors], ["warn", recorded.warnings]]) {
  const tell = console[level];
  console[level] = (...told) => {
    list.push(told.map(String).join(" "));
    tell.apply(console, told);
  };
}
