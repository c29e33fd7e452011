// The import defines the element.
import "standfirst";

document.querySelector("news-release").addEventListener("load", ({ target }) => {
  document.title = target.release.headline;
});
