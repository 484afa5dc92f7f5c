// What goes into a feed: the latest that a stranger may see of somebody or of a hashtag, if it was said to all.

import { escapeHtml, foldTag, type AccountId, type ParleyId, type Status } from '#contract';
import { listByAuthor, listTagged, loadParleys, type Line, type Loaded } from '#parleys';
import type { Act, House } from '#platform';
import { accountsOf } from '../mastodon/entities/accounts.ts';
import { accountIdOf } from '../mastodon/entities/handles.ts';
import { renderStatuses } from '../mastodon/entities/statuses.ts';
import { settingsFor } from '../settings.ts';
import type { Entry, Feed } from './feed.ts';

const MOST = 20;
/** What is unlisted is looked at as well, and left out. */
const PAGE = { isUpward: false, limit: MOST * 2 } as const;
const TITLE = 80;

export type Asked = Omit<Feed, 'self'> & { isIndexed: boolean };

/** Null where there is nobody of that handle to be shown. */
export async function feedOfPerson(house: House, act: Act, handle: string): Promise<Asked | null> {
  const id = await accountIdOf(house, act.sql, handle);
  const account = id && (await accountsOf(house, act.sql, [id])).get(id);
  if (!id || !account || account.isSuspended) return null;
  const { entity } = account;
  const lines = await listByAuthor(act, id as AccountId, { withReplies: false, withEchoes: false }, PAGE);
  const name = entity.display_name || entity.username;
  return {
    title: `${name} (@${entity.acct})`,
    description: `@${entity.acct} · ${(await settingsFor(house)).title}`,
    home: entity.url,
    icon: entity.avatar_static,
    entries: await entriesOf(house, act, lines),
    isIndexed: !entity.noindex,
  };
}

export async function feedOfTag(house: House, act: Act, written: string): Promise<Asked> {
  const tag = foldTag(written);
  const lines = await listTagged(act, { tag, any: [], all: [], none: [], onlyMedia: false }, PAGE);
  return {
    title: `#${tag}`,
    description: `#${tag} · ${(await settingsFor(house)).title}`,
    home: `${house.config.PALABRE_URL}/tags/${encodeURIComponent(tag)}`,
    icon: null,
    entries: await entriesOf(house, act, lines),
    isIndexed: true,
  };
}

async function entriesOf(house: House, act: Act, lines: readonly Line[]): Promise<Entry[]> {
  const rendered = await renderStatuses(house, act, lines, 'page');
  const statuses = rendered.map((one) => JSON.parse(one.json) as Status).filter((one) => one.visibility === 'public');
  const shown = statuses.slice(0, MOST);
  const loaded = await loadParleys(
    act.sql,
    shown.map((one) => one.id as ParleyId),
  );
  const byId = new Map<string, Loaded>(loaded.map((one) => [one.row.id, one]));
  return shown.flatMap((status) => {
    const parley = byId.get(status.id);
    return parley ? [entryOf(house, status, parley)] : [];
  });
}

function entryOf({ config }: House, status: Status, { row, media }: Loaded): Entry {
  const warning = row.warning === '' ? '' : `<p><strong>${escapeHtml(row.warning)}</strong></p><hr>`;
  const { account } = status;
  return {
    url: status.url,
    title: titleOf(row.warning || row.text || media.find((medium) => medium.description)?.description || '…'),
    html: warning + status.content,
    author: { name: account.display_name || account.username, url: account.url },
    publishedAt: new Date(status.created_at),
    updatedAt: new Date(status.edited_at ?? status.created_at),
    tags: status.tags.map((tag) => tag.name),
    language: status.language,
    enclosures: media.flatMap(({ key, ready_at: readyAt, content_type: type, bytes }) =>
      key !== null && readyAt !== null ? [{ url: `${config.PALABRE_URL}/media/${key}`, type, bytes }] : [],
    ),
  };
}

function titleOf(words: string): string {
  const characters = [...words.replaceAll(/\s+/g, ' ').trim()];
  return characters.length > TITLE ? `${characters.slice(0, TITLE - 1).join('')}…` : characters.join('');
}
