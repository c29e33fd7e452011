// No framework. Markup makes the elements, with everything escaped; objects are properties, and can be set as soon as the
// element is there, before or after news-release.js. An element that moves keeps its article, by whatever method.

import { hear, offer } from "../example.js";

const app = document.getElementById("app");
app.innerHTML = "<h1></h1><section></section>";
const [heading, list] = app.children;
const given = new WeakMap();

offer((state) => {
  heading.textContent = state.heading;
  const shown = state.open ? state.releases : [];
  const elements = shown.map((item) => document.getElementById(item.id) ?? create(item));
  for (const element of [...list.children]) {
    if (!elements.includes(element)) element.remove();
  }
  elements.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index]);
    update(element, shown[index]);
  });
});

function create(item) {
  list.insertAdjacentHTML("beforeend", `<news-release id="${escape(item.id)}"></news-release>`);
  const element = list.lastElementChild;
  for (const type of ["load", "error", "release-navigate", "release-share"]) element.addEventListener(type, hear);
  return element;
}

function update(element, { src, release, layout, headingLevel, hidden = false, before, after, link, title }) {
  Object.assign(element, { src, layout, headingLevel, hidden });
  // Each time it is set it is shown anew, so only when it is another one.
  if (given.get(element) !== release) element.release = release;
  given.set(element, release);
  element.innerHTML = [
    before && `<p slot="before">${escape(before)}</p>`,
    link && `<a href="${escape(link)}">${escape(title)}</a>`,
    after && `<p slot="after">${escape(after)}</p>`,
  ].filter(Boolean).join("");
}

function escape(text) {
  return String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
