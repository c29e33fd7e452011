// Browsers are idle when they please. On these pages it is the test that says when.
window.requestIdleCallback = (callback) => { window.goOn = callback; };

// Where what follows the article stands, at each frame from the first.
window.places = new Set();
const look = () => {
  const after = document.querySelector("#after");
  if (after) places.add(after.offsetTop);
  requestAnimationFrame(look);
};
addEventListener("DOMContentLoaded", look);

window.shifts = [];
if (window.PerformanceObserver?.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) => [value, ...sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName} ${previousRect.top} ${currentRect.top}`)]))).observe({ type: "layout-shift", buffered: true });
}
