// What a post of a measured set may be said to be.

export const LANGS = ['en', 'fr'] as const;
export type Lang = (typeof LANGS)[number];

/** What the targets are set for. */
export const VIOLENT = ['threats', 'incitement'] as const;
export const HARMS = [...VIOLENT, 'hate', 'harassment', 'self-harm', 'sexual', 'spam', 'doxxing'] as const;
/** `hard`: harmless, and looks harmful. */
export const LABELS = ['ordinary', 'hard', ...HARMS] as const;
export type Label = (typeof LABELS)[number];

/** Kinds that a person should look at rather than a machine hide: they count for both tiers, and are told apart. */
export const IMPLICIT: ReadonlySet<string> = new Set(['veiled', 'death-wish', 'glorification', 'emoji']);

export interface Post {
  id: string;
  text: string;
  lang: Lang;
  label: Label;
  /** Within the label: `quotation`, `veiled`, `food`. Of a dressed post, its dress. */
  kind: string;
  isDisguised: boolean;
  /** How it is typed: `capitals`, `short spelling`, `beside another sentence`; `as it stands` when none. */
  looks: readonly string[];
  /** The line of the sheet it came from: posts of one line are not independent. */
  line: string;
}

export const isLabel = (word: string): word is Label => (LABELS as readonly string[]).includes(word);
export const isViolent = (post: Post): boolean => (VIOLENT as readonly string[]).includes(post.label);
export const isHarmless = (post: Post): boolean => post.label === 'ordinary' || post.label === 'hard';
