// Announcements: what the operator tells everybody.

import { z } from 'zod';
import { flag, id, text, type AnnouncementId } from '#contract';
import { dismissAnnouncement, listAnnouncements, react, unreact } from '#instance';
import type { SignedAct } from '#platform';
import { forPerson, type Endpoint, type Routes } from '../../endpoint.ts';
import { tongueOf } from '../../tongue.ts';
import { presentAnnouncement } from '../entities/announcement.ts';
import { emojiBook } from '../entities/emojis.ts';

const announcements = forPerson({
  scope: 'read',
  input: z.object({ with_dismissed: flag.optional() }),
  async answer({ act, input, house, request }) {
    const [shown, emojis] = await Promise.all([
      listAnnouncements(act, input.with_dismissed ?? false),
      emojiBook(house, act.sql),
    ]);
    const { PALABRE_URL: origin, domain } = house.config;
    const setting = { tongue: tongueOf(request), origin, domain, emojis };
    return shown.map((one) => presentAnnouncement(one, setting, one.isDismissed));
  },
});

const dismiss = forPerson({
  scope: 'write:accounts',
  input: z.object({ id: id<AnnouncementId>() }),
  async answer({ act, input }) {
    await dismissAnnouncement(act, input.id);
    return {};
  },
});

const reaction = (action: (act: SignedAct, id: AnnouncementId, name: string) => Promise<void>): Endpoint =>
  forPerson({
    scope: 'write:favourites',
    input: z.object({ id: id<AnnouncementId>(), name: text.min(1).max(64) }),
    async answer({ act, input }) {
      await action(act, input.id, input.name);
      return {};
    },
  });

export const announcementRoutes: Routes = {
  'GET /api/v1/announcements': announcements,
  'POST /api/v1/announcements/:id/dismiss': dismiss,
  'PUT /api/v1/announcements/:id/reactions/:name': reaction(react),
  'DELETE /api/v1/announcements/:id/reactions/:name': reaction(unreact),
};
