// A collection as it is now, whole, for the staff to look into whatever becomes of it.

import { accountOf } from '#accounts';
import type { CollectionId, Id } from '#contract';
import type { Exhibit } from '#moderation';
import type { Act } from '#platform';
import { collectionOf } from './read.ts';

/** @throws Refusal 'not-found', also for what the viewer may not see. */
export async function freezeCollection(act: Act, id: CollectionId): Promise<Exhibit> {
  const { row } = await collectionOf(act, id);
  const maker = await accountOf(act.sql, row.account_id);
  return {
    subject: { kind: 'collection', id: row.id as string as Id, author: row.account_id },
    frozen: {
      words: [row.name, row.description].filter(Boolean).join('\n\n'),
      warning: '',
      language: row.language,
      media: [],
      poll_options: [],
      links: [],
      versions: [],
      parent: null,
      author: {
        id: maker.id,
        handle: maker.handle,
        name: maker.display_name,
        bio: maker.bio,
        fields: maker.fields,
      },
      visibility: row.is_discoverable ? 'public' : 'unlisted',
      created_at: row.created_at.toISOString(),
    },
  };
}
