// A list of parleys, as the statuses that the viewer may see.

import type { Line } from '#parleys';
import type { Act, House } from '#platform';
import { Rendered } from '../../endpoint.ts';
import { renderStatuses } from '../../mastodon/entities/statuses.ts';

export async function answerLines(house: House, act: Act, lines: readonly Line[]): Promise<Rendered> {
  const statuses = await renderStatuses(house, act, lines);
  return new Rendered(`[${statuses.map((status) => status.json).join(',')}]`);
}
