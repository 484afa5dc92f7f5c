// GET tags/:name, POST tags/:name/follow, unfollow, feature and unfeature; GET followed_tags.

import { z } from 'zod';
import { pageInput, text, toPage } from '#contract';
import type { SignedAct } from '#platform';
import { featureTag, followTag, listFollowedTags, tagOf, unfeatureTag, unfollowTag } from '#tags';
import { forAnyone, forPerson, type Endpoint } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { tagsFor } from '../entities/tag.ts';

const named = z.object({ name: text.max(300) });

export const readTag = forAnyone({
  scope: 'read',
  input: named,
  answer: async ({ house, act, input }) => (await tagsFor(house, act, [tagOf(input.name)]))[0],
});

const actOnTag = (scope: string, action: (act: SignedAct, name: string) => Promise<unknown>): Endpoint =>
  forPerson({
    scope,
    input: named,
    async answer({ house, act, input }) {
      // What is no hashtag is not there, whatever one would do with it.
      const tag = tagOf(input.name);
      await action(act, input.name);
      return (await tagsFor(house, act, [tag]))[0];
    },
  });

export const follow = actOnTag('write:follows', followTag);
export const unfollow = actOnTag('write:follows', unfollowTag);
export const feature = actOnTag('write:accounts', featureTag);
export const unfeature = actOnTag('write:accounts', unfeatureTag);

export const followedTags = forPerson({
  scope: 'read:follows',
  input: pageInput(100, 200),
  async answer({ house, act, input, request, reply }) {
    const listed = await listFollowedTags(act, toPage(input));
    linkPages(house, request, reply, listed[0]?.key, listed.at(-1)?.key);
    return tagsFor(
      house,
      act,
      listed.map((one) => one.tag),
    );
  },
});
