// The tag in the JSX of React 19.

import { useRef, useState, type ReactElement } from "react";
import type { NewsRelease, Release } from "standfirst";
import type {} from "standfirst/react";

export function Article({ src, release }: { src?: string; release?: Release | undefined }): ReactElement {
  const element = useRef<NewsRelease>(null);
  const [fault, setFault] = useState<string | null>(null);
  return (
    <>
      <news-release
        ref={element}
        key="one"
        className="wide"
        id="release"
        slot="main"
        src={src}
        theme="dark"
        layout="brief"
        heading-level={3}
        loading="lazy"
        hide="related tools"
        lang="de"
        release={release}
        onload={() => setFault(null)}
        onerror={({ detail }) => setFault(detail.kind)}
        onloadend={(event) => console.info(event.type)}
        onrelease-navigate={(event) => event.detail.url.startsWith("tel:") && event.preventDefault()}
        onClick={(event) => console.info(event.currentTarget.release)}
      >
        <a href={src}>The release</a>
      </news-release>
      <news-release headingLevel={4} release="Plain words" />
      <button type="button" onClick={() => element.current?.reload()}>{fault}</button>
    </>
  );
}

export const wrong: ReactElement[] = [
  // @ts-expect-error No such theme.
  <news-release theme="sepia" />,
  // @ts-expect-error A level is a number from 1 to 5.
  <news-release heading-level="2" />,
  // @ts-expect-error React never calls it: on a custom element it listens to `onload`.
  <news-release onLoad={() => {}} />,
  // @ts-expect-error The same.
  <news-release onError={() => {}} />,
  // @ts-expect-error No such kind.
  <news-release onerror={({ detail }) => detail.kind === "release-late"} />,
  // @ts-expect-error A release has a headline.
  <news-release release={{ body: [] }} />,
  // @ts-expect-error No such attribute.
  <news-release source="/a.json" />,
];
