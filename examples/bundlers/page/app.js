// The import defines the element. Where its wasm is, it finds out by itself.
import "standfirst";

document.querySelector("news-release").addEventListener("load", ({ target }) => {
  document.title = target.release.headline;
});
