// admin/trends: staff reads what becomes a trend, and approves or rejects it.

import { z } from 'zod';
import { id, limit, offset, text, type ParleyId, type Tag } from '#contract';
import { lineOf, visibleParleyOf } from '#parleys';
import { Refusal, type SignedAct } from '#platform';
import { tagOf } from '#tags';
import { decideTrend, listForReview } from '#trends';
import { forPerson, Rendered, type Endpoint } from '../../endpoint.ts';
import { tagsFor } from '../entities/tag.ts';
import { renderStatuses } from '../entities/statuses.ts';
import { freshStatus } from '../statuses/which.ts';

export const reviewPage = z.object({ limit: limit(20, 100), offset: offset() });

/** @throws Refusal for who is no staff. */
export function requireStaff({ viewer }: SignedAct): void {
  if (viewer.role === 'member') throw new Refusal('forbidden', 'This action is not allowed');
}

const forStaff = (tag: Tag, isApproved: boolean | null) => ({
  ...tag,
  trendable: isApproved === true,
  usable: true,
  listable: true,
  requires_review: isApproved === null,
});

export const tagsForReview = forPerson({
  scope: 'admin:read',
  input: reviewPage,
  async answer({ house, act, input }) {
    requireStaff(act);
    const rows = await listForReview(act.sql, 'tag', input);
    const names = rows.map((row) => row.subject);
    const tags = await tagsFor(house, act, names);
    return tags.map((tag, i) => forStaff(tag, rows[i]!.isApproved));
  },
});

export const decideOnTag = (isApproved: boolean): Endpoint =>
  forPerson({
    scope: 'admin:write',
    input: z.object({ id: text.max(300) }),
    async answer({ house, act, input }) {
      requireStaff(act);
      const name = tagOf(input.id);
      await decideTrend(act, 'tag', name, isApproved);
      const [tag] = await tagsFor(house, act, [name]);
      return forStaff(tag!, isApproved);
    },
  });

export const parleysForReview = forPerson({
  scope: 'admin:read',
  input: reviewPage,
  async answer({ house, act, input }) {
    requireStaff(act);
    const rows = await listForReview(act.sql, 'parley', input);
    const undecided = new Set(rows.filter((row) => row.isApproved === null).map((row) => row.subject));
    const lines = rows.map((row) => lineOf(row.subject as ParleyId));
    const statuses = await renderStatuses(house, act, lines);
    const jsons = statuses.map(
      (status) => `${status.json.slice(0, -1)},"requires_review":${undecided.has(status.id)}}`,
    );
    return new Rendered(`[${jsons.join(',')}]`);
  },
});

export const decideOnParley = (isApproved: boolean): Endpoint =>
  forPerson({
    scope: 'admin:write',
    input: z.object({ id: id<ParleyId>() }),
    async answer({ house, act, input }) {
      requireStaff(act);
      await visibleParleyOf(act, input.id);
      await decideTrend(act, 'parley', input.id, isApproved);
      return freshStatus(house, act, input.id);
    },
  });
