// Made by `cargo xtask api` from custom-elements.json.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { NewsRelease, NewsReleaseOwnEventMap, Release } from "./news-release.js";

/**
 * Names of React's own that would never be called: React listens to these events only on tags that it knows. The names
 * below, in small letters, are called.
 */
type Deaf = "onLoad" | "onError" | "onLoadStart" | "onLoadEnd";

/** What `<news-release>` takes in JSX: attributes, properties and listeners. */
export interface NewsReleaseProps extends Omit<HTMLAttributes<NewsRelease>, Deaf> {
  /** Where the release is. */
  src?: string | undefined;
  /** `auto` follows the page's `color-scheme`, never the system alone. */
  theme?: "auto" | "light" | "dark" | undefined;
  /** `brief`: headline, standfirst, first paragraph, a link to the whole. */
  layout?: "full" | "brief" | undefined;
  /** Level of the headline; section headings follow one below. */
  "heading-level"?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** `lazy`: nothing is fetched until the element comes near the viewport. */
  loading?: "eager" | "lazy" | undefined;
  /** Parts left out, such as `hide="related tools"`. */
  hide?: string | undefined;
  /** Level of the headline. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** The release that was read, as a plain object. Takes an object, JSON text or plain text. */
  release?: Release | string | null | undefined;
  /** Loading begins. */
  onloadstart?: ((event: NewsReleaseOwnEventMap["loadstart"]) => void) | undefined;
  /** The article is there. */
  onload?: ((event: NewsReleaseOwnEventMap["load"]) => void) | undefined;
  /** It is not, and why. */
  onerror?: ((event: NewsReleaseOwnEventMap["error"]) => void) | undefined;
  /** After `load` or `error`. */
  onloadend?: ((event: NewsReleaseOwnEventMap["loadend"]) => void) | undefined;
  /** A link of the article is followed; bubbles, can be cancelled. */
  "onrelease-navigate"?: ((event: NewsReleaseOwnEventMap["release-navigate"]) => void) | undefined;
  /** The link was copied or shared; bubbles. */
  "onrelease-share"?: ((event: NewsReleaseOwnEventMap["release-share"]) => void) | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "news-release": DetailedHTMLProps<NewsReleaseProps, NewsRelease>;
    }
  }
}
