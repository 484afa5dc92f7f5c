// One's own account, with what only its owner is shown: the source of the profile, the defaults, the role.

import { accountOf } from '#accounts';
import { toWire, toWireQuotePolicy, type CredentialAccount } from '#contract';
import { countFollowRequests } from '#graph';
import type { House, SignedAct } from '#platform';
import { renderedAccountOf } from './accounts.ts';
import { ROLES } from './roles.ts';

export async function credentialAccountOf(house: House, act: SignedAct): Promise<CredentialAccount> {
  const me = act.viewer.id;
  const [row, account, requests] = await Promise.all([
    accountOf(act.sql, me),
    renderedAccountOf(house, act.sql, me),
    countFollowRequests(act.sql, me),
  ]);
  return {
    ...account.own,
    source: {
      privacy: toWire(row.default_visibility),
      sensitive: row.default_sensitive,
      language: row.default_language,
      note: row.bio,
      fields: row.fields.map((field) => ({ ...field, verified_at: null })),
      follow_requests_count: requests,
      hide_collections: row.hides_follows,
      discoverable: row.is_discoverable,
      indexable: row.is_indexable,
      quote_policy: toWireQuotePolicy(row.default_quote_policy),
      attribution_domains: row.attribution_domains,
      palabre: { quote_policy: row.default_quote_policy },
    },
    role: ROLES[row.role],
  };
}
