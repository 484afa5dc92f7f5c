// A card as the API shows it.

import { findCards, linkHistories, type CardRow } from '#cards';
import type { CardId, PreviewCard, TrendsLink } from '#contract';
import type { Act, House } from '#platform';

export function presentCard(row: CardRow, origin: string): PreviewCard {
  const { protocol, host } = new URL(row.url);
  return {
    url: row.url,
    title: row.title ?? '',
    description: row.description,
    language: row.language,
    type: 'link',
    author_name: row.author_name,
    author_url: row.author_url,
    authors: row.author_name === '' ? [] : [{ name: row.author_name, url: row.author_url, account: null }],
    provider_name: row.provider_name || host.replace(/^www\./, ''),
    provider_url: `${protocol}//${host}`,
    html: '',
    width: row.image_width,
    height: row.image_height,
    image: row.image_key === null ? null : `${origin}/${row.image_key}`,
    image_description: row.image_alt,
    embed_url: '',
    blurhash: row.blurhash,
    published_at: row.published_at?.toISOString() ?? null,
  };
}

/** Those of `ids` that have something to show, with how much they were linked to. */
export async function linksFor(
  house: House,
  act: Act,
  ids: readonly CardId[],
): Promise<{ id: CardId; entity: TrendsLink }[]> {
  if (ids.length === 0) return [];
  const [cards, histories] = await Promise.all([findCards(act.sql, ids), linkHistories(act, ids)]);
  return ids.flatMap((id) => {
    const card = cards.get(id);
    if (!card) return [];
    const history = histories.get(id)!.map(({ day, uses, accounts }) => ({
      day: String(day.getTime() / 1_000),
      uses: String(uses),
      accounts: String(accounts),
    }));
    return [{ id, entity: { ...presentCard(card, house.config.PALABRE_URL), history } }];
  });
}
