// React 19. Listeners are named in lower case, as the events are: `onLoad` is React's own name and hears nothing here.
// An object goes through a ref: as a prop it would become the attribute "[object Object]" if React came first and
// news-release.js later.

import { useLayoutEffect, useRef } from "react";
import { hear } from "../example.js";

export function News({ open, heading, releases }) {
  return (
    <>
      <h1>{heading}</h1>
      {open && releases.map((item) => <Release key={item.id} {...item} />)}
    </>
  );
}

function Release({ id, src, release, layout, headingLevel, hidden, before, after, link, title }) {
  const element = useRef(null);
  useLayoutEffect(() => {
    element.current.release = release;
  }, [release]);

  return (
    <news-release
      ref={element}
      id={id}
      src={src}
      layout={layout}
      heading-level={headingLevel}
      hidden={hidden}
      onload={hear}
      onerror={hear}
      onrelease-navigate={hear}
      onrelease-share={hear}
    >
      {before && <p slot="before">{before}</p>}
      {link && <a href={link}>{title}</a>}
      {after && <p slot="after">{after}</p>}
    </news-release>
  );
}
