// The statements on settings and rules.

import type { Id } from '#contract';
import type { Reader, Tx } from '#platform';

export const selectSettings = (sql: Reader): Promise<{ name: string; value: unknown }[]> =>
  sql<{ name: string; value: unknown }[]>`select name, value from instance_settings`;

export async function selectSettingTime(sql: Reader, name: string): Promise<Date | null> {
  const [row] = await sql<{ updated_at: Date }[]>`select updated_at from instance_settings where name = ${name}`;
  return row?.updated_at ?? null;
}

export async function upsertSetting(tx: Tx, name: string, value: string, now: Date): Promise<void> {
  await tx`
    insert into instance_settings (name, value, updated_at) values (${name}, to_jsonb(${value}::text), ${now})
    on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at`;
}

export interface RuleRow {
  id: Id;
  text_en: string;
  text_fr: string;
  hint_en: string;
  hint_fr: string;
}

export const selectRules = (sql: Reader): Promise<RuleRow[]> => sql<RuleRow[]>`
  select id, text_en, text_fr, hint_en, hint_fr from instance_rules order by position, id`;

export async function deleteRules(tx: Tx): Promise<void> {
  await tx`delete from instance_rules`;
}

export async function insertRule(tx: Tx, rule: RuleRow, position: number): Promise<void> {
  await tx`
    insert into instance_rules (id, position, text_en, text_fr, hint_en, hint_fr)
    values (${rule.id}, ${position}, ${rule.text_en}, ${rule.text_fr}, ${rule.hint_en}, ${rule.hint_fr})`;
}
