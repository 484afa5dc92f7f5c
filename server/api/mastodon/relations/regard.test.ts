// Notes, endorsements and familiar followers through the API.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { limits } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  for (const table of ['follows', 'blocks', 'account_notes', 'endorsements', 'outbox'])
    await town.sql.unsafe(`delete from ${table}`);
});

const on = (who: Name, what: string, whom: Name, body?: object) =>
  town.as(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/${what}`, body);
const idsOf = async (who: Name | null, path: string): Promise<string[]> =>
  (await town.as(who, 'GET', `/api/v1/${path}`)).body.map((one: { id: string }) => one.id);

test('a note about somebody is its author’s alone, is changed, and goes when it is emptied', async () => {
  const noted = await on('ana', 'note', 'boris', { comment: ' Met at the well. ' });
  assert.deepEqual([noted.status, noted.body.note], [200, 'Met at the well.']);
  const relationship = async (who: Name) =>
    (await town.as(who, 'GET', `/api/v1/accounts/relationships?id[]=${town.ids.boris}`)).body[0].note;
  assert.deepEqual([await relationship('ana'), await relationship('dora')], ['Met at the well.', '']);
  assert.equal((await on('ana', 'note', 'boris', { comment: 'Met again.' })).body.note, 'Met again.');
  assert.equal((await on('ana', 'note', 'boris', { comment: '' })).body.note, '');
  assert.equal((await town.sql`select from account_notes`).length, 0);
  const long = await on('ana', 'note', 'boris', { comment: 'x'.repeat(limits.noteCharacters + 1) });
  assert.deepEqual([long.status, Object.keys(long.body.details)], [422, ['comment']]);
});

test('whom one follows can be endorsed, once, and is shown to all but whom a block keeps apart', async () => {
  assert.equal((await on('ana', 'endorse', 'boris')).status, 422);
  await on('ana', 'follow', 'boris');
  await on('ana', 'follow', 'dora');
  assert.equal((await on('ana', 'pin', 'boris')).body.endorsed, true);
  assert.equal((await on('ana', 'endorse', 'boris')).body.endorsed, true);
  await on('ana', 'endorse', 'dora');
  const path = `accounts/${town.ids.ana}/endorsements`;
  const both = [town.ids.dora, town.ids.boris];
  assert.deepEqual(await idsOf('ana', 'endorsements'), both);
  assert.deepEqual(await idsOf('ana', 'endorsements?limit=0'), both);
  assert.deepEqual(await idsOf(null, path), both);
  await on('faye', 'block', 'dora');
  assert.deepEqual(await idsOf('faye', path), [town.ids.boris]);
  await on('ana', 'block', 'faye');
  assert.deepEqual(await idsOf('faye', path), []);
  assert.equal((await on('ana', 'unendorse', 'dora')).body.endorsed, false);
  await on('ana', 'unfollow', 'boris');
  assert.deepEqual(await idsOf('ana', 'endorsements'), []);
  assert.equal((await town.as(null, 'GET', '/api/v1/accounts/99/endorsements')).status, 404);
});

test('those one follows who follow somebody are named, in the order asked; nobody across a block, nor who keeps that to themselves', async () => {
  for (const name of ['boris', 'dora', 'emil'] as const) await on('ana', 'follow', name);
  for (const name of ['boris', 'dora'] as const) await on(name, 'follow', 'faye');
  const ask = async (...names: Name[]) => {
    const query = names.map((name) => `id[]=${town.ids[name]}`).join('&');
    const { body } = await town.as('ana', 'GET', `/api/v1/accounts/familiar_followers?${query}`);
    return body.map((one: any) => [one.id, one.accounts.map((account: any) => account.username)]);
  };
  assert.deepEqual(await ask('clara', 'faye'), [
    [town.ids.clara, []],
    [town.ids.faye, ['dora', 'boris']],
  ]);
  const hide = async (who: Name, hide_collections: boolean) =>
    assert.equal(
      (await town.as(who, 'PATCH', '/api/v1/accounts/update_credentials', { hide_collections })).status,
      200,
    );
  await hide('dora', true);
  assert.deepEqual(await ask('faye'), [[town.ids.faye, ['boris']]]);
  await hide('faye', true);
  assert.deepEqual(await ask('faye'), [[town.ids.faye, []]]);
  for (const who of ['dora', 'faye'] as const) await hide(who, false);
  await on('faye', 'block', 'ana');
  assert.deepEqual(await ask('faye'), [[town.ids.faye, []]]);
});
