// Words that came from a server, cleaned and rebuilt as our own elements. Links that lead out open apart.

import { h, type ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CustomEmoji } from '../../api/contract.ts';
import { emojify } from './emojify.tsx';
import { cleanChildren, type Clean } from './sanitize.ts';

interface WordsProps {
  html: string;
  lang?: string | null;
  /** The town's own that stand in it. */
  emojis?: readonly CustomEmoji[] | undefined;
}

export function Words({ html, lang, emojis }: WordsProps) {
  const children = useMemo(() => cleaned(html).map(drawWith(emojis)), [html, emojis]);
  return (
    <div class="words" dir="auto" lang={lang ?? undefined}>
      {children}
    </div>
  );
}

/** The same, inside a line: no paragraphs of its own around it. */
export function InlineWords({ html, emojis }: Omit<WordsProps, 'lang'>) {
  const children = useMemo(() => cleaned(html).map(drawWith(emojis)), [html, emojis]);
  return (
    <span class="words" dir="auto">
      {children}
    </span>
  );
}

// An inert document: nothing in it loads or runs.
const cleaned = (html: string): Clean[] => cleanChildren(new DOMParser().parseFromString(html, 'text/html').body);

/** What `html` says, without marks: for titles and quotations. */
export const plainWords = (html: string): string =>
  (new DOMParser().parseFromString(html.replace(/<\/p>|<br ?\/?>/g, ' '), 'text/html').body.textContent ?? '').trim();

function drawWith(emojis: readonly CustomEmoji[] | undefined) {
  return function draw(clean: Clean): ComponentChild {
    if (typeof clean === 'string') return emojify(clean, emojis);
    const { tag, attributes, children } = clean;
    const href = attributes['href'];
    const leavesUs = href !== undefined && !href.startsWith(`${location.origin}/`);
    return h(tag, { ...attributes, ...(leavesUs && { target: '_blank' }) } as object, children.map(draw));
  };
}
