// What one asks of replies beneath what one begins: GET and PUT comment_section, its words, its people.

import { z } from 'zod';
import {
  id,
  personStandings,
  reviewPolicies,
  text,
  wordActions,
  type AccountId,
  type CommentSection,
  type Id,
} from '#contract';
import { addWord, dropWord, sectionOf, setReviewPolicy, setStanding } from '#parleys';
import type { House, SignedAct } from '#platform';
import { forPerson } from '../../endpoint.ts';
import { accountsOf } from '../../mastodon/entities/accounts.ts';

async function answer(house: House, act: SignedAct): Promise<CommentSection> {
  const { policy, words, people } = await sectionOf(act);
  const accounts = await accountsOf(
    house,
    act.sql,
    people.map((one) => one.person_id),
  );
  return {
    policy,
    words,
    people: people.flatMap(({ person_id, standing }) => {
      const account = accounts.get(person_id)?.entity;
      return account ? [{ account, standing }] : [];
    }),
  };
}

export const section = forPerson({
  scope: 'read:accounts',
  input: z.object({}),
  answer: ({ act, house }) => answer(house, act),
});

export const changeSection = forPerson({
  scope: 'write:accounts',
  input: z.object({ policy: z.enum(reviewPolicies) }),
  async answer({ act, input, house }) {
    await setReviewPolicy(act, input.policy);
    return answer(house, act);
  },
});

export const newWord = forPerson({
  scope: 'write:accounts',
  input: z.object({ phrase: text.max(1_000), action: z.enum(wordActions) }),
  answer: ({ act, input }) => addWord(act, input.phrase, input.action),
});

export const removeWord = forPerson({
  scope: 'write:accounts',
  input: z.object({ id: id<Id>() }),
  async answer({ act, input }) {
    await dropWord(act, input.id);
    return {};
  },
});

/** `standing` null: as anybody's. */
export const decidePerson = forPerson({
  scope: 'write:accounts',
  input: z.object({ id: id<AccountId>(), standing: z.enum(personStandings).nullable() }),
  async answer({ act, input, house }) {
    await setStanding(act, input.id, input.standing);
    return answer(house, act);
  },
});
