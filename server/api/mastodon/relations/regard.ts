// POST accounts/:id/note; POST accounts/:id/endorse and unendorse, with their older names pin and unpin; GET endorsements and
// accounts/:id/endorsements; GET accounts/familiar_followers.

import { z } from 'zod';
import { idList, limits, pageInput, text, toPage, type AccountId } from '#contract';
import { endorse, familiarFollowers, listEndorsements, noteAbout, unendorse } from '#graph';
import { forAnyone, forPerson, Rendered } from '../../endpoint.ts';
import { accountsOf } from '../entities/accounts.ts';
import { relationshipTo } from '../entities/relationships.ts';
import { answerAccounts, howMany } from './account-list.ts';
import { actOn, whom } from './whom.ts';

export const note = forPerson({
  scope: 'write:accounts',
  input: whom.extend({ comment: text.max(limits.rawTextBytes).nullish() }),
  async answer({ act, input }) {
    await noteAbout(act, input.id, input.comment ?? '');
    return relationshipTo(act, input.id);
  },
});

export const endorseAccount = actOn('write:accounts', endorse);
export const unendorseAccount = actOn('write:accounts', unendorse);

const page = pageInput().extend({ limit: howMany(limits.endorsements) });

export const endorsements = forPerson({
  scope: 'read:accounts',
  input: page,
  answer: async (call) =>
    answerAccounts(call, await listEndorsements(call.act, call.act.viewer.id, toPage(call.input))),
});

export const endorsementsOf = forAnyone({
  scope: 'read:accounts',
  input: page.extend(whom.shape),
  answer: async (call) => answerAccounts(call, await listEndorsements(call.act, call.input.id, toPage(call.input))),
});

/** Whom one follows and who follows each: as many as a profile could name. */
const MOST_FAMILIAR = 40;

export const familiar = forPerson({
  scope: 'read:follows',
  input: z.object({ id: idList<AccountId>(limits.page.most) }),
  async answer({ house, act, input }) {
    const asked = [...new Set(input.id)];
    const pairs = await familiarFollowers(act.sql, act.viewer.id, asked, MOST_FAMILIAR);
    const accounts = await accountsOf(house, act.sql, [...new Set(pairs.map((pair) => pair.follower))]);
    const known = Map.groupBy(pairs, (pair) => pair.whom);
    const lines = asked.map((id) => {
      const jsons = (known.get(id) ?? []).flatMap((pair) => accounts.get(pair.follower)?.json ?? []);
      return `{"id":"${id}","accounts":[${jsons.join(',')}]}`;
    });
    return new Rendered(`[${lines.join(',')}]`);
  },
});
