// One's own profile as one typed it, for whoever edits it.

import { accountOf } from '#accounts';
import type { MediumId, Profile } from '#contract';
import { mediaOf } from '#media';
import type { House, SignedAct } from '#platform';

export async function profileOf({ config }: House, act: SignedAct): Promise<Profile> {
  const row = await accountOf(act.sql, act.viewer.id);
  const ids = [row.avatar_id, row.header_id].filter((id): id is MediumId => id !== null);
  const media = await mediaOf(act.sql, ids);
  const urlOf = (id: MediumId | null): string | null => {
    const medium = id === null ? undefined : media.get(id);
    return medium?.key ? `${config.PALABRE_URL}/media/${medium.key}` : null;
  };
  const altOf = (id: MediumId | null): string => (id && media.get(id)?.description) || '';
  const [avatar, header] = [urlOf(row.avatar_id), urlOf(row.header_id)];
  return {
    id: row.id,
    display_name: row.display_name,
    note: row.bio,
    fields: row.fields.map((field) => ({ ...field, verified_at: null })),
    avatar,
    avatar_static: avatar,
    avatar_description: altOf(row.avatar_id),
    header,
    header_static: header,
    header_description: altOf(row.header_id),
    locked: row.is_locked,
    bot: row.is_bot,
    hide_collections: row.hides_follows,
    discoverable: row.is_discoverable,
    indexable: row.is_indexable,
    show_media: row.shows_media,
    show_media_replies: row.shows_media_replies,
    show_featured: row.shows_featured,
    attribution_domains: row.attribution_domains,
  };
}
