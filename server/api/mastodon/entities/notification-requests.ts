// Requests as the API answers them: who asks, how much they sent and the latest of it that the viewer may see.

import type { ParleyId } from '#contract';
import type { RequestRow } from '#notifications';
import type { Act, House } from '#platform';
import { accountsOf } from './accounts.ts';
import { renderStatuses } from './statuses.ts';

export async function renderRequests(house: House, act: Act, rows: readonly RequestRow[]): Promise<string[]> {
  const parleys = [...new Set(rows.map((row) => row.last))];
  const [people, statuses] = await Promise.all([
    accountsOf(house, act.sql, [...new Set(rows.map((row) => row.actor))]),
    renderStatuses(
      house,
      act,
      parleys.map((parleyId) => ({ id: parleyId, parleyId, echoerId: null })),
    ),
  ]);
  const statusOf = new Map(statuses.map((status) => [status.id as ParleyId, status.json]));
  return rows.flatMap((row) => {
    const account = people.get(row.actor);
    if (!account || account.isSuspended) return [];
    const head = JSON.stringify({
      id: row.id,
      created_at: row.createdAt.toISOString(),
      updated_at: row.updatedAt.toISOString(),
      notifications_count: String(row.count),
    }).slice(0, -1);
    return [`${head},"account":${account.json},"last_status":${statusOf.get(row.last) ?? 'null'}}`];
  });
}
