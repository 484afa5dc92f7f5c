// POST accounts/:id/mute and unmute.

import { z } from 'zod';
import { flag } from '#contract';
import { mute, unmute } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { relationshipTo } from '../entities/relationships.ts';
import { actOn, whom } from './whom.ts';

const TEN_YEARS = 10 * 365 * 86_400;

export const muteAccount = forPerson({
  scope: 'write:mutes',
  input: whom.extend({
    notifications: flag.optional(),
    duration: z.coerce.number().int().min(0).max(TEN_YEARS).optional(),
  }),
  async answer({ act, input }) {
    await mute(act, input.id, { hidesNotifications: input.notifications, seconds: input.duration });
    return relationshipTo(act, input.id);
  },
});

export const unmuteAccount = actOn('write:mutes', unmute);
