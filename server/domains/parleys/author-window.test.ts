// What is cut from an author's window is what the statement would find, for whoever looks and however they page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { block, follow } from '#graph';
import type { Id, Page, ParleyId } from '#contract';
import { openTown, type Name, type Town } from '#testing';
import { cutPage, windowOf } from './author-window.ts';
import { echo } from './echo.ts';
import { listByAuthor } from './lists.ts';
import { post } from './post.ts';

let town: Town;
const visibilities = ['public', 'unlisted', 'followers', 'direct'] as const;
before(async () => {
  town = await openTown();
  await follow(town.act('boris'), town.ids.ana);
  const ana = town.act('ana');
  const theirs: ParleyId[] = [];
  for (let n = 0; n < 8; n += 1) theirs.push(await post(town.act('dora'), { text: `Dora ${n}` }, 'palabre.test'));
  let own: ParleyId | undefined;
  for (let n = 0; n < 64; n += 1) {
    const text = n % 3 === 0 ? `@faye ${n}` : `Ana ${n}`;
    const replyTo = n % 5 === 1 ? theirs[n % 8] : n % 5 === 2 ? own : undefined;
    own = await post(ana, { text, visibility: visibilities[n % 4], replyTo }, 'palabre.test');
    if (n % 9 === 0) await echo(ana, theirs[n / 9]!);
  }
  await block(town.act('ana'), town.ids.clara);
});
after(() => town.close());

const filters = [true, false].flatMap((withReplies) => [
  { withReplies, withEchoes: true, onlyMedia: false },
  { withReplies, withEchoes: false, onlyMedia: false },
  { withReplies, withEchoes: true, onlyMedia: true },
]);

for (const name of [null, 'ana', 'boris', 'faye', 'dora'] as (Name | null)[]) {
  test(`${name ?? 'a stranger'} is shown by the window what the statement would show`, async () => {
    const act = name === null ? town.act(null) : town.act(name);
    const author = town.ids.ana;
    const window = await windowOf(town.sql, author);
    assert.equal(window.isWhole, false);
    const viewer = act.viewer?.id ?? null;
    const keys = window.lines.map((line) => line.key);
    let known = 0;
    for (const filter of filters) {
      for (const [below, above] of [
        [],
        [keys[7]],
        [keys[50]],
        [undefined, keys[9]],
        [keys[5], keys[30]],
        [undefined, '1'],
      ]) {
        for (const limit of [1, 5, 20, 40]) {
          for (const isUpward of above ? [true, false] : [false]) {
            const page: Page = { below: below as Id, above: above as Id, limit, isUpward };
            const cut = { ...filter, viewer, isAuthor: viewer === author, isFollower: name === 'boris' };
            const lines = cutPage(window, cut, page);
            if (!lines) continue;
            known += 1;
            const ids = (await listByAuthor(act, author, filter, page)).map((line) => line.key);
            assert.deepEqual(
              lines.map((line) => line.key),
              ids,
              JSON.stringify({ filter, page }),
            );
          }
        }
      }
    }
    assert.ok(known > 60, `only ${known} pages came from the window`);
  });
}

const profile = async (name: Name | null) => {
  const { status, body } = await town.as(name, 'GET', `/api/v1/accounts/${town.ids.ana}/statuses?limit=40`);
  return status === 200 ? body.map((one: { id: string }) => one.id) : status;
};

test('a profile that was read before shows what was posted, echoed, deleted since, and nothing across a block', async () => {
  const before = await profile('boris');
  assert.deepEqual(await profile('clara'), []);
  const { body } = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Newest' });
  assert.deepEqual((await profile('boris')).slice(0, 2), [body.id, before[0]]);
  await town.as('ana', 'DELETE', `/api/v1/statuses/${body.id}`);
  assert.deepEqual(await profile('boris'), before);
  await block(town.act('boris'), town.ids.ana);
  assert.deepEqual(await profile('boris'), []);
});

test('a reply whose parent is deleted stands among the parleys that are no replies', async () => {
  const parent = await post(town.act('dora'), { text: 'Soon gone' }, 'palabre.test');
  const reply = await post(town.act('ana'), { text: 'Answer', replyTo: parent }, 'palabre.test');
  const url = `/api/v1/accounts/${town.ids.ana}/statuses?exclude_replies=true`;
  const newest = async () => (await town.as(null, 'GET', url)).body[0].id;
  assert.notEqual(await newest(), reply);
  await town.as('dora', 'DELETE', `/api/v1/statuses/${parent}`);
  await town.settle();
  assert.equal(await newest(), reply);
});
