// The instance's texts: about, terms, privacy. Written as plain text (a blank line between paragraphs, "# " before a heading,
// "- " before an item) so that an operator can write their own without HTML.

import { escapeHtml } from '#contract';
import type { Reader } from '#platform';
import { about } from './defaults/about.ts';
import { privacy } from './defaults/privacy.ts';
import { DOCUMENTS_DATE } from './dates.ts';
import { selectSettingTime } from './settings.sql.ts';
import { settingsOf } from './settings.ts';
import { termsInForce } from './terms.ts';

export const documents = ['about', 'terms', 'privacy'] as const;
export type DocumentName = (typeof documents)[number];
export type Tongue = 'en' | 'fr';

const OURS: Record<Exclude<DocumentName, 'terms'>, Record<Tongue, string>> = { about, privacy };

/** A document as HTML: the operator's own words where they wrote some, else ours. Of terms, those in force. */
export async function documentOf(sql: Reader, name: DocumentName, tongue: Tongue): Promise<string> {
  if (name === 'terms') return plainToHtml((await termsInForce(sql, new Date())).text[tongue]);
  const written = (await settingsOf(sql))[`${name}_${tongue}`];
  return plainToHtml(written.trim() === '' ? OURS[name][tongue] : written);
}

/** When a document was last changed. */
export async function documentTimeOf(sql: Reader, name: DocumentName, tongue: Tongue): Promise<Date> {
  const { [`${name}_${tongue}` as const]: written } = await settingsOf(sql);
  const changed = written.trim() === '' ? null : await selectSettingTime(sql, `${name}_${tongue}`);
  return changed ?? new Date(`${DOCUMENTS_DATE}T00:00:00Z`);
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
