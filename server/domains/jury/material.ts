// What jurors are shown: the words without whose they are, and what was decided. Never a name, an id or an image.

import { findEntities, type AccountId, type Id, type ParleyId } from '#contract';
import { rulesOf } from '#instance';
import { findAppeal, findDecision, toldOf } from '#moderation';
import { loadParleys } from '#parleys';
import type { SignedAct } from '#platform';
import { doneIn } from './words.ts';
import { findJury, selectIsJuror, selectSeatsOf } from './jury.sql.ts';

export interface Material {
  jury: Id;
  /** By when an answer is hoped for. */
  due: Date;
  /** Null where it is gone, or was never words. */
  words: string | null;
  images: number;
  what: string;
  why: string[];
  /** What the author says against it. */
  objection: string;
}

const DAY_MS = 86_400_000;

export const isJuror = (act: SignedAct): Promise<boolean> => selectIsJuror(act.sql, act.viewer.id);

/** What waits for the viewer's vote. */
export async function materialFor(act: SignedAct, tongue: 'en' | 'fr'): Promise<Material[]> {
  const found: Material[] = [];
  for (const seat of await selectSeatsOf(act.sql, act.viewer.id as AccountId)) {
    const jury = await findJury(act.sql, seat.jury_id);
    const appeal = jury && (await findAppeal(act.sql, jury.appeal_id));
    const decision = appeal && (await findDecision(act.sql, appeal.decision_id));
    if (!jury || !appeal || !decision) continue;
    const isParley = decision.subject_kind === 'parley' || decision.subject_kind === 'message';
    const [parley] = isParley ? await loadParleys(act.sql, [decision.subject_id as string as ParleyId]) : [];
    const { why } = toldOf(decision, await rulesOf(act.sql), tongue);
    found.push({
      jury: jury.id,
      due: new Date(seat.seated_at.getTime() + DAY_MS),
      words: parley ? nameless([parley.row.warning, parley.row.text].filter(Boolean).join('\n\n')) : null,
      images: parley?.media.length ?? 0,
      what: doneIn(tongue, decision.measure),
      why,
      objection: nameless(appeal.words),
    });
  }
  return found;
}

/** "@ana see https://…" → "@… see …": a juror is not to look anybody up. */
export function nameless(words: string): string {
  let out = '';
  let at = 0;
  for (const entity of findEntities(words)) {
    if (entity.kind === 'hashtag') continue;
    out += words.slice(at, entity.start) + (entity.kind === 'mention' ? '@…' : '…');
    at = entity.end;
  }
  return out + words.slice(at);
}
