// The town's own emoji, drawn in the place of their names.

import type { ComponentChild } from 'preact';
import type { CustomEmoji } from '../../api/contract.ts';

const NAMED = /(:[A-Za-z0-9_]{2,40}:)/;

/** `text` with those of `emojis` in it as pictures; read out by their names. */
export function emojify(text: string, emojis: readonly CustomEmoji[] | undefined): ComponentChild {
  if (!emojis || emojis.length === 0 || !text.includes(':')) return text;
  const byName = new Map(emojis.map((emoji) => [`:${emoji.shortcode}:`, emoji]));
  return text.split(NAMED).map((part) => {
    const emoji = byName.get(part);
    return emoji ? <Emoji emoji={emoji} /> : part;
  });
}

export function Emoji({ emoji }: { emoji: Pick<CustomEmoji, 'shortcode' | 'url' | 'static_url'> }) {
  const name = `:${emoji.shortcode}:`;
  return (
    <picture>
      <source media="(prefers-reduced-motion: reduce)" srcset={emoji.static_url} />
      <img class="emoji" src={emoji.url} alt={name} title={name} loading="lazy" decoding="async" />
    </picture>
  );
}
