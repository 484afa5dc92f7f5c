// GET suggestions, version 2 and 1; DELETE suggestions/:account_id.

import { z } from 'zod';
import { id, limit, limits, type AccountId, type SuggestionSource } from '#contract';
import { dismissSuggestion, suggest, type SuggestionRow } from '#introductions';
import { forPerson, Rendered, type Endpoint } from '../../endpoint.ts';
import { accountsOf, type RenderedAccount } from '../entities/accounts.ts';

const list = (scope: string, present: (row: SuggestionRow, account: RenderedAccount) => string): Endpoint =>
  forPerson({
    scope,
    input: z.object({ limit: limit(limits.page.accounts, limits.page.accountsMost) }),
    async answer({ house, act, input }) {
      const rows = await suggest(act, input.limit);
      const ids = rows.map((row) => row.account);
      const accounts = await accountsOf(house, act.sql, ids);
      const jsons = rows.flatMap((row) => {
        const account = accounts.get(row.account);
        return account ? [present(row, account)] : [];
      });
      return new Rendered(`[${jsons.join(',')}]`);
    },
  });

export const suggestionsV1 = list('read:accounts', (_row, account) => account.json);
export const suggestions = list('read:accounts', (row, account) => {
  const sources = sourcesOf(row);
  return `{"source":"${SOURCE[sources[0]!]}","sources":${JSON.stringify(sources)},"account":${account.json}}`;
});

/** The names that version 2 had before it had a list. */
const SOURCE: Record<SuggestionSource, string> = {
  featured: 'staff',
  friends_of_friends: 'past_interactions',
  most_followed: 'global',
};

function sourcesOf(row: SuggestionRow): SuggestionSource[] {
  const sources: SuggestionSource[] = [];
  if (row.isRecommended) sources.push('featured');
  if (row.friends > 0) sources.push('friends_of_friends');
  if (row.isPopular) sources.push('most_followed');
  return sources;
}

export const dismiss = forPerson({
  scope: 'write:accounts',
  input: z.object({ account_id: id<AccountId>() }),
  async answer({ act, input }) {
    await dismissSuggestion(act, input.account_id);
    return {};
  },
});
