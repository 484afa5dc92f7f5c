// A crowded town: forty-five neighbours of the cast, who did with and to them all that fills a list. For tests of what long
// pages cost, so rows are made by the actions, and by nobody one by one.

import { signUp } from '#accounts';
import type { AccountId, ParleyId } from '#contract';
import { block, endorse, follow, mute } from '#graph';
import { echo, hideReply, keep, post, vote } from '#parleys';
import type { SignedAct } from '#platform';
import { followTag } from '#tags';
import { PASSWORD } from './people.ts';
import type { Town } from './town.ts';

export const NEIGHBOURS = 45;
const HOST = 'palabre.test';

export interface Crowd {
  ids: AccountId[];
  /** Ana's parley that all answer, vote for and echo. */
  parley: ParleyId;
  /** What each of them said to all, with the tag #tree. */
  parleys: ParleyId[];
}

/**
 * Ana follows, endorses and is followed by all, keeps and likes what they say, is written to by each, and hides every other reply;
 * dora blocks and mutes them; clara is asked by each.
 */
export async function gatherNeighbours(town: Town): Promise<Crowd> {
  const [ana, dora] = [town.act('ana'), town.act('dora')];
  const parley = await post(ana, { text: 'What does everybody think?' }, HOST);
  const crowd: Crowd = { ids: [], parley, parleys: [] };
  for (let n = 0; n < NEIGHBOURS; n += 1) {
    const id = await signUp(ana, { handle: `neighbour_${n}`, password: PASSWORD, acceptsTerms: true });
    const they: SignedAct = { ...ana, viewer: { id, role: 'member' } };
    crowd.ids.push(id);
    await follow(they, town.ids.ana);
    await follow(they, town.ids.clara);
    await follow(ana, id);
    const said = await post(they, { text: `Neighbour ${n} under the #tree` }, HOST);
    crowd.parleys.push(said);
    const reply = await post(they, { text: '@ana I think so', replyTo: parley }, HOST);
    await post(they, { text: '@ana between us', visibility: 'direct' }, HOST);
    await Promise.all([vote(they, parley), echo(they, parley), vote(ana, said), keep(ana, said), endorse(ana, id)]);
    if (n % 2 === 0) await hideReply(ana, reply);
    await Promise.all([block(dora, id), mute(dora, id), followTag(ana, `tag${n}`)]);
  }
  return crowd;
}
