// Shows one large release in a fresh element, and measures for how long at a time the page cannot do anything else.
const { source, compare } = arguments[0];
window.blocked = undefined;
host?.remove();
const fresh = document.createElement("news-release");
const ended = new Promise((end) => {
  for (const type of ["load", "error"]) fresh.addEventListener(type, end);
});
const frame = () => new Promise((done) => requestAnimationFrame(done));
const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** The longest time between two beats of a timer while something is done, laid out and painted. */
async function longest(act) {
  // What was there before is cleaned up first.
  await rest(50);
  let [last, most, over] = [performance.now(), 0, false];
  const beat = () => {
    const now = performance.now();
    most = Math.max(most, now - last);
    last = now;
    if (!over) setTimeout(beat);
  };
  setTimeout(beat);
  await act();
  await frame();
  await frame();
  await rest(20);
  over = true;
  return Math.round(most);
}

/** What the browser itself needs for the words, where a release is one piece. */
function bare() {
  try {
    const { headline } = JSON.parse(source);
    return longest(() => {
      const paragraph = document.createElement("p");
      paragraph.append(headline);
      fresh.replaceWith(paragraph);
      return paragraph;
    });
  } catch {
    return 0;
  }
}

(async () => {
  let end;
  const time = await longest(async () => {
    fresh.append("The author's link");
    document.body.append(fresh);
    fresh.release = source;
    end = (await ended).type;
  });
  window.blocked = [end, time, compare && time > 100 ? await bare() : 0];
  document.querySelector("body > p")?.remove();
})();
return null;
