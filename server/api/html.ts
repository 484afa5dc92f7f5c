// HTML as a tagged template: whatever is filled in is escaped, unless it is HTML made by this same template or by `raw`.

import { escapeHtml } from '#contract';

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Filling = string | number | Html | null | undefined | false | readonly Filling[];

const filled = (filling: Filling): string => {
  if (filling === null || filling === undefined || filling === false) return '';
  if (filling instanceof Html) return filling.text;
  if (Array.isArray(filling)) return filling.map(filled).join('');
  return escapeHtml(String(filling));
};

export const html = (pieces: TemplateStringsArray, ...fillings: Filling[]): Html =>
  new Html(pieces.reduce((text, piece, i) => text + filled(fillings[i - 1]) + piece));

/** HTML that our own renderers made: a parley's content, a document. Never what somebody typed. */
export const raw = (text: string): Html => new Html(text);
