// htmx. `hx-on:` listens to any event but `load`, which means another thing to htmx: that the element has been added. The
// element's own `load` does not bubble, but whoever is around it can listen while it comes down.

import "htmx.org";
import { hear, offer } from "../example.js";

// For the `hx-on` attributes of `release.html`.
window.hear = hear;
document.getElementById("app").addEventListener("load", hear, { capture: true });

offer((state) => {
  const form = document.querySelector("form");
  form.elements.state.value = JSON.stringify(state);
  form.requestSubmit();
});
