// The operator's settings: what was never said has a decent default. Unknown names in the table are ignored, so that an
// older Palabre can read what a newer one wrote.

import { z } from 'zod';
import { limits, text } from '#contract';
import { Refusal, transact, whisper, type Act, type Reader } from '#platform';
import { selectSettings, upsertSetting } from './settings.sql.ts';

const long = text.max(20_000);

const schemas = {
  title: text.min(1).max(60).default('Palabre'),
  description_en: text.max(500).default('A place to talk until quarrels are settled without blows.'),
  description_fr: text
    .max(500)
    .default('Un lieu où l’on se parle jusqu’à régler les querelles sans en venir aux mains.'),
  contact_email: z.union([z.email().max(254), z.literal('')]).default(''),
  /** Who answers for this town: a handle. */
  contact_handle: z.union([text.regex(limits.handle.pattern), z.literal('')]).default(''),
  /** Where people see whether this town is up, when it is not. */
  status_url: z.union([z.url({ protocol: /^https?$/ }).max(500), z.literal('')]).default(''),
  registrations: z.enum(['open', 'closed']).default('open'),
  /** Whether members may judge appeals of others. */
  jury: z.enum(['off', 'on']).default('off'),
  /** The operator's own texts; empty means ours. */
  terms_en: long.default(''),
  terms_fr: long.default(''),
  privacy_en: long.default(''),
  privacy_fr: long.default(''),
  about_en: long.default(''),
  about_fr: long.default(''),
} as const;

const all = z.object(schemas);
export type Settings = z.infer<typeof all>;

export async function settingsOf(sql: Reader): Promise<Settings> {
  const rows = await selectSettings(sql);
  const kept = rows.filter(
    ({ name, value }) => name in schemas && all.shape[name as keyof Settings].safeParse(value).success,
  );
  return all.parse(Object.fromEntries(kept.map(({ name, value }) => [name, value])));
}

/** Sets what is named. Who may is for the caller to say. @throws Refusal naming the setting. */
export async function changeSettings(act: Act, change: Partial<Settings>): Promise<void> {
  const parsed = all.partial().strict().safeParse(change);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Refusal('invalid', issue.message, issue.path.join('.') || undefined);
  }
  await transact(act, async (tx) => {
    // Only what was named: partial() would fill the defaults of the rest.
    for (const name of Object.keys(change) as (keyof Settings)[])
      await upsertSetting(tx, name, parsed.data[name] ?? '', act.now);
    await whisper(tx, { kind: 'instance.changed' });
  });
}
