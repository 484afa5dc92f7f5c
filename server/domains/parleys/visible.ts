// Which parleys a viewer may see, many at once in a fixed number of statements.

import type { AccountId, ParleyId } from '#contract';
import { noRelation, type Relation } from '#graph';
import { readRestrictions, type Restriction } from '#moderation';
import { notFound, type Act, type SignedAct } from '#platform';
import { maySee } from './may-see.ts';
import { sightFor } from './sight.ts';
import { selectMentions, selectParleys, selectStandings, type ParleyRow } from './parleys.sql.ts';

/** The parley of `id` as the viewer may see it. @throws Refusal 'not-found', the same for absent and forbidden. */
export async function visibleParleyOf(act: Act, id: ParleyId): Promise<ParleyRow> {
  const [row] = await visibleParleys(act, [id]);
  if (!row) throw notFound();
  return row;
}

/** The viewer's own parley, also where a measure keeps it from them. @throws Refusal 'not-found'. */
export async function ownParleyOf(act: SignedAct, id: ParleyId): Promise<ParleyRow> {
  const [row] = await selectParleys(act.sql, [id]);
  if (row?.author_id !== act.viewer.id) throw notFound();
  return row;
}

/** Those of `ids` that exist and that the viewer may see, in the order of `ids`. One statement. */
export async function visibleParleys(act: Act, ids: readonly ParleyId[]): Promise<ParleyRow[]> {
  if (ids.length === 0) return [];
  const viewer = act.viewer?.id ?? null;
  const rows = await selectStandings(act.sql, viewer, ids);
  const byId = new Map<ParleyId, ParleyRow>();
  for (const { isAuthorAway, isFollower, isMentioned, isBlockedEitherWay, ...row } of rows) {
    const isAuthor = row.author_id === viewer;
    const { visibility } = row;
    const { isHidden } = sightFor(act, isAuthor, readRestrictions(row.restrictions));
    const isAwaited = row.review !== null && row.thread_author_id !== viewer;
    if (
      maySee({ visibility, isAuthorAway, isHidden, isAwaited, isAuthor, isFollower, isMentioned, isBlockedEitherWay })
    )
      byId.set(row.id, row);
  }
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/** What the rule needs to know of a parley: rows, or what a cache kept of them. */
export interface Seen extends Pick<ParleyRow, 'id' | 'author_id' | 'visibility'> {
  /** Whom it names, where that is known already. */
  mentioned?: readonly AccountId[];
  standing: readonly Restriction[];
  /** Who decides of a reply that does not stand; null where it does. */
  awaits: AccountId | null;
}

/** What must be known of the authors. */
export interface Authors {
  /** Who is suspended or gone. */
  away: ReadonlySet<AccountId>;
  /** Of the viewer to them; whoever is absent is a stranger. */
  relations: ReadonlyMap<AccountId, Relation>;
}

/** Those of `parleys` that the viewer may see. */
export async function onlyVisible<P extends Seen>(
  act: Act,
  parleys: readonly P[],
  { away, relations }: Authors,
): Promise<P[]> {
  const viewer = act.viewer?.id ?? null;
  const mentioned = await mentionsOf(act, viewer, parleys);
  return parleys.filter((parley) => {
    const relation = relations.get(parley.author_id) ?? noRelation;
    const isAuthor = parley.author_id === viewer;
    return maySee({
      visibility: parley.visibility,
      isAuthorAway: away.has(parley.author_id),
      isHidden: sightFor(act, isAuthor, parley.standing).isHidden,
      isAwaited: parley.awaits !== null && parley.awaits !== viewer,
      isAuthor,
      isFollower: relation.follows,
      isMentioned: mentioned.has(parley.id),
      isBlockedEitherWay: relation.isBlockedEitherWay,
    });
  });
}

/** Which of the parleys that not everybody sees name the viewer. Asked only of those of which it is not known. */
async function mentionsOf(act: Act, viewer: AccountId | null, parleys: readonly Seen[]): Promise<Set<ParleyId>> {
  const found = new Set<ParleyId>();
  if (viewer === null) return found;
  const unknown: ParleyId[] = [];
  for (const { id, visibility, mentioned } of parleys) {
    if (visibility === 'public' || visibility === 'unlisted') continue;
    if (!mentioned) unknown.push(id);
    else if (mentioned.includes(viewer)) found.add(id);
  }
  if (unknown.length === 0) return found;
  for (const row of await selectMentions(act.sql, unknown)) if (row.account_id === viewer) found.add(row.parley_id);
  return found;
}
