// Solid. `prop:` is always a property and `attr:` always an attribute; `on:` listens to any event. `<For>` knows its rows
// by identity, so it is given ids: what stays the same then is the element, whatever becomes of its release.

import { For, Show, createMemo } from "solid-js";
import { hear } from "../example.js";

export function News(props) {
  return (
    <>
      <h1>{props.heading}</h1>
      <Show when={props.open}>
        <For each={props.releases.map((item) => item.id)}>
          {(id) => {
            const item = createMemo(() => props.releases.find((other) => other.id === id));
            return (
              <news-release
                id={id}
                attr:src={item().src}
                prop:release={item().release}
                attr:layout={item().layout}
                attr:heading-level={item().headingLevel}
                bool:hidden={item().hidden}
                on:load={hear}
                on:error={hear}
                on:release-navigate={hear}
                on:release-share={hear}
              >
                <Show when={item().before}>
                  <p slot="before">{item().before}</p>
                </Show>
                <Show when={item().link}>
                  <a href={item().link}>{item().title}</a>
                </Show>
                <Show when={item().after}>
                  <p slot="after">{item().after}</p>
                </Show>
              </news-release>
            );
          }}
        </For>
      </Show>
    </>
  );
}
