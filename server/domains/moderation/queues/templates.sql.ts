// The statements on what staff tells authors, in words that were written beforehand.

import type { AccountId, Harm, Id } from '#contract';
import type { Reader, Tx } from '#platform';

export interface TemplateRow {
  id: Id;
  title_en: string;
  title_fr: string;
  words_en: string;
  words_fr: string;
  harm: Harm | null;
  measure: string | null;
  shortcut: string | null;
}

export const selectTemplates = (sql: Reader): Promise<TemplateRow[]> => sql<TemplateRow[]>`
  select id, title_en, title_fr, words_en, words_fr, harm, measure, shortcut
  from decision_templates order by id limit 500`;

export async function upsertTemplate(tx: Tx, row: TemplateRow, by: AccountId | null, now: Date): Promise<void> {
  await tx`
    insert into decision_templates (id, title_en, title_fr, words_en, words_fr, harm, measure, shortcut, changed_by, changed_at)
    values (${row.id}, ${row.title_en}, ${row.title_fr}, ${row.words_en}, ${row.words_fr}, ${row.harm}, ${row.measure},
      ${row.shortcut}, ${by}, ${now})
    on conflict (id) do update set title_en = excluded.title_en, title_fr = excluded.title_fr,
      words_en = excluded.words_en, words_fr = excluded.words_fr, harm = excluded.harm, measure = excluded.measure,
      shortcut = excluded.shortcut, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
}

export async function deleteTemplate(tx: Tx, id: Id): Promise<boolean> {
  return (await tx`delete from decision_templates where id = ${id} returning id`).length > 0;
}
