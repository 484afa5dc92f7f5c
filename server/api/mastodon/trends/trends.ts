// GET trends/tags, trends/statuses and trends/links, paged by counting.

import { z } from 'zod';
import { limit, offset, type CardId } from '#contract';
import { lineOf } from '#parleys';
import { listTrendingParleys, listTrends } from '#trends';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { linkOffsets } from '../../paging.ts';
import { linksFor } from '../entities/card.ts';
import { tagsFor } from '../entities/tag.ts';
import { renderStatuses } from '../entities/statuses.ts';

export const trendingTags = forAnyone({
  input: z.object({ limit: limit(10, 20), offset: offset() }),
  async answer(call) {
    const { house, act, input } = call;
    const tags = await listTrends(act.sql, 'tag', { ...input, isReviewed: house.config.TRENDS_REVIEW });
    linkOffsets(call, input, tags.length);
    return tagsFor(house, act, tags);
  },
});

export const trendingStatuses = forAnyone({
  input: z.object({ limit: limit(), offset: offset() }),
  async answer(call) {
    const { house, act, input } = call;
    const parleys = await listTrendingParleys(act, { ...input, isReviewed: house.config.TRENDS_REVIEW });
    linkOffsets(call, input, parleys.length);
    const statuses = await renderStatuses(house, act, parleys.map(lineOf));
    return new Rendered(`[${statuses.map((status) => status.json).join(',')}]`);
  },
});

export const trendingLinks = forAnyone({
  input: z.object({ limit: limit(10, 20), offset: offset() }),
  async answer(call) {
    const { house, act, input } = call;
    const cards = await listTrends(act.sql, 'link', { ...input, isReviewed: house.config.TRENDS_REVIEW });
    linkOffsets(call, input, cards.length);
    return (await linksFor(house, act, cards as CardId[])).map((link) => link.entity);
  },
});
