// Reads what a page says of itself in its head: OpenGraph first, then what Twitter asked for, then plain HTML. A page is a
// stranger's: whatever it holds, reading ends with its head, or after so much of it; what comes of it is text.

import type { Parser as HtmlParser } from 'htmlparser2';

export interface PageWords {
  title: string;
  description: string;
  /** A whole address, or null. */
  image: string | null;
  imageAlt: string;
  providerName: string;
  authorName: string;
  authorUrl: string;
  language: string | null;
  publishedAt: Date | null;
}

const MOST = { title: 200, description: 500, name: 100, alt: 500 } as const;
const CHUNK = 16_384;
/** What may stand in a head; anything else opens the body. */
const OF_HEAD = new Set(['html', 'head', 'meta', 'title', 'link', 'script', 'style', 'base', 'noscript', 'template']);

interface Gathered {
  metas: Map<string, string>;
  title: string;
  language: string;
}

/** @param charset as the server says it. @param url where the page was found. @returns null for what has no title. */
export async function readPage(bytes: Buffer, charset: string | null, url: string): Promise<PageWords | null> {
  const { Parser } = await import('htmlparser2');
  const declared = charset ?? charsetIn(gather(Parser, bytes.subarray(0, 2_048).toString('latin1')));
  return wordsOf(gather(Parser, decode(bytes, declared)), url);
}

function gather(Parser: typeof HtmlParser, html: string): Gathered {
  const found: Gathered = { metas: new Map(), title: '', language: '' };
  let isInTitle = false;
  let isOver = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isOver ||= !OF_HEAD.has(name);
      if (isOver) return;
      isInTitle = name === 'title' && found.title === '';
      if (name === 'html') found.language = attributes['lang'] ?? '';
      if (name === 'meta') addMeta(found.metas, attributes);
    },
    ontext(text) {
      if (isInTitle && !isOver && found.title.length < MOST.title * 4) found.title += text;
    },
    onclosetag(name) {
      if (name === 'title') isInTitle = false;
      isOver ||= name === 'head';
    },
  });
  for (let at = 0; at < html.length && !isOver; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  parser.reset();
  return found;
}

/** The first of a name counts. */
function addMeta(metas: Map<string, string>, attributes: Record<string, string>): void {
  const name = (attributes['property'] ?? attributes['name'] ?? '').trim().toLowerCase();
  if (attributes['charset']) metas.set('charset', attributes['charset']);
  if (attributes['http-equiv']?.toLowerCase() === 'content-type') {
    const charset = charsetOf(attributes['content']);
    if (charset) metas.set('charset', charset);
  }
  if (name !== '' && attributes['content']?.trim() && !metas.has(name)) metas.set(name, attributes['content']);
}

const charsetIn = ({ metas }: Gathered): string | null => metas.get('charset') ?? null;

/** The charset in a content type. */
export const charsetOf = (type: string | undefined): string | null =>
  /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(type ?? '')?.[1] ?? null;

/** What says nothing of its charset is UTF-8 if it can be, else what old pages were written in. */
function decode(bytes: Buffer, charset: string | null): string {
  for (const name of [charset, 'utf-8']) {
    if (name === null) continue;
    try {
      // What was cut off may end within a character: that is no reason to take it for something else.
      return new TextDecoder(name, { fatal: charset === null }).decode(bytes, { stream: charset === null });
    } catch {
      continue;
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function wordsOf({ metas, title, language }: Gathered, url: string): PageWords | null {
  const first = (most: number, ...names: string[]): string => {
    for (const name of names) {
      const words = clean(metas.get(name) ?? '', most);
      if (words !== '') return words;
    }
    return '';
  };
  const name = first(MOST.title, 'og:title', 'twitter:title') || clean(title, MOST.title);
  if (name === '') return null;
  const author = first(MOST.name, 'article:author', 'author', 'dc.creator');
  return {
    title: name,
    description: first(MOST.description, 'og:description', 'twitter:description', 'description'),
    image: addressIn(
      metas,
      url,
      'og:image:secure_url',
      'og:image',
      'og:image:url',
      'twitter:image',
      'twitter:image:src',
    ),
    imageAlt: first(MOST.alt, 'og:image:alt', 'twitter:image:alt'),
    providerName: first(MOST.name, 'og:site_name', 'application-name'),
    authorName: isWebAddress(author) ? first(MOST.name, 'author') : author,
    authorUrl: isWebAddress(author) ? author : '',
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0].toLowerCase() ?? null,
    publishedAt: dateIn(metas.get('article:published_time')),
  };
}

/** One line of plain text: no control signs, nothing that turns the direction of what stands beside it. */
const clean = (text: string, most: number): string =>
  [
    ...text
      .slice(0, most * 20)
      .toWellFormed()
      .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  ]
    .slice(0, most)
    .join('');

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

function addressIn(metas: ReadonlyMap<string, string>, base: string, ...names: string[]): string | null {
  for (const name of names) {
    const written = metas.get(name)?.trim();
    if (!written || !URL.canParse(written, base)) continue;
    const { protocol, href } = new URL(written, base);
    if (protocol === 'http:' || protocol === 'https:') return href;
  }
  return null;
}

function dateIn(written: string | undefined): Date | null {
  const date = new Date(written ?? '');
  const year = date.getUTCFullYear();
  return year >= 1970 && year < 2200 ? date : null;
}
