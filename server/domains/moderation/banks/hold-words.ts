// Holds what says what is known and not wanted, and was said before it was known: until a human has looked, or the entry is taken out.

import { announce, type Act, type Tx } from '#platform';
import { bring } from '../cases/bring.ts';
import { decideIn } from '../decisions/decide.ts';
import type { Exhibit } from '../reports/frozen.ts';
import { harmNamed } from '../reports/harms.ts';
import { AUTOMAT } from './act-on.ts';
import type { BankMatch } from './match.ts';
import { insertMatches, updateDecisions } from './sweeps.sql.ts';

/** Once for each subject and entry. @returns whether it did. */
export async function holdWords(
  tx: Tx,
  { now }: Pick<Act, 'now'>,
  exhibit: Exhibit,
  { entry, tier, category, how }: BankMatch,
): Promise<boolean> {
  const { subject } = exhibit;
  const match = { subject: subject.id, account: subject.author, entry, tier, category, distance: 0 };
  const [fresh] = await insertMatches(tx, [match], now);
  if (!fresh) return false;
  const act = { viewer: null, now };
  const harm = harmNamed(category);
  const { caseId } = await bring(tx, act, {
    subject,
    harm,
    source: 'automat',
    exhibits: [exhibit],
    reach: 0,
    weight: tier === 'A' ? 1 : 0.5,
    data: { entry, tier, how, model: AUTOMAT },
  });
  const note = `bank entry ${entry}, ${how}`;
  const about = { category: harm, automat: AUTOMAT, source: 'screen', note, contentAt: now, caseId } as const;
  const { id } = await decideIn(tx, act, { subject, measure: 'hold', ...about });
  await updateDecisions(tx, fresh, [id]);
  await announce(tx, { kind: 'moderation.bank-matched', entry, tier, category, subject: subject.id });
  return true;
}
