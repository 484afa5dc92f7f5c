// An account as it is now, for the staff to look into whatever becomes of it.

import { accountOf } from '#accounts';
import type { AccountId, Id } from '#contract';
import { mediaOf } from '#media';
import type { Reader } from '#platform';
import { frozenMedium, type Exhibit } from './frozen.ts';

/** @throws Refusal 'not-found'. */
export async function freezeAccount(sql: Reader, whom: AccountId): Promise<Exhibit> {
  const row = await accountOf(sql, whom);
  const pictures = [row.avatar_id, row.header_id].filter((one) => one !== null);
  const media = await mediaOf(sql, pictures);
  return {
    subject: { kind: 'account', id: whom as string as Id, author: whom },
    frozen: {
      words: row.bio,
      warning: '',
      language: row.default_language ?? row.locale,
      media: pictures.flatMap((one) => media.get(one) ?? []).map(frozenMedium),
      poll_options: [],
      links: [],
      versions: [],
      parent: null,
      author: { id: whom, handle: row.handle, name: row.display_name, bio: row.bio, fields: row.fields },
      visibility: null,
      created_at: row.created_at.toISOString(),
    },
  };
}
