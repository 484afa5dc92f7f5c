// Which parleys a viewer may see, many at once in a fixed number of statements.

import { findAccounts } from '#accounts';
import type { AccountId, ParleyId } from '#contract';
import { noRelation, relationsTo } from '#graph';
import { notFound, type Act } from '#platform';
import { maySee } from './may-see.ts';
import { selectMentions, selectParleys, type ParleyRow } from './parleys.sql.ts';

/** The parley of `id` as the viewer may see it. @throws Refusal 'not-found', the same for absent and forbidden. */
export async function visibleParleyOf(act: Act, id: ParleyId): Promise<ParleyRow> {
  const [row] = await visibleParleys(act, [id]);
  if (!row) throw notFound();
  return row;
}

/** Those of `ids` that exist and that the viewer may see, in the order of `ids`. */
export async function visibleParleys(act: Act, ids: readonly ParleyId[]): Promise<ParleyRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectParleys(act.sql, ids);
  const authors = [...new Set(rows.map((row) => row.author_id))];
  const away = await awayOf(act, authors);
  const allowed = await onlyVisible(act, rows, away);
  const byId = new Map(allowed.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

async function awayOf(act: Act, authors: readonly AccountId[]): Promise<Set<AccountId>> {
  const accounts = await findAccounts(act.sql, authors);
  const present = new Set(accounts.filter((account) => !account.suspended_at).map((account) => account.id));
  return new Set(authors.filter((author) => !present.has(author)));
}

/** What the rule needs to know of a parley: rows, or what a cache kept of them. */
export type Seen = Pick<ParleyRow, 'id' | 'author_id' | 'visibility'>;

/**
 * Those of `parleys` that the viewer may see.
 *
 * @param away authors who are suspended or gone.
 */
export async function onlyVisible<P extends Seen>(
  act: Act,
  parleys: readonly P[],
  away: ReadonlySet<AccountId>,
): Promise<P[]> {
  const viewer = act.viewer?.id ?? null;
  const others = [...new Set(parleys.map((parley) => parley.author_id))].filter((author) => author !== viewer);
  const relations = await relationsTo(act.sql, viewer, others);
  const mentioned = await mentionsOf(act, viewer, parleys);
  return parleys.filter((parley) => {
    const relation = relations.get(parley.author_id) ?? noRelation;
    return maySee({
      visibility: parley.visibility,
      isAuthorAway: away.has(parley.author_id),
      isAuthor: parley.author_id === viewer,
      isFollower: relation.follows,
      isMentioned: mentioned.has(parley.id),
      isBlockedEitherWay: relation.isBlockedEitherWay,
    });
  });
}

/** Which of the parleys that not everybody sees name the viewer. Asked only when there are such. */
async function mentionsOf(act: Act, viewer: AccountId | null, parleys: readonly Seen[]): Promise<Set<ParleyId>> {
  const closed = parleys.filter((parley) => parley.visibility === 'followers' || parley.visibility === 'direct');
  if (viewer === null || closed.length === 0) return new Set();
  const rows = await selectMentions(
    act.sql,
    closed.map((parley) => parley.id),
  );
  return new Set(rows.filter((row) => row.account_id === viewer).map((row) => row.parley_id));
}
