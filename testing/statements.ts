// Counts the statements that something costs, by listening to the connections of a house.

import type { Database } from '#platform';

/** The text of each statement that went through `sql` while `work` ran. Others' are in it too: let nothing else run. */
export async function statementsOf(sql: Database, work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const options = sql.options as unknown as { debug: unknown };
  const before = options.debug;
  options.debug = (_connection: number, text: string) => heard.push(text);
  try {
    await work();
  } finally {
    options.debug = before;
  }
  return heard;
}
