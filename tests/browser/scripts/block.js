// Shows one large release in a fresh element, and measures for how long at a time the page cannot do anything else.
const { source } = arguments[0];
window.blocked = undefined;
host.remove();
const fresh = document.createElement("news-release");
const ended = new Promise((end) => {
  for (const type of ["load", "error"]) fresh.addEventListener(type, end);
});
const frame = () => new Promise((done) => requestAnimationFrame(done));
const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let [last, longest, over] = [performance.now(), 0, false];
const beat = () => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  if (!over) setTimeout(beat);
};

(async () => {
  // What the page before left behind is cleaned up first.
  await rest(50);
  last = performance.now();
  setTimeout(beat);
  fresh.append("The author's link");
  document.body.append(fresh);
  fresh.release = source;
  const { type } = await ended;
  // Until it is laid out and painted.
  await frame();
  await frame();
  await rest(20);
  over = true;
  window.blocked = [type, Math.round(longest)];
})();
return null;
