// Notifications as the API answers them. One about a parley or a collection the viewer may not see
// (any more) is left out.

import type { ParleyId } from '#contract';
import { keyAlone, type NotificationRow } from '#notifications';
import type { Act, House } from '#platform';
import { accountsOf } from './accounts.ts';
import { decisionsIn, presentWarning } from './account-warning.ts';
import type { Knowledge } from './fallback.ts';
import { reportsIn } from './own-report.ts';
import { renderStatuses } from './statuses.ts';
import { collectionsIn, furtherParts } from './told-of.ts';

/** Those of `rows` that can be shown, in order, as JSON; hidden is what the recipient's filters would rather not show. */
export async function renderNotifications(
  house: House,
  act: Act,
  rows: readonly NotificationRow[],
  knowledge: Knowledge | null = null,
): Promise<{ id: string; json: string; isHidden: boolean }[]> {
  const parleys = [...new Set(rows.map((row) => row.parley).filter((id): id is ParleyId => id !== null))];
  const [accounts, collections, decisions, reports, statuses] = await Promise.all([
    accountsOf(house, act.sql, [...new Set(rows.map((row) => row.actor))]),
    collectionsIn(act, rows),
    decisionsIn(act, rows),
    reportsIn(act, rows),
    parleys.length === 0
      ? []
      : renderStatuses(
          house,
          act,
          parleys.map((parleyId) => ({ id: parleyId, parleyId, echoerId: null })),
        ),
  ]);
  const statusById = new Map(statuses.map((status) => [status.id, status]));
  return rows.flatMap((row) => {
    const account = accounts.get(row.actor);
    const status = row.parley === null ? null : statusById.get(row.parley);
    const collection = row.collection === null ? undefined : collections.get(row.collection);
    if (!account || account.isSuspended || status === undefined) return [];
    if (row.collection !== null && !collection) return [];
    const warned = row.decision === null ? undefined : decisions.get(row.decision);
    if (row.decision !== null && !warned) return [];
    const warning = warned && presentWarning(warned, account);
    const report = row.report === null ? undefined : reports.get(row.report);
    if (row.report !== null && !report) return [];
    const head = JSON.stringify({
      id: row.id,
      type: row.kind,
      created_at: row.createdAt.toISOString(),
      group_key: row.groupKey ?? keyAlone(row.id),
    }).slice(0, -1);
    const further = furtherParts(house, row.kind, { actor: account.entity, collection, warning, report }, knowledge);
    const about = `${status ? `,"status":${status.json}` : ''}${further}`;
    const isHidden = status?.hiddenIn.has('notifications') ?? false;
    return [{ id: row.id, json: `${head},"account":${account.json}${about}}`, isHidden }];
  });
}
