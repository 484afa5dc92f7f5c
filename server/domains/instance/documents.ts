// The instance's texts: about, terms, privacy. Written as plain text (a blank line between paragraphs, "# " before a heading,
// "- " before an item) so that an operator can write their own without HTML.

import { escapeHtml } from '#contract';
import type { Reader } from '#platform';
import { about } from './defaults/about.ts';
import { privacy } from './defaults/privacy.ts';
import { terms } from './defaults/terms.ts';
import { settingsOf } from './settings.ts';

export const documents = ['about', 'terms', 'privacy'] as const;
export type DocumentName = (typeof documents)[number];
export type Tongue = 'en' | 'fr';

/** The day our own texts took effect. */
export const DOCUMENTS_DATE = '2026-01-01';

const OURS: Record<DocumentName, Record<Tongue, string>> = { about, terms, privacy };

/** A document as HTML: the operator's own words where they wrote some, else ours. */
export async function documentOf(sql: Reader, name: DocumentName, tongue: Tongue): Promise<string> {
  const written = (await settingsOf(sql))[`${name}_${tongue}`];
  return plainToHtml(written.trim() === '' ? OURS[name][tongue] : written);
}

/** Headings, paragraphs and lists; everything is escaped. */
export function plainToHtml(plain: string): string {
  return plain
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .map((block) => {
      if (block.startsWith('# ')) return `<h2>${escapeHtml(block.slice(2))}</h2>`;
      const lines = block.split('\n').map((line) => line.trim());
      if (lines.every((line) => line.startsWith('- ')))
        return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join('')}</ul>`;
      return `<p>${lines.map(escapeHtml).join(' ')}</p>`;
    })
    .join('\n');
}
