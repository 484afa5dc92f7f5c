// Server-sent events: each path is the stream of its name, and asks for the token that the stream needs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { grantToken } from '#accounts';
import { openLiveTown, type LiveTown, type Name } from '#testing';

let town: LiveTown;
let list: string;
before(async () => {
  town = await openLiveTown();
  await call('boris', 'accounts/' + town.ids.ana + '/follow', {});
  await call('boris', 'timelines/home', undefined, 'GET');
  list = (await call('boris', 'lists', { title: 'Friends' })).id;
  await call('boris', `lists/${list}/accounts`, { account_ids: [town.ids.ana] });
});
after(() => town.close());

async function call(name: Name, path: string, body?: object, method = 'POST'): Promise<{ id: string }> {
  const response = await fetch(`${town.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${town.token(name)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.equal(response.status, 200, path);
  return (await response.json()) as { id: string };
}

interface Ear {
  /** The data of the first event of that name that speaks of `id`. */
  next(event: string, id: string): Promise<string>;
  close(): void;
}
async function listen(path: string, token: string | null): Promise<Ear> {
  const controller = new AbortController();
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${town.url}/api/v1/streaming/${path}`, { headers, signal: controller.signal });
  assert.equal(response.status, 200, path);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(event, id) {
      for (;;) {
        const all = text.matchAll(new RegExp(`event: ${event}\ndata: (.*)\n\n`, 'g'));
        const found = [...all].find(([, data]) => data!.includes(id));
        if (found) return found[1]!;
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${event}`);
        text += value;
      }
    },
    close: () => controller.abort(),
  };
}

const arrives = async (path: string, token: string | null, event: string, deed: () => Promise<{ id: string }>) => {
  const ear = await listen(path, token);
  const { id } = await deed();
  const data = await ear.next(event, id);
  ear.close();
  return { id, data };
};
const say =
  (status: string, more: object = {}) =>
  () =>
    call('ana', 'statuses', { status, ...more });

for (const path of ['public', 'public/local', 'hashtag?tag=Palabre', 'hashtag/local?tag=palabre']) {
  test(`${path} is for everybody`, async () => {
    const { id, data } = await arrives(path, null, 'update', say(`Under the tree #palabre, ${path}`));
    assert.equal(JSON.parse(data).id, id);
  });
}

test('user, user/notification, list and direct are for their person', async () => {
  const boris = town.token('boris');
  const home = await arrives('user', boris, 'update', say('For those who follow'));
  assert.equal(JSON.parse(home.data).id, home.id);
  const listed = await arrives(`list?list=${list}`, boris, 'update', say('For friends'));
  assert.equal(JSON.parse(listed.data).id, listed.id);
  const told = await arrives('user/notification', boris, 'notification', say('Hear, @boris'));
  assert.equal(JSON.parse(told.data).status.id, told.id);
  const direct = await arrives('direct', boris, 'conversation', say('Between us, @boris', { visibility: 'direct' }));
  assert.equal(JSON.parse(direct.data).last_status.id, direct.id);
});

test('a token may stand in the query, and one without the scope, or none, opens nothing personal', async () => {
  const ear = await listen(`user?access_token=${town.token('boris')}`, null);
  ear.close();
  const act = { viewer: null, now: new Date(), sql: town.house.sql, log: town.house.log };
  const { token } = await grantToken(act, { account: town.ids.boris, app: null, scopes: ['read:notifications'] });
  const statusOf = async (path: string, bearer?: string): Promise<number> => {
    const headers: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {};
    const response = await fetch(`${town.url}/api/v1/streaming/${path}`, { headers });
    await response.body?.cancel();
    return response.status;
  };
  for (const path of ['user', 'user/notification', `list?list=${list}`, 'direct'])
    assert.equal(await statusOf(path), 401);
  assert.deepEqual(
    [await statusOf('user', token), await statusOf('user/notification', token), await statusOf('user', 'wrong')],
    [401, 200, 401],
  );
  for (const path of ['list', 'list?list=abc', 'hashtag', 'hashtag/local', 'nothing'])
    assert.equal(await statusOf(path, town.token('boris')), 404, path);
});

test('media only, and what comes from elsewhere, are streams of their own', async () => {
  for (const path of ['public?only_media=true', 'public/local?only_media=true', 'public/remote']) {
    const ear = await listen(path, null);
    ear.close();
  }
  const health = await fetch(`${town.url}/api/v1/streaming/health`);
  assert.deepEqual([health.status, await health.text()], [200, 'OK']);
});
