// Made by `cargo xtask api` from schema/release.v1.schema.json.

/** A release: the one record that every reader makes and every view and writer takes. */
export interface Release {
  /** Boilerplates, one for each organisation. */
  about?: Release.Boilerplate[];
  /** The text. */
  body?: Release.Block[];
  /** Who wrote it. */
  byline?: Release.Person[];
  /** Whom journalists may ask. */
  contacts?: Release.Contact[];
  /** What has been corrected. */
  corrections?: Release.Correction[];
  /** Place and day of filing, as written. */
  dateline?: Release.Dateline | null;
  /** When it came out. */
  dates?: Release.Dates;
  /** Direction of writing, where the language does not tell. */
  dir?: Release.Direction | null;
  /** Days that the text speaks of. */
  events?: Release.Event[];
  /** The headline. */
  headline: Release.Text;
  /** The issuer's own name for it. */
  id?: string | null;
  /** The main picture. */
  image?: Release.Figure | null;
  /** Who issued it. */
  issuer?: Release.Organisation | null;
  /** The word or two over the headline. */
  kicker?: Release.Text | null;
  /** What sort of text it is. */
  kind?: Release.Kind;
  /** Language of the text, as a BCP 47 tag. */
  lang?: string | null;
  /** Notes to editors. */
  notes?: Release.Block[];
  /** Countries and places that it is about. */
  places?: Release.Place[];
  /** What else there is to read. */
  related?: Release.Related[];
  /** Whose it is. */
  rights?: Release.Rights;
  /** Who passed it on. */
  source?: Release.Organisation | null;
  /** The sentence under the headline that sums up the release. */
  standfirst?: Release.Text | null;
  /** Whether it may be published. */
  status?: Release.Status;
  /** Subjects. */
  tags?: string[];
  /** Its page at the issuer. */
  url?: Release.Link | null;
  /** Version of this format. */
  version?: Release.Version;
}

/** What a release is made of. */
export namespace Release {
  /** One block of text. In JSON a block is an object with a `type`; a plain string stands for a plain paragraph. */
  type Block =
    /** A paragraph (HTML `p`). */
    | {
      /** Its text. */
      text: Text;
      type: "paragraph";
    }
    /** A section's heading. */
    | {
      /** A name for links to it. */
      id?: string | null;
      /** 1 for a section, 2 for a section in it, up to 4. */
      level?: 1 | 2 | 3 | 4;
      /** Its text. */
      text: Text;
      type: "heading";
    }
    /** Words that somebody said, as blocks of their own (HTML `blockquote`). */
    | {
      /** What was said, with the quotation marks of the original. */
      blocks: Block[];
      /** Who said it, if the text tells. */
      speaker?: Speaker | null;
      type: "quote";
      /** How the speaker was found. */
      via?: Via | null;
    }
    /** A copy of words from the body, set large (HTML `aside`). */
    | {
      /** Index in the body of the block that it repeats. */
      of: number;
      /** The words. */
      text: Text;
      type: "pull-quote";
    }
    /** A list. */
    | {
      /** The sentence that introduces it. */
      intro?: Text | null;
      /** Its items. */
      items: Item[];
      /** What sort of list. */
      kind?: ListKind;
      type: "list";
    }
    /** A picture with its caption. */
    | {
      type: "figure";
    } & Figure
    /** A table. */
    | {
      /** What the table shows. */
      caption?: Text | null;
      /** The column heads; empty if it has none. */
      head?: Text[];
      /** Rows of cells. */
      rows: Text[][];
      type: "table";
    }
    /** Matter set apart: key facts, background. */
    | {
      /** Its content. */
      blocks: Block[];
      /** Its heading. */
      title?: Text | null;
      type: "box";
    }
    /** A break between parts (HTML `hr`). */
    | {
      type: "divider";
    }
    | string;

  /** A boilerplate: what an organisation says about itself at the end of every release. */
  interface Boilerplate {
    /** What it says. */
    blocks: Block[];
    /** The organisation's name. */
    organisation?: string | null;
  }

  /** Whom journalists may ask. */
  interface Contact {
    /** E-mail addresses. */
    emails?: string[];
    /** The person. */
    name?: string | null;
    /** The office or body. */
    organisation?: string | null;
    /** Telephone numbers, as written. */
    phones?: string[];
    /** What the person is. */
    role?: string | null;
    /** Pages. */
    urls?: Link[];
  }

  /** A correction made after publication. */
  interface Correction {
    /** What was wrong and what is right. */
    text: Text;
    /** When it was made. */
    when?: Date | null;
  }

  /** A day (2025-12-20), an instant (2025-12-20T09:30+13:00), or a day without a year (--12-20). */
  type Date = string;

  /** Place and day of filing, each as written. (Not the time of publication: that is in `Dates`.) */
  interface Dateline {
    /** "17 December". */
    day?: string | null;
    /** "WELLINGTON, New Zealand". */
    place?: string | null;
  }

  /** When it came out. */
  interface Dates {
    /** First publication. */
    published?: Date | null;
    /** The last change that matters. */
    updated?: Date | null;
  }

  /** Direction of writing. */
  type Direction =
    /** Left to right. */
    | "ltr"
    /** Right to left. */
    | "rtl";

  /** Something that will happen or has happened on a day. */
  interface Event {
    /** Index in the body of the block that it came from. */
    block?: number | null;
    /** Where. */
    place?: string | null;
    /** The sentence that tells it. */
    title: string;
    /** The day or time, no more precise than the text. */
    when: Date;
  }

