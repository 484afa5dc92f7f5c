// `palabre account …`: what an operator does to people's accounts. It says nothing that is not theirs to know: a
// password is printed only when it was made here, a token only when it was asked for.

import type { Command } from 'commander';
import { accountOf, deleteAccount, findByHandle, resetSecondFactor, setPassword, setRole } from '#accounts';
import type { AccountId } from '#contract';
import { recommend, unrecommend } from '#introductions';
import { lift, sanction } from '#moderation';
import { randomToken, type Act } from '#platform';
import { addCreate } from './account-create.ts';
import { configFor, does, type Voice } from './command.ts';
import { confirm } from './confirm.ts';
import { withDatabase } from './database.ts';
import { roleOf, ROLES } from './roles.ts';

export function addAccount(program: Command): void {
  const account = program.command('account').description('create, change and remove accounts');
  addCreate(account);
  addPassword(account);
  addRole(account);
  addTo(account, 'suspend', 'hide an account and end what it may do; its rows stay', 'suspended', suspendFor);
  addTo(account, 'restore', 'undo a suspension', 'restored', (act, id) => lift(act, id, 'suspend'));
  addTo(
    account,
    'second-factor',
    'take a second factor away, so that its owner can enrol another',
    'without a second factor',
    resetSecondFactor,
  );
  addTo(account, 'recommend', 'put first among everybody’s suggestions', 'recommended', recommend);
  addTo(account, 'unrecommend', 'recommend no longer', 'recommended no longer', unrecommend);
  addDelete(account);
}

function addPassword(account: Command): void {
  const command = account
    .command('password <handle>')
    .description('set a new password, which ends every session')
    .option('--password <words>', 'the new password; without it, one is made and printed');
  does<{ password?: string }>(command, async ({ words, options, voice }) => {
    const password = options.password ?? randomToken().slice(0, 20);
    const made = options.password === undefined ? { password } : {};
    await to(words[0]!, (act, id) => setPassword(act, id, password, null));
    const tail = options.password === undefined ? `: ${password}` : '.';
    voice.tell(`${words[0]} has a new password${tail}`, { handle: words[0], ...made });
  });
}

function addRole(account: Command): void {
  const command = account.command('role <handle> <role>').description(`give a role: ${ROLES.join(', ')}`);
  does(command, async ({ words: [handle, role], voice }) => {
    await to(handle!, (act, id) => setRole(act, id, roleOf(role!)));
    voice.tell(`${handle} is now ${role}.`, { handle, role });
  });
}

function addDelete(account: Command): void {
  const command = account
    .command('delete <handle>')
    .description('delete an account and all that it wrote; nothing brings it back')
    .option('--yes', 'do not ask');
  does<{ yes?: boolean }>(command, async ({ words: [handle], options, voice }) => {
    const isSure = options.yes || (await confirm(`Delete ${handle} and all that it wrote, for good?`));
    if (!isSure) return voice.tell('Nothing was done.', { handle, deleted: false });
    await to(handle!, deleteAccount);
    voice.tell(`${handle} is deleted.`, { handle, deleted: true });
  });
}

const suspendFor: Deed = async (act, whom) => void (await sanction(act, whom, { measure: 'suspend' }));

type Deed = (act: Act, whom: AccountId) => Promise<void>;

function addTo(account: Command, verb: string, purpose: string, done: string, deed: Deed): void {
  const run = async ({ words: [handle], voice }: { words: string[]; voice: Voice }): Promise<void> => {
    await to(handle!, deed);
    voice.tell(`${handle} is ${done}.`, { handle, [done]: true });
  };
  does(account.command(`${verb} <handle>`).description(purpose), run);
}

/** Does `deed` to whoever has the handle. @throws Error in a sentence where nobody has. */
const to = (handle: string, deed: Deed): Promise<void> =>
  withDatabase(configFor(), async (act) => {
    const id = await findByHandle(act.sql, handle.replace(/^@/, ''));
    const row = id && (await accountOf(act.sql, id).catch(() => null));
    if (!row) throw new Error(`There is no account ${handle}.`);
    await deed(act, row.id);
  });
