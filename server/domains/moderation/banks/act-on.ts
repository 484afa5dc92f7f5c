// What is done with a medium that is in a bank: of tier A it is out of sight at once, of tier B it waits for a human, and whoever wears
// it as their picture wears none meanwhile. All are decisions of a program, which the staff, or the removal of the entry, take back.

import { accountOf } from '#accounts';
import type { Id } from '#contract';
import type { MediumRow } from '#media';
import type { Act, Tx } from '#platform';
import { bring } from '../cases/bring.ts';
import { decideIn } from '../decisions/decide.ts';
import { frozenMedium, type Exhibit } from '../reports/frozen.ts';
import { harmNamed } from '../reports/harms.ts';
import type { Subject } from '../subject.ts';
import type { MediumMatch } from './judge-media.ts';

/** Who decides it, by name and version. */
export const AUTOMAT = 'bank@1';

/** @returns the decisions it made. */
export async function actOn(tx: Tx, { now }: Pick<Act, 'now'>, match: MediumMatch, medium: MediumRow): Promise<Id[]> {
  const subject: Subject = { kind: 'medium', id: medium.id as string as Id, author: match.account };
  const isCertain = match.tier === 'A';
  const about = {
    category: harmNamed(match.category),
    automat: AUTOMAT,
    source: 'screen' as const,
    note: `bank entry ${match.entry}, ${match.distance} of 256 bits differ`,
    contentAt: now,
    caseId: isCertain ? null : await caseOf(tx, now, match, await exhibitOf(tx, subject, medium)),
  };
  const act = { viewer: null, now };
  const decided = [await decideIn(tx, act, { subject, measure: isCertain ? 'remove' : 'hold', ...about })];
  if (medium.purpose !== 'attachment') {
    const wearer: Subject = { kind: 'account', id: match.account as string as Id, author: match.account };
    decided.push(await decideIn(tx, act, { subject: wearer, measure: 'blank-profile', ...about }));
  }
  return decided.map((decision) => decision.id);
}

async function exhibitOf(tx: Tx, subject: Subject, medium: MediumRow): Promise<Exhibit> {
  const { id, handle, display_name: name, bio, fields } = await accountOf(tx, subject.author);
  return {
    subject,
    frozen: {
      words: medium.description ?? '',
      warning: '',
      language: null,
      media: [frozenMedium(medium)],
      poll_options: [],
      links: [],
      versions: [],
      parent: null,
      author: { id, handle, name, bio, fields },
      visibility: null,
      created_at: null,
    },
  };
}

async function caseOf(tx: Tx, now: Date, match: MediumMatch, exhibit: Exhibit): Promise<Id> {
  const { entry, tier, distance } = match;
  const { caseId } = await bring(
    tx,
    { now, viewer: null },
    {
      subject: exhibit.subject,
      harm: harmNamed(match.category),
      source: 'automat',
      exhibits: [exhibit],
      reach: 0,
      data: { entry, tier, distance, model: AUTOMAT },
    },
  );
  return caseId;
}
