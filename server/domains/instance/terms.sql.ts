// The statements on terms. Dates are days, as "2026-12-01".

import type { Reader, Tx } from '#platform';

export interface TermsRow {
  date: string;
  text_en: string;
  text_fr: string;
}

/** All versions, oldest first: there are few. */
export const selectTerms = (sql: Reader): Promise<TermsRow[]> => sql<TermsRow[]>`
  select effective_date::text as date, text_en, text_fr from instance_terms order by effective_date`;

export async function upsertTerms(tx: Tx, terms: TermsRow, now: Date): Promise<void> {
  await tx`
    insert into instance_terms (effective_date, text_en, text_fr, published_at)
    values (${terms.date}::date, ${terms.text_en}, ${terms.text_fr}, ${now})
    on conflict (effective_date) do update
      set text_en = excluded.text_en, text_fr = excluded.text_fr, published_at = excluded.published_at`;
}
