// `palabre badge …`: what an operator verified of an account. History says that it was the operator.

import type { Command } from 'commander';
import { badgeHistoryOf, findByHandle, grantBadge, withdrawBadge, type BadgeRow } from '#accounts';
import { badgeKinds, type AccountId, type BadgeKind } from '#contract';
import type { Act } from '#platform';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

const KINDS = badgeKinds.join(', ');

export function addBadge(program: Command): void {
  const badge = program.command('badge').description('say what was verified of an account');
  const grant = badge
    .command('grant <handle> <kind> <verified>')
    .description(`grant a badge (${KINDS}) with what was verified, in words that people are shown`);
  does(grant, async ({ words: [handle, kind, verified], voice }) => {
    const grantOf = { kind: kindOf(kind!), verified: verified! };
    await of(handle!, (act, id) => grantBadge(act, id, grantOf));
    voice.tell(`${handle} wears the badge ${kind}: ${verified}.`, { handle, ...grantOf });
  });
  const withdraw = badge.command('withdraw <handle> <kind>').description('withdraw a badge; history keeps it');
  does(withdraw, async ({ words: [handle, kind], voice }) => {
    await of(handle!, (act, id) => withdrawBadge(act, id, kindOf(kind!)));
    voice.tell(`${handle} no longer wears the badge ${kind}.`, { handle, kind, withdrawn: true });
  });
  does(badge.command('list <handle>').description('all that an account wears and wore'), async ({ words, voice }) => {
    const rows = await of(words[0]!, badgeHistoryOf);
    if (rows.length === 0) voice.tell(`${words[0]} wears no badge and never did.`, { badges: [] });
    else for (const row of rows) voice.tell(lineOf(row), row);
  });
}

function lineOf({ kind, verified, granted_at: from, withdrawn_at: to }: BadgeRow): string {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return `${kind} since ${day(from)}${to ? `, withdrawn ${day(to)}` : ''}: ${verified}`;
}

function kindOf(word: string): BadgeKind {
  const kind = badgeKinds.find((one) => one === word);
  if (!kind) throw new Error(`${word} is no badge: there are ${KINDS}.`);
  return kind;
}

const of = <T>(handle: string, deed: (act: Act, whom: AccountId) => Promise<T>): Promise<T> =>
  withDatabase(configFor(), async (act) => {
    const id = await findByHandle(act.sql, handle.replace(/^@/, ''));
    if (!id) throw new Error(`There is no account ${handle}.`);
    return deed(act, id);
  });
