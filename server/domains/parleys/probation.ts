// New accounts speak within bounds that lift by themselves with age and good standing: most spam and most attacks come in the first
// hours of an account. The rule is pure; what was said lately is one statement, for newcomers only.

import { findEntities, type AccountId } from '#contract';
import { Refusal, type Reader } from '#platform';
import { hasStandingDecision, type Gate } from '#moderation';
import { selectLately, type Lately } from './probation.sql.ts';

const MONTH_MS = 30 * 86_400_000;

/** What a newcomer may say in an hour, and in a day. */
export const PROBATION = {
  hour: { parleys: 12, links: 3, mentions: 10, media: 8 },
  day: { parleys: 60, links: 10, mentions: 40, media: 30 },
} as const;
/** People named at once. */
export const MENTIONS_AT_ONCE = 4;

export interface Utterance {
  links: number;
  mentions: number;
  media: number;
}

/** What keeps a newcomer from saying it now; null where nothing does. */
export function probationRefuses(lately: Lately, said: Utterance): keyof Lately['hour'] | null {
  if (said.mentions > MENTIONS_AT_ONCE) return 'mentions';
  const adds = { parleys: 1, ...said };
  for (const span of ['hour', 'day'] as const)
    for (const what of ['parleys', 'links', 'mentions', 'media'] as const)
      if (adds[what] > 0 && lately[span][what] + adds[what] > PROBATION[span][what]) return what;
  return null;
}

const WORDS: Record<keyof Lately['hour'], readonly [field: string, words: string]> = {
  parleys: ['status', 'must wait: a new account may not say so much so soon'],
  links: ['status', 'has too many links for a new account'],
  mentions: ['status', 'names too many people for a new account'],
  media: ['media_ids', 'are too many for a new account'],
};

/** Who is new, and for a month who gave cause. */
async function isOnProbation(
  sql: Reader,
  { id, created_at: since }: { id: AccountId; created_at: Date },
  { isNew }: Gate,
  now: Date,
): Promise<boolean> {
  if (isNew({ since, now })) return true;
  return now.getTime() - since.getTime() < MONTH_MS && hasStandingDecision(sql, id);
}

/** @throws Refusal 'too-many', naming the field. */
export async function requireSeasoned(
  { sql, now }: { sql: Reader; now: Date },
  author: { id: AccountId; created_at: Date },
  { text, ...said }: { text: string; mentions: number; media: number },
  gate: Gate,
): Promise<void> {
  if (!gate.hasRates || !(await isOnProbation(sql, author, gate, now))) return;
  const links = findEntities(text).filter(({ kind }) => kind === 'link').length;
  const what = probationRefuses(await selectLately(sql, author.id, now), { links, ...said });
  if (what) throw new Refusal('too-many', WORDS[what][1], WORDS[what][0]);
}
