// Who is suggested to whom and why, and who stands in the directory.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';
import { recommend, unrecommend } from './suggest.ts';

let town: Town;
const follow = (who: Name, whom: Name) => town.as(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/follow`);
before(async () => {
  town = await openTown();
  // boris follows ana and emil, who both follow dora; ana follows faye too. Most people follow ana.
  await follow('boris', 'ana');
  await follow('boris', 'emil');
  for (const whom of ['dora', 'faye'] as const) await follow('ana', whom);
  await follow('emil', 'dora');
  await follow('faye', 'ana');
  await follow('dora', 'ana');
  await town.settle();
});
after(() => town.close());

type Said = { source: string; sources: string[]; account: { username: string } }[];
const suggested = async (name: Name): Promise<Said> => (await town.as(name, 'GET', '/api/v2/suggestions')).body;
const names = async (name: Name): Promise<string[]> => (await suggested(name)).map(({ account }) => account.username);

describe('suggestions', () => {
  test('are whom those one follows follow, the more of them the earlier, and whom many follow', async () => {
    const said = await suggested('boris');
    assert.deepEqual(
      said.map(({ account, source, sources }) => [account.username, source, sources]),
      [
        ['dora', 'past_interactions', ['friends_of_friends', 'most_followed']],
        ['faye', 'past_interactions', ['friends_of_friends', 'most_followed']],
      ],
    );
    assert.deepEqual(await names('clara'), ['ana', 'dora', 'faye', 'emil']);
    const v1 = (await town.as('clara', 'GET', '/api/v1/suggestions?limit=2')).body;
    assert.deepEqual(
      v1.map((account: { username: string }) => account.username),
      ['ana', 'dora'],
    );
  });
  test('begin with whom staff recommends', async () => {
    await recommend(town.act(null), town.ids.clara);
    const [first] = await suggested('boris');
    assert.deepEqual([first!.account.username, first!.source, first!.sources], ['clara', 'staff', ['featured']]);
    await unrecommend(town.act(null), town.ids.clara);
    assert.ok(!(await names('boris')).includes('clara'));
  });
  test('are not shown again when they were waved away', async () => {
    assert.deepEqual((await town.as('clara', 'DELETE', `/api/v1/suggestions/${town.ids.emil}`)).body, {});
    assert.equal((await town.as('clara', 'DELETE', `/api/v1/suggestions/${town.ids.emil}`)).status, 200);
    assert.equal((await town.as('clara', 'DELETE', '/api/v1/suggestions/1')).status, 200);
    assert.ok(!(await names('clara')).includes('emil'));
    assert.equal((await town.sql`select from suggestion_dismissals`).length, 1);
  });
  test('leave out whom one blocks, mutes, has asked, or is blocked by, and who does not want to be found', async () => {
    const { clara, dora } = town.ids;
    for (const [who, path, back] of [
      ['clara', `accounts/${dora}/block`, `accounts/${dora}/unblock`],
      ['clara', `accounts/${dora}/mute`, `accounts/${dora}/unmute`],
      ['dora', `accounts/${clara}/block`, `accounts/${clara}/unblock`],
    ] as const) {
      await town.as(who, 'POST', `/api/v1/${path}`);
      assert.ok(!(await names('clara')).includes('dora'), path);
      await town.as(who, 'POST', `/api/v1/${back}`);
    }
    await town.as('dora', 'PATCH', '/api/v1/accounts/update_credentials', { discoverable: false });
    assert.ok(!(await names('clara')).includes('dora'));
    await town.as('dora', 'PATCH', '/api/v1/accounts/update_credentials', { discoverable: true });
    await recommend(town.act(null), clara);
    await recommend(town.act(null), town.ids.goran);
    assert.ok((await names('faye')).includes('clara'));
    await follow('faye', 'clara');
    const left = await names('faye');
    assert.ok(!left.includes('clara') && !left.includes('goran'), `${left}`);
  });
});

describe('the directory', () => {
  const listed = async (name: Name | null, more: string): Promise<string[]> =>
    (await town.as(name, 'GET', `/api/v1/directory?${more}`)).body.map(
      (account: { username: string }) => account.username,
    );
  before(async () => {
    for (const name of ['faye', 'ana', 'boris'] as const)
      await town.as(name, 'POST', '/api/v1/statuses', { status: 'Here' });
    await town.as('emil', 'POST', '/api/v1/statuses', { status: 'Hush', visibility: 'private' });
  });
  test('lists who spoke last, or who came last, page by page', async () => {
    assert.deepEqual(await listed(null, 'order=active'), ['boris', 'ana', 'faye']);
    assert.deepEqual(await listed(null, 'limit=1&offset=1'), ['ana']);
    assert.deepEqual(await listed(null, 'order=new&local=true'), ['faye', 'emil', 'dora', 'clara', 'boris', 'ana']);
  });
  test('leaves out who does not want to be found, and whom one blocks or mutes', async () => {
    await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { discoverable: false });
    assert.deepEqual(await listed(null, 'order=active'), ['boris', 'faye']);
    await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { discoverable: true });
    await town.as('dora', 'POST', `/api/v1/accounts/${town.ids.boris}/mute`);
    await town.as('faye', 'POST', `/api/v1/accounts/${town.ids.dora}/block`);
    assert.deepEqual(await listed('dora', 'order=active'), ['ana']);
  });
});
