// What people of a town say, follow and find at home, in few words: for tests of homes.

import type { AccountId, EchoId, Page, ParleyId, Visibility } from '#contract';
import { follow, type FollowOptions } from '#graph';
import { echo, post } from '#parleys';
import { listHome } from '#timelines';
import type { Name } from './people.ts';
import type { Town } from './town.ts';

export interface Said {
  to?: ParleyId;
  visibility?: Visibility;
  language?: string;
  mentions?: Name[];
}

/** @param town is asked for when something is said: tests open it later than they ask for this. */
export function talkIn(town: () => Town) {
  const page: Page = { limit: 40, isUpward: false };
  const home = (who: Name) => listHome(town().act(who), page);
  return {
    say(who: Name, { to, mentions = [], ...said }: Said = {}): Promise<ParleyId> {
      const text = ['Hello', ...mentions.map((name) => `@${name}`)].join(' ');
      return post(town().act(who), { visibility: 'public', ...said, text, replyTo: to }, town().house.config.domain);
    },
    share: (who: Name, parley: ParleyId): Promise<EchoId> => echo(town().act(who), parley),
    async follows(who: Name, whom: Name | readonly Name[], options: FollowOptions = {}): Promise<void> {
      for (const name of [whom].flat() as Name[]) await follow(town().act(who), town().ids[name], options);
    },
    home,
    seen: async (who: Name): Promise<string[]> => (await home(who)).map((entry) => entry.id),
    /** Opens the homes of these, so that fan-out (and not building) fills them. */
    async live(...names: Name[]): Promise<void> {
      for (const name of names) await home(name);
    },
    /** All of a home, `limit` entries a page: down by max_id, or up by min_id. */
    async walk(who: Name, way: 'down' | 'up', limit: number): Promise<string[]> {
      const found: string[] = [];
      for (;;) {
        const next: Page =
          way === 'down'
            ? { limit, isUpward: false, below: found.at(-1) as AccountId | undefined }
            : { limit, isUpward: true, above: (found[0] ?? '0') as AccountId };
        const ids = (await listHome(town().act(who), next)).map((entry) => entry.id);
        if (ids.length === 0) return found;
        if (way === 'down') found.push(...ids);
        else found.unshift(...ids);
      }
    },
    async clear(): Promise<void> {
      const tables =
        'follows follow_requests blocks mutes parleys parley_mentions parley_tags tag_follows echoes list_members lists homes home_entries loud_authors loud_entries tallies tally_deltas outbox';
      for (const table of tables.split(' ')) await town().sql.unsafe(`delete from ${table}`);
    },
  };
}
