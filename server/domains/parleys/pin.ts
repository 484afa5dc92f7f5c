// Pins one's own parleys to the top of one's profile, five at most, and unpins them.

import { limits, type ParleyId } from '#contract';
import { newId, Refusal, transact, whisper, type SignedAct } from '#platform';
import { countPins, deleteMark, insertMark } from './marks.sql.ts';
import { lockAuthor } from './pins.sql.ts';
import { visibleParleyOf } from './visible.ts';

/** @throws Refusal for others' parleys, direct ones, and a sixth. */
export async function pin(act: SignedAct, id: ParleyId): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  if (parley.author_id !== act.viewer.id) throw new Refusal('invalid', 'is not yours to pin', 'id');
  if (parley.visibility === 'direct') throw new Refusal('invalid', 'is direct and cannot be pinned', 'id');
  await transact(act, async (tx) => {
    await lockAuthor(tx, act.viewer.id);
    if (!(await insertMark(tx, 'pins', act.viewer.id, id, newId()))) return;
    if ((await countPins(tx, act.viewer.id)) > limits.pins) {
      throw new Refusal('limit-reached', `would be more than ${limits.pins} pinned parleys`, 'id');
    }
    await whisper(tx, { kind: 'parleys.pinned', parley: id, account: act.viewer.id });
  });
}

export async function unpin(act: SignedAct, id: ParleyId): Promise<void> {
  await transact(act, async (tx) => {
    if (await deleteMark(tx, 'pins', act.viewer.id, id))
      await whisper(tx, { kind: 'parleys.unpinned', parley: id, account: act.viewer.id });
  });
}
