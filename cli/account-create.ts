// `palabre account create`: an account made by the operator, with an access token when asked for.

import type { Command } from 'commander';
import { accountOf, grantToken, signUp } from '#accounts';
import { randomToken } from '#platform';
import { knownScopes } from '../server/api/scopes.ts';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';
import { roleOf } from './roles.ts';

interface Options {
  email?: string;
  password?: string;
  role: string;
  token?: string;
}

export function addCreate(account: Command): void {
  const command = account
    .command('create <handle>')
    .description('create an account')
    .option('--email <address>', 'its e-mail address')
    .option('--password <words>', 'its password; without it, one is made and printed')
    .option('--role <role>', 'member, moderator or admin', 'member')
    .option('--token <scopes>', 'also print an access token, such as --token "read write follow push"');
  does<Options>(command, async ({ words: [handle], options, voice }) => {
    const made = await create(handle!, options);
    const lines = [`Created ${made.handle} (${made.role}, id ${made.id}).`];
    if (made.password) lines.push(`  password: ${made.password}`);
    if (made.token) lines.push(`  token: ${made.token}`);
    voice.tell(lines.join('\n'), made);
  });
}

async function create(handle: string, { email, password, role, token }: Options) {
  const scopes = token === undefined ? null : scopesOf(token);
  const wish = { role: roleOf(role), password: password ?? randomToken().slice(0, 20), email, acceptsTerms: true };
  return withDatabase(configFor(), async (act) => {
    const id = await signUp(act, { handle: handle.replace(/^@/, ''), ...wish });
    const { handle: kept } = await accountOf(act.sql, id);
    const grant = scopes && (await grantToken(act, { account: id, app: null, scopes }));
    return {
      id,
      handle: kept,
      role: wish.role,
      ...(password === undefined && { password: wish.password }),
      ...(grant && { token: grant.token }),
    };
  });
}

function scopesOf(words: string): string[] {
  const scopes = words.split(/[\s,]+/).filter((word) => word !== '');
  const unknown = scopes.find((scope) => !knownScopes.includes(scope));
  if (unknown !== undefined) throw new Error(`${unknown} is no scope: there are ${knownScopes.join(', ')}.`);
  if (scopes.length === 0) throw new Error('A token needs at least one scope, such as read.');
  return scopes;
}
