// The network through toot, a command-line client from Debian: signs in by name and password, then talks, a command a step.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { eventually, openLiveTown, PASSWORD, type LiveTown } from '#testing';
import { findProgram } from '../programs.ts';

const toot = findProgram('toot');
const skip = toot ? false : 'no toot here (install the package toot)';

let town: LiveTown;
let home: string;
before(async () => {
  town = await openLiveTown({ PASSWORD_GRANT: 'on' });
  home = mkdtempSync(join(tmpdir(), 'palabre-toot-'));
});
after(async () => {
  await town.close();
  rmSync(home, { recursive: true, force: true });
});

/** What toot prints. @param input what it reads from its standard input. */
async function run(words: string[], input = ''): Promise<string> {
  const environment = { PATH: process.env['PATH'], HOME: home, XDG_CONFIG_HOME: home, LC_ALL: 'C.UTF-8', PAGER: 'cat' };
  const running = promisify(execFile)(toot!, [...words, '--no-color'], { env: environment, timeout: 30_000 });
  running.child.stdin!.end(input);
  return (await running).stdout;
}
const say = (...words: string[]): Promise<string> => run(words);

const idIn = (printed: string): string => /\/@\w+\/(\d+)/.exec(printed)![1]!;
const asAna = async (method: string, path: string, body?: object) => {
  const answer = await fetch(town.url + path, {
    method,
    headers: { authorization: `Bearer ${town.token('ana')}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.json() as Promise<any>;
};

test('boris signs in with toot', { skip }, async () => {
  await run(['login_cli', '-i', new URL(town.url).host, '-e', 'boris@example.org', '--disable-https'], PASSWORD);
  assert.match(await say('whoami'), /@boris/);
  assert.match(await say('auth'), /boris@.*\(active\)|ACTIVE/i);
});

test('he reads the instance and looks somebody up', { skip }, async () => {
  assert.match(await say('instance', new URL(town.url).host, '--disable-https'), /Palabre/);
  assert.match(await say('whois', 'ana'), /@ana/);
  assert.match(await say('search', 'ana'), /@ana/);
});

test('he follows ana, reads her in his home, votes, echoes, keeps, and answers', { skip }, async () => {
  await say('follow', 'ana');
  const { id } = await asAna('POST', '/api/v1/statuses', { status: 'A word for the #terminal' });
  await eventually('the parley at home', async () => (await say('timeline', '-1')).includes('A word for the'));
  await say('favourite', id);
  await say('reblog', id);
  await say('bookmark', id);
  const seen = await asAna('GET', `/api/v1/statuses/${id}`);
  assert.deepEqual([seen.favourites_count, seen.reblogs_count], [1, 1]);
  assert.match(await say('reblogged_by', id), /@boris/);
  assert.match(await say('bookmarks', '-1'), /A word for the/);
  assert.match(await say('timeline', '-1', '--tag', 'terminal'), /A word for the/);
  const answer = idIn(await say('post', '@ana heard in the terminal', '--reply-to', id));
  assert.match(await say('thread', id), /heard in the terminal/);
  const told = await eventually('the notification', async () => {
    const all = await asAna('GET', '/api/v1/notifications');
    return all.some((one: any) => one.type === 'mention' && one.status.id === answer) && all;
  });
  assert.ok(told.some((one: any) => one.type === 'favourite'));
  await say('unreblog', id);
  await say('unfavourite', id);
  await say('delete', answer);
  assert.doesNotMatch(await say('thread', id), /heard in the terminal/);
});

test('he posts a picture with its description', { skip }, async () => {
  const path = join(home, 'sea.png');
  writeFileSync(
    path,
    await sharp({ create: { width: 320, height: 200, channels: 3, background: '#258' } })
      .png()
      .toBuffer(),
  );
  const id = idIn(await say('post', 'The sea', '--media', path, '--description', 'Blue as far as one sees'));
  const seen = await asAna('GET', `/api/v1/statuses/${id}`);
  assert.equal(seen.media_attachments[0].description, 'Blue as far as one sees');
});

test('he is notified, mutes, blocks, and takes it back', { skip }, async () => {
  await asAna('POST', '/api/v1/statuses', { status: '@boris are you there?' });
  await eventually('the notification', async () => (await say('notifications')).includes('are you there?'));
  for (const words of [['mute'], ['unmute'], ['block'], ['unblock'], ['unfollow']]) await say(...words, 'ana');
  assert.doesNotMatch(await say('following', 'boris'), /@ana/);
});

test('he signs out', { skip }, async () => {
  await say('logout', `boris@${new URL(town.url).host}`);
  assert.doesNotMatch(await say('auth'), /@/);
});
