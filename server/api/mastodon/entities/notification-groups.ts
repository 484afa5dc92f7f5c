// Groups of notifications as the API answers them: accounts and statuses once each, and the groups that name them. What is
// about a parley or a collection that the viewer may not see (any more) is left out.

import type { AccountId, NotificationGroup, PartialAccount, ParleyId } from '#contract';
import type { Group } from '#notifications';
import type { Act, House } from '#platform';
import { accountsOf, type RenderedAccount } from './accounts.ts';
import { decisionsIn, presentWarning } from './account-warning.ts';
import { asciiJson } from './ascii.ts';
import type { Knowledge } from './fallback.ts';
import { reportsIn } from './own-report.ts';
import { renderStatuses } from './statuses.ts';
import { collectionsIn, furtherParts } from './told-of.ts';

interface Form {
  /** All but the latest of each group as no more than a face. */
  isPartial: boolean;
  /** Says where the groups stand on their page. */
  isPage: boolean;
  knowledge: Knowledge | null;
}

export async function renderGroups(
  house: House,
  act: Act,
  groups: readonly Group[],
  form: Form,
): Promise<{ json: string; count: number }> {
  const parleys = [...new Set(groups.map((group) => group.parley).filter((id): id is ParleyId => id !== null))];
  const [people, collections, decisions, reports, statuses] = await Promise.all([
    accountsOf(house, act.sql, [...new Set(groups.flatMap((group) => group.sample))]),
    collectionsIn(act, groups),
    decisionsIn(act, groups),
    reportsIn(act, groups),
    renderStatuses(
      house,
      act,
      parleys.map((parleyId) => ({ id: parleyId, parleyId, echoerId: null })),
    ),
  ]);
  const seen = new Set(statuses.map((status) => status.id));
  const shown = groups
    .map((group) => ({ ...group, sample: group.sample.filter((id) => people.get(id)?.isSuspended === false) }))
    .filter((group) => group.sample.length > 0 && (group.parley === null || seen.has(group.parley)))
    .filter((group) => group.collection === null || collections.has(group.collection))
    .filter((group) => group.decision === null || decisions.has(group.decision))
    .filter((group) => group.report === null || reports.has(group.report));
  const furtherOf = ({ kind, sample, collection: id, decision, report: told }: Group): string => {
    const [actor, collection] = [people.get(sample[0]!)!, id === null ? undefined : collections.get(id)];
    const warned = decision === null ? undefined : decisions.get(decision);
    const warning = warned && presentWarning(warned, actor);
    const report = told === null ? undefined : reports.get(told);
    return furtherParts(house, kind, { actor: actor.entity, collection, warning, report }, form.knowledge);
  };
  const { whole, partial } = peopleIn(shown, people, form.isPartial);
  const members = [
    `"accounts":[${whole.map(({ json }) => json).join(',')}]`,
    ...(form.isPartial ? [`"partial_accounts":${asciiJson(partial)}`] : []),
    `"statuses":[${statuses.map(({ json }) => json).join(',')}]`,
    `"notification_groups":[${shown.map((group) => present(group, form.isPage, furtherOf(group))).join(',')}]`,
  ];
  return { json: `{${members.join(',')}}`, count: shown.length };
}

function peopleIn(groups: readonly Group[], people: ReadonlyMap<AccountId, RenderedAccount>, isPartial: boolean) {
  const latest = new Set(groups.map((group) => group.sample[0]!));
  const everybody = new Set(groups.flatMap((group) => group.sample));
  const whole = isPartial ? latest : everybody;
  const rest = [...everybody].filter((id) => !whole.has(id));
  return {
    whole: [...whole].map((id) => people.get(id)!),
    partial: rest.map((id) => faceOf(people.get(id)!)),
  };
}

function faceOf({ entity }: RenderedAccount): PartialAccount {
  const { id, acct, locked, bot, url, avatar, avatar_static, avatar_description } = entity;
  return { id, acct, locked, bot, url, avatar, avatar_static, avatar_description };
}

function present(group: Group, isPage: boolean, further: string): string {
  const told: Omit<NotificationGroup, 'most_recent_notification_id'> = {
    group_key: group.groupKey,
    notifications_count: Math.max(group.count, group.sample.length),
    type: group.kind,
    sample_account_ids: group.sample,
    ...(group.parley !== null && { status_id: group.parley }),
    ...(isPage && {
      page_min_id: group.lowest,
      page_max_id: group.place,
      latest_page_notification_at: group.createdAt.toISOString(),
    }),
  };
  return `{"most_recent_notification_id":${group.id},${JSON.stringify(told).slice(1, -1)}${further}}`;
}
