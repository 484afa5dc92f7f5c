// Hashtags as the API answers them. A tag's id is its name: no client needs another.

import type { FeaturedTag, Tag } from '#contract';
import { timeOfId, type Act, type House } from '#platform';
import { describeTags, type Described, type FeaturedRow } from '#tags';

const urlOf = (house: House, tag: string): string => `${house.config.PALABRE_URL}/tags/${encodeURIComponent(tag)}`;

/** The entities of `tags` (folded), in their order, in two statements. */
export const tagsFor = async (house: House, act: Act, tags: readonly string[]): Promise<Tag[]> =>
  (await describeTags(act, tags)).map((described) => presentTag(house, described));

const presentTag = (house: House, { tag, history, bond }: Described): Tag => ({
  id: tag,
  name: tag,
  url: urlOf(house, tag),
  history: history.map(({ day, uses, accounts }) => ({
    day: String(day.getTime() / 1000),
    uses: String(uses),
    accounts: String(accounts),
  })),
  ...(bond && { following: bond.follows, featuring: bond.features }),
});

export const presentFeatured = (house: House, row: FeaturedRow): FeaturedTag => ({
  id: row.id,
  name: row.written,
  url: urlOf(house, row.tag),
  statuses_count: String(row.parleys),
  last_status_at: row.last === null ? null : timeOfId(row.last).toISOString().slice(0, 10),
});
