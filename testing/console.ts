// Staff at the console: as if they had just shown a code of their second factor.

import type { Name } from './people.ts';
import type { Town } from './town.ts';

/** Lets `names` use the console. Their second factor is not enrolled: tests of that show codes. */
export async function atTheConsole(town: Pick<Town, 'house' | 'ids'>, ...names: Name[]): Promise<void> {
  for (const name of names)
    await town.house.sql`update tokens set second_factor_at = now() where account_id = ${town.ids[name]}`;
  town.house.forget();
}
