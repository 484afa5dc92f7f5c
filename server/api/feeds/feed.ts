// A feed, whatever it will be written in.

export interface Enclosure {
  url: string;
  type: string;
  bytes: number;
}

export interface Entry {
  url: string;
  title: string;
  /** HTML of our own making. */
  html: string;
  author: { name: string; url: string };
  publishedAt: Date;
  /** When it was edited last, or published. */
  updatedAt: Date;
  tags: string[];
  language: string | null;
  enclosures: Enclosure[];
}

export interface Feed {
  title: string;
  description: string;
  /** The page that it is a feed of. */
  home: string;
  /** Its own address, in the format that was asked for. */
  self: string;
  icon: string | null;
  entries: Entry[];
}

/** When anything in it changed last; null for an empty one. */
export const changedAt = ({ entries }: Feed): Date | null =>
  entries.length === 0 ? null : new Date(Math.max(...entries.map((entry) => entry.updatedAt.getTime())));
