// `palabre reports …`: what people told the staff of, the oldest first, and saying that it was dealt with.

import type { Command } from 'commander';
import { findAccounts } from '#accounts';
import { isId, type AccountId, type Id } from '#contract';
import { listOpenReports, resolveReport, type ToldRow } from '#moderation';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

export function addReports(program: Command): void {
  const reports = program.command('reports').description('what people report to the staff');
  does(reports.command('list').description('those that wait, the oldest first'), async ({ voice }) => {
    const open = await withDatabase(configFor(), async (act) => {
      const rows = await listOpenReports(act.sql);
      const people = rows.flatMap((row) => [row.account_id, row.reporter_id]).filter((one) => one !== null);
      const handles = new Map((await findAccounts(act.sql, people)).map((one) => [one.id, one.handle]));
      return rows.map((row) => told(row, handles));
    });
    if (open.length === 0) voice.tell('Nothing waits.', { reports: [] });
    for (const { words, facts } of open) voice.tell(words, facts);
  });
  const resolve = reports.command('resolve <id>').description('say that a report was dealt with');
  does(resolve, async ({ words: [id], voice }) => {
    if (!isId(id)) throw new Error(`${id} is no report’s number.`);
    await withDatabase(configFor(), (act) => resolveReport(act, id as Id));
    voice.tell(`Report ${id} is dealt with.`, { id, resolved: true });
  });
}

function told(row: ToldRow, handles: ReadonlyMap<AccountId, string>) {
  const [whom, who] = [row.account_id, row.reporter_id].map(
    (one) => (one && handles.get(one)) ?? 'somebody who is gone',
  );
  const said = row.evidence.map(({ parley, words }) => `  ${parley}: ${words.replaceAll(/\s+/g, ' ').slice(0, 200)}`);
  const lines = [
    `${row.id} ${row.created_at.toISOString()} @${whom}, ${row.category}, by @${who}`,
    ...(row.comment === '' ? [] : [`  “${row.comment}”`]),
    ...said,
  ];
  return { words: lines.join('\n'), facts: { ...row, account: whom, reporter: who } };
}
