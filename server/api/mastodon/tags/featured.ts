// GET, POST and DELETE featured_tags; GET featured_tags/suggestions and accounts/:id/featured_tags.

import { z } from 'zod';
import { id, text, type AccountId } from '#contract';
import { featureTag, listFeatured, suggestTags, unfeatureById } from '#tags';
import { forAnyone, forPerson } from '../../endpoint.ts';
import { presentFeatured, tagsFor } from '../entities/tag.ts';

export const featuredTags = forPerson({
  scope: 'read:accounts',
  input: z.object({}),
  answer: async ({ house, act }) => (await listFeatured(act, act.viewer.id)).map((row) => presentFeatured(house, row)),
});

export const newFeatured = forPerson({
  scope: 'write:accounts',
  input: z.object({ name: text.max(300) }),
  answer: async ({ house, act, input }) => presentFeatured(house, await featureTag(act, input.name)),
});

export const removeFeatured = forPerson({
  scope: 'write:accounts',
  input: z.object({ id: id() }),
  async answer({ act, input }) {
    await unfeatureById(act, input.id);
    return {};
  },
});

export const suggestions = forPerson({
  scope: 'read:accounts',
  input: z.object({}),
  answer: async ({ house, act }) => tagsFor(house, act, await suggestTags(act)),
});

export const featuredOf = forAnyone({
  scope: 'read:accounts',
  input: z.object({ id: id<AccountId>() }),
  answer: async ({ house, act, input }) =>
    (await listFeatured(act, input.id)).map((row) => presentFeatured(house, row)),
});
