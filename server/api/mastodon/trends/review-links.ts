// admin/trends/links: staff reads which links become trends, and approves or rejects them.

import { id, type CardId } from '#contract';
import { notFound } from '#platform';
import { decideTrend, listForReview } from '#trends';
import { z } from 'zod';
import { forPerson, type Endpoint } from '../../endpoint.ts';
import { linksFor } from '../entities/card.ts';
import { requireStaff, reviewPage } from './review.ts';

export const linksForReview = forPerson({
  scope: 'admin:read',
  input: reviewPage,
  async answer({ house, act, input }) {
    requireStaff(act);
    const rows = await listForReview(act.sql, 'link', input);
    const undecided = new Set(rows.filter((row) => row.isApproved === null).map((row) => row.subject));
    const subjects = rows.map((row) => row.subject as CardId);
    const links = await linksFor(house, act, subjects);
    return links.map((link) => ({ ...link.entity, id: link.id, requires_review: undecided.has(link.id) }));
  },
});

export const decideOnLink = (isApproved: boolean): Endpoint =>
  forPerson({
    scope: 'admin:write',
    input: z.object({ id: id<CardId>() }),
    async answer({ house, act, input }) {
      requireStaff(act);
      const [link] = await linksFor(house, act, [input.id]);
      if (!link) throw notFound();
      await decideTrend(act, 'link', input.id, isApproved);
      return { ...link.entity, id: link.id, requires_review: false };
    },
  });
