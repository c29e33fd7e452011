// Lit. `.name` is a property, `?name` an attribute that is there or not, `@name` listens to any event. Rows have keys, by
// `repeat`, so that an element moves with its release.

import { LitElement, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { hear } from "../example.js";

export class NewsList extends LitElement {
  static properties = { open: { type: Boolean }, heading: {}, releases: { attribute: false } };

  render() {
    return html`
      <h1>${this.heading}</h1>
      ${this.open ? repeat(this.releases, (item) => item.id, release) : nothing}
    `;
  }
}

const release = (item) => html`
  <news-release
    id=${item.id}
    src=${item.src ?? nothing}
    .release=${item.release}
    layout=${item.layout ?? nothing}
    .headingLevel=${item.headingLevel}
    ?hidden=${item.hidden}
    @load=${hear}
    @error=${hear}
    @release-navigate=${hear}
    @release-share=${hear}
  >
    ${item.before ? html`<p slot="before">${item.before}</p>` : nothing}
    ${item.link ? html`<a href=${item.link}>${item.title}</a>` : nothing}
    ${item.after ? html`<p slot="after">${item.after}</p>` : nothing}
  </news-release>
`;

customElements.define("news-list", NewsList);
