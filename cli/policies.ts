// `palabre moderation policy …` and `palabre moderation flagger …`: what the screen does, and who outside may send notices with a key.

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { isId, type Id } from '#contract';
import {
  addFlagger,
  beginPolicy,
  endFlagger,
  endPolicy,
  listFlaggers,
  listPolicies,
  policyOf,
  proposal,
  proposePolicy,
} from '#moderation';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

function idIn(word: string | undefined): Id {
  if (!isId(word ?? '')) throw new Error(`${word} is no number.`);
  return word as string as Id;
}

export function addPolicies(moderation: Command): void {
  const policy = moderation.command('policy').description('what the screen does with what it finds');
  does(policy.command('list').description('all there were, the newest first'), async ({ voice }) => {
    const rows = await withDatabase(configFor(), (act) => listPolicies(act));
    if (rows.length === 0) voice.tell('Palabre judges as it comes.', { policies: [] });
    for (const row of rows) voice.tell(`${row.id} ${row.mode} ${row.created_at.toISOString()} ${row.note}`, { ...row });
  });
  does(policy.command('show <id>').description('with what it would have done'), async ({ words: [id], voice }) => {
    const whole = await withDatabase(configFor(), (act) => policyOf(act, idIn(id)));
    voice.tell(JSON.stringify(whole, null, 2), { ...whole.row, shadow: whole.shadow });
  });
  const propose = policy
    .command('propose <file>')
    .description('let one watch: JSON with courses, probation_hours, note');
  does(propose, async ({ words: [file], voice }) => {
    const parsed = proposal.safeParse(JSON.parse(readFileSync(file!, 'utf8')));
    if (!parsed.success)
      throw new Error(`${parsed.error.issues[0]!.path.join('.')} ${parsed.error.issues[0]!.message}`);
    const row = await withDatabase(configFor(), (act) => proposePolicy(act, parsed.data));
    voice.tell(`${row.id} watches, and is held against what was said before.`, { ...row });
  });
  does(policy.command('begin <id>').description('let one act'), async ({ words: [id], voice }) => {
    await withDatabase(configFor(), (act) => beginPolicy(act, idIn(id)));
    voice.tell(`${id} acts from now on.`, { id, mode: 'acting' });
  });
  does(
    policy.command('end <id>').description('end one: then it is as Palabre comes'),
    async ({ words: [id], voice }) => {
      await withDatabase(configFor(), (act) => endPolicy(act, idIn(id)));
      voice.tell(`${id} has ended.`, { id, mode: 'ended' });
    },
  );
}

interface Wish {
  authority?: boolean;
  contact: string;
}

export function addFlaggers(moderation: Command): void {
  const flagger = moderation.command('flagger').description('who outside may send notices that go first, and orders');
  const add = flagger
    .command('add <name>')
    .description('prints a key, which nobody can read again')
    .requiredOption('--contact <words>', 'how they are reached')
    .option('--authority', 'may give orders too');
  does<Wish>(add, async ({ words: [name], options, voice }) => {
    const kind = options.authority ? 'authority' : 'flagger';
    const { row, key } = await withDatabase(configFor(), (act) =>
      addFlagger(act, { kind, name: name!, contact: options.contact }),
    );
    voice.tell(`${row.name} sends with this key: ${key}`, { ...row, key });
  });
  does(flagger.command('list').description('all there were'), async ({ voice }) => {
    const rows = await withDatabase(configFor(), (act) => listFlaggers(act.sql));
    if (rows.length === 0) voice.tell('There is none.', { flaggers: [] });
    for (const row of rows)
      voice.tell(`${row.id} ${row.kind} ${row.name}${row.ended_at ? ' (ended)' : ''}`, { ...row });
  });
  does(flagger.command('end <id>').description('their key opens nothing any more'), async ({ words: [id], voice }) => {
    await withDatabase(configFor(), (act) => endFlagger(act, idIn(id)));
    voice.tell(`${id} has ended.`, { id, ended: true });
  });
}
