// Puts the stylesheets that the page's address names into its head: `?sheet=/packages/bulma/css/bulma.css`.
for (const href of new URLSearchParams(location.search).getAll("sheet")) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}