  /** A picture with what belongs to it. When its URL was refused or fails, caption and alternative text remain. */
  interface Figure {
    /** What it shows, for those who don't see it; empty for a decoration. */
    alt?: string | null;
    /** What is said below it. */
    caption?: Text | null;
    /** Who made it. */
    credit?: string | null;
    /** Pixels. */
    height?: number | null;
    /** Where the picture is. */
    url?: ImageLink | null;
    /** Pixels, so that space can be kept. */
    width?: number | null;
  }

  /**
   * The URL of a picture: `http:`, `https:`, or `data:image/` of type png, jpeg, webp, avif or gif.
   *
   * SVG is refused in `data:`, since an SVG is a document with scripts of its own.
   */
  type ImageLink = string;

  /** One piece of a `Text`. */
  type Inline =
    /** Words of importance (HTML `strong`). */
    | {
      /** What is marked. */
      text: Text;
      type: "strong";
    }
    /** Stressed words, and titles of works (HTML `em`). */
    | {
      /** What is marked. */
      text: Text;
      type: "emphasis";
    }
    /** A link. */
    | {
      /** What is marked. */
      text: Text;
      type: "link";
      /** Where it leads. */
      url: Link;
    }
    /** Words that somebody said, quotation marks included, inside a paragraph (HTML `q` without its own marks). */
    | {
      /** Who said it, if the text tells. */
      speaker?: Speaker | null;
      /** What was said, with the marks of the original. */
      text: Text;
      type: "quotation";
      /** How the speaker was found. */
      via?: Via | null;
    }
    /** An abbreviation and what it stands for (HTML `abbr`). */
    | {
      /** The short form. */
      text: Text;
      /** The long form. */
      title: string;
      type: "abbreviation";
    }
    /** Words of another language (HTML `span lang`). */
    | {
      /** The language, as a BCP 47 tag. */
      lang: string;
      /** What is marked. */
      text: Text;
      type: "language";
    }
    /** A line break that belongs to the text (HTML `br`). */
    | {
      type: "line-break";
    }
    /** Plain words. */
    | string;

  /** A plain paragraph as a string, or an array of blocks. */
  type Item = string | Block[];

  /** What sort of text it is. */
  type Kind =
    /** A press release. */
    | "press-release"
    /** A statement. */
    | "statement"
    /** A speech. */
    | "speech"
    /** An invitation to journalists. */
    | "media-advisory"
    /** A report. */
    | "report"
    /** A news article. */
    | "news";

  /**
   * An absolute URL that a reader may follow: `http:`, `https:`, `mailto:` or `tel:`, and nothing else.
   *
   * The text is kept as it came, without surrounding white space. The scheme is found as browsers find it
   * (WHATWG URL, "scheme start state": leading controls and spaces do not count, and tabs and line breaks count nowhere),
   * so that no spelling of `javascript:` gets by. Relative addresses are refused: a release is read far from home.
   */
  type Link = string;

  /** What sort of list it is. */
  type ListKind =
    /** In no particular order. */
    | "bullets"
    /** In an order that counts. */
    | "numbers"
    /** What will be talked about or done: bullets that a sentence ending in a colon announces. */
    | "agenda";

  /** A body: a ministry, a company, a charity. */
  interface Organisation {
    /** Its name. */
    name: string;
    /** Its page. */
    url?: Link | null;
  }

  /** A person in a byline. */
  interface Person {
    /** The full name. */
    name: string;
    /** The body that the person belongs to. */
    organisation?: string | null;
    /** What the person is: "Political editor". */
    role?: string | null;
    /** A page about the person. */
    url?: Link | null;
  }

  /** A country or place that the release is about. */
  interface Place {
    /** What sort of place. */
    kind?: PlaceKind | null;
    /** Its name. */
    name: string;
  }

  /** Sorts of places. */
  type PlaceKind =
    /** A country. */
    | "country"
    /** A part of a country. */
    | "region"
    /** A city, town or village. */
    | "city";

  /** Another article worth reading. Without a URL it is a title to show, never a dead link. */
  interface Related {
    /** When it came out. */
    date?: Date | null;
    /** Its picture. */
    image?: ImageLink | null;
    /** Who published it. */
    source?: string | null;
    /** Its headline. */
    title: string;
    /** Where it is. */
    url?: Link | null;
  }

  /** Whose it is, and what others may do with it. */
  interface Rights {
    /** The holder of the copyright. */
    holder?: string | null;
    /** The licence's page. */
    licence?: Link | null;
    /** The notice: "© 2025 Example". */
    notice?: string | null;
  }

  /** Whoever said a quotation. A role without a name is a speaker too ("a spokesperson"). */
  interface Speaker {
    /** The fullest form of the name that the release gives. */
    name?: string | null;
    /** The body that the speaker speaks for. */
    organisation?: string | null;
    /** The role as first given: "Defence Minister". */
    role?: string | null;
  }

  /** Whether it may be published. */
  type Status =
    /** It may. */
    | {
      type: "released";
    }
    /** Not before a time. */
    | {
      /** The embargo's own words. */
      text?: string | null;
      type: "embargoed";
      /** The time, if the release says it so that it can be read. */
      until?: Date | null;
    }
    /** It has been taken back. */
    | {
      /** Why. */
      because?: Text | null;
      type: "withdrawn";
    };

  /** Plain text as a string, or an array of strings and marks. */
  type Text = string | Inline[];

  /** The version of the format, which is `Version::KNOWN`. A newer one is refused: its meaning is not known here. */
  type Version = 1;

  /** How a quotation's speaker was found. */
  type Via =
    /** Named in the same paragraph, beside the quotation. */
    | "inside"
    /** Named in the paragraph before. */
    | "before"
    /** Named in the paragraph after. */
    | "after"
    /** The quotation goes on from the one before. */
    | "continued"
    /** A pronoun stands for the name: "he said". */
    | "pronoun"
    /** A role stands for the name: "the Minister said". */
    | "role";
}
