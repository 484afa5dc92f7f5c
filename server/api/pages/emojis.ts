// The town's own emoji in the place of their names, as HTML: still where somebody asks for less motion.

import { escapeHtml, replaceShortcodes, type CustomEmoji } from '#contract';
import { html, raw, type Html } from '../html.ts';

/** What somebody typed, in one line: a name, a warning, a choice. */
export const withEmojis = (text: string, emojis: readonly CustomEmoji[]): Html => drawEmojis(escapeHtml(text), emojis);

/** HTML of our own renderers; inside its tags nothing is touched. */
export function drawEmojis(content: string, emojis: readonly CustomEmoji[]): Html {
  if (emojis.length === 0) return raw(content);
  const byName = new Map(emojis.map((emoji) => [emoji.shortcode, draw(emoji).text]));
  const parts = content.split(/(<[^>]*>)/);
  return raw(
    parts.map((part) => (part.startsWith('<') ? part : replaceShortcodes(part, (name) => byName.get(name)))).join(''),
  );
}

const draw = ({ shortcode, url, static_url: still }: CustomEmoji): Html =>
  html`<picture
    ><source media="(prefers-reduced-motion: reduce)" srcset="${still}" />
    <img class="emoji" src="${url}" alt=":${shortcode}:" title=":${shortcode}:" loading="lazy"
  /></picture>`;
