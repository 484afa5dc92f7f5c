// GET statuses/:id/history: every version, oldest first, the current one last.

import { toHtml, type Status, type StatusEdit } from '#contract';
import { mediaOf } from '#media';
import { listVersions, mentionsIn, parleyIdOf } from '#parleys';
import { forAnyone } from '../../endpoint.ts';
import { renderedAccountOf } from '../entities/accounts.ts';
import { emojiBook } from '../entities/emojis.ts';
import { presentMedium } from '../entities/media-attachment.ts';
import { renderedStatusOf } from '../entities/statuses.ts';
import { which } from './which.ts';

export const history = forAnyone({
  scope: 'read:statuses',
  input: which,
  async answer({ act, input, house }): Promise<StatusEdit[]> {
    const id = await parleyIdOf(act.sql, input.id);
    const { parley, versions } = await listVersions(act, id);
    const [author, media, mentions, emojis, current] = await Promise.all([
      renderedAccountOf(house, act.sql, parley.author_id),
      mediaOf(
        act.sql,
        versions.flatMap((version) => version.media_ids),
      ),
      mentionsIn(act.sql, [id]),
      emojiBook(house, act.sql),
      renderedStatusOf(house, act, { id, parleyId: id, echoerId: null }),
    ]);
    const { PALABRE_URL: origin, domain } = house.config;
    // An edit changes no quote.
    const { quote } = JSON.parse(current.json) as Status;
    const handles = new Set(mentions.map((mention) => mention.handle));
    return versions.map((version) => ({
      content: toHtml(version.text, { origin, domain, isKnown: (handle) => handles.has(handle) }),
      spoiler_text: version.warning,
      sensitive: version.is_sensitive,
      created_at: version.created_at.toISOString(),
      account: author.entity,
      media_attachments: version.media_ids.flatMap((medium) => {
        const row = media.get(medium);
        return row ? [presentMedium(row, origin)] : [];
      }),
      emojis: emojis(version.text, version.warning),
      quote,
      poll: version.poll_options && { options: version.poll_options.map((title) => ({ title })) },
    }));
  },
});
