// Finds the handle being typed at the caret, and puts the chosen one in its place. Pure.

export interface Typed {
  start: number;
  end: number;
  handle: string;
}

const TYPED = /(?:^|[^a-z0-9_@/])@([a-z0-9_]{1,30})$/i;

/** The "@han|" that ends at `caret`, if any. */
export function typedMention(text: string, caret: number): Typed | null {
  const match = TYPED.exec(text.slice(0, caret));
  if (!match) return null;
  const handle = match[1]!;
  return { start: caret - handle.length - 1, end: caret, handle };
}

/** `text` with `acct` mentioned where `typed` was, and where the caret goes. */
export function withMention(text: string, typed: Typed, acct: string): { text: string; caret: number } {
  const before = `${text.slice(0, typed.start)}@${acct} `;
  return { text: before + text.slice(typed.end).replace(/^ /, ''), caret: before.length };
}
