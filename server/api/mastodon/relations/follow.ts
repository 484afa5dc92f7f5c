// POST accounts/:id/follow and unfollow.

import { z } from 'zod';
import { flag, text } from '#contract';
import { follow, unfollow } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { relationshipTo } from '../entities/relationships.ts';
import { actOn, whom } from './whom.ts';

const languages = z
  .union([text.transform((one) => [one]), z.array(text)])
  .transform((all) => all.filter((one) => one !== ''));

export const followAccount = forPerson({
  scope: 'write:follows',
  input: whom.extend({
    reblogs: flag.optional(),
    notify: flag.optional(),
    languages: languages.nullish(),
  }),
  async answer({ act, input }) {
    await follow(act, input.id, {
      showsEchoes: input.reblogs,
      notifies: input.notify,
      languages: input.languages,
    });
    return relationshipTo(act, input.id);
  },
});

export const unfollowAccount = actOn('write:follows', unfollow);
