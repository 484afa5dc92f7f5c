// Live updates over real sockets: who hears what, who does not, and who is cut off.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import { WebSocket } from 'ws';
import { suspend } from '#accounts';
import { decide } from '#moderation';
import { block, follow, mute, unblock, unmute } from '#graph';
import { publishAnnouncement, react, removeAnnouncement } from '#instance';
import type { ParleyId } from '#contract';
import { answerAsking } from '#parleys';
import { openLiveTown, eventually, type LiveTown, type Name } from '#testing';
import { nameInPath, publicKeys, streamOf } from './streams.ts';

const [[, threat]] = (
  JSON.parse(readFileSync(new URL('../../../testing/fixtures/harm/screen.json', import.meta.url), 'utf8')) as {
    hidden: [[string, string]];
  }
).hidden;

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
after(() => town.close());

interface Heard {
  stream?: string[];
  event?: string;
  payload?: string;
  error?: string;
}
interface Ear {
  socket: WebSocket;
  heard: Heard[];
  closed: Promise<number>;
  /** The first event of that name whose payload holds the words. */
  waitFor(event: string, words?: string): Promise<Heard>;
}
const ears: WebSocket[] = [];
afterEach(() => {
  for (const socket of ears.splice(0)) socket.terminate();
});

const act = (name: Name) => ({
  viewer: { id: town.ids[name], role: 'member' as const },
  now: new Date(),
  sql: town.house.sql,
  log: town.house.log,
});

async function listen(query: string, headers: Record<string, string> = {}, protocol?: string): Promise<Ear> {
  const url = `${town.url.replace('http', 'ws')}/api/v1/streaming${query}`;
  const socket = new WebSocket(url, protocol, { headers });
  ears.push(socket);
  const heard: Heard[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data)) as Heard));
  const closed = new Promise<number>((resolve) => void socket.on('close', resolve));
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  const waitFor = (event: string, words = ''): Promise<Heard> =>
    eventually(`${event} ${words}`, async () =>
      heard.find((one) => one.event === event && (one.payload ?? '').includes(words)),
    );
  return { socket, heard, closed, waitFor };
}
const asPerson = (name: Name, stream: string): Promise<Ear> =>
  listen(`?access_token=${town.token(name)}&stream=${stream}`);

async function call(name: Name, method: string, path: string, body?: object) {
  const response = await fetch(`${town.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${town.token(name)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.equal(response.status, 200, `${path} ${response.status}`);
  return (await response.json()) as { id: string };
}
const say = (name: Name, status: string, more: object = {}) => call(name, 'POST', 'statuses', { status, ...more });

test('a follower hears what is posted, edited and deleted, and whom it concerns is notified', async () => {
  await follow(act('boris'), town.ids.ana);
  await call('boris', 'GET', 'timelines/home');
  const boris = await asPerson('boris', 'user');
  const { id } = await say('ana', 'Hello @boris');
  const update = await boris.waitFor('update', id);
  assert.deepEqual(update.stream, ['user']);
  assert.equal((JSON.parse(update.payload!) as { favourited: boolean }).favourited, false);
  await boris.waitFor('notification', id);
  await call('ana', 'PUT', `statuses/${id}`, { status: 'Hello again @boris' });
  await boris.waitFor('status.update', 'Hello again');
  await call('ana', 'DELETE', `statuses/${id}`);
  assert.equal((await boris.waitFor('delete', id)).payload, id);
});

test('what the moderation takes away leaves the screens it stands on; of what it held before anybody saw it nobody hears', async () => {
  await follow(act('boris'), town.ids.ana);
  const boris = await asPerson('boris', 'user');
  const { id } = await say('ana', 'A well that will be covered');
  await boris.waitFor('update', 'will be covered');
  const subject = { kind: 'parley', id: id as never, author: town.ids.ana } as const;
  await decide(
    { ...act('dora'), viewer: { id: town.ids.dora, role: 'moderator' } },
    { subject, measure: 'remove', source: 'staff' },
  );
  assert.equal((await boris.waitFor('delete', id)).payload, id);
  const { id: held } = await say('ana', threat);
  await boris.waitFor('update', (await say('ana', 'A well for all')).id);
  assert.deepEqual(
    boris.heard.filter((one) => (one.payload ?? '').includes(held)),
    [],
  );
});

test('what waits is not told live; that it was let in is', async () => {
  const ears = [await asPerson('emil', 'user'), await asPerson('emil', 'user:notification')];
  await say('faye', 'Do you hear me, @emil', { visibility: 'direct' });
  const request = await eventually('the request', async () => {
    const response = await fetch(`${town.url}/api/v1/notifications/requests`, {
      headers: { authorization: `Bearer ${town.token('emil')}` },
    });
    return ((await response.json()) as { id: string }[])[0];
  });
  await call('emil', 'POST', `notifications/requests/${request.id}/accept`);
  for (const ear of ears) {
    assert.equal((await ear.waitFor('notifications_merged')).payload, '1');
    assert.ok(!ear.heard.some((one) => one.event === 'notification'));
  }
});

test('what somebody loud says, echoes and edits is heard by who follows them, unless muted', async () => {
  await town.house.sql`insert into tallies (owner_id, what, n) values (${town.ids.faye}, 'followers', 1000000)`;
  for (const name of ['boris', 'dora'] as const) await follow(act(name), town.ids.faye);
  await mute(act('dora'), town.ids.faye);
  const [boris, dora, clara] = [
    await asPerson('boris', 'user'),
    await asPerson('dora', 'user'),
    await asPerson('clara', 'user'),
  ];
  const { id } = await say('faye', 'To a million');
  await boris.waitFor('update', id);
  await call('faye', 'PUT', `statuses/${id}`, { status: 'To a million people' });
  await boris.waitFor('status.update', 'a million people');
  const passedOn = await say('emil', 'Quietly');
  await call('faye', 'POST', `statuses/${passedOn.id}/reblog`);
  await boris.waitFor('update', passedOn.id);
  const updates = (ear: Ear): number => ear.heard.filter((one) => one.event?.endsWith('update')).length;
  assert.deepEqual([updates(boris), updates(dora), updates(clara)], [3, 0, 0]);
  await unmute(act('dora'), town.ids.faye);
});

test('the public streams hold no replies, nothing for few, and nothing of whom one blocks or mutes', async () => {
  const [stranger, ana, dora] = [
    await listen('?stream=public:local'),
    await asPerson('ana', 'public:local'),
    await asPerson('dora', 'public:local'),
  ];
  await block(act('ana'), town.ids.emil);
  await mute(act('dora'), town.ids.emil);
  const { id } = await say('emil', 'For all');
  await say('emil', 'An answer', { in_reply_to_id: id });
  await say('emil', 'For few', { visibility: 'private' });
  const last = await say('boris', 'The last word');
  for (const ear of [stranger, ana, dora]) await ear.waitFor('update', last.id);
  const said = (ear: Ear): number => ear.heard.filter((one) => one.event === 'update').length;
  assert.deepEqual([said(stranger), said(ana), said(dora)], [2, 1, 1]);
  assert.equal('favourited' in (JSON.parse(stranger.heard[0]!.payload!) as object), false);
});

test('each hears a poll and a quote as they may see them, and hears when a quote is revoked', async () => {
  await block(act('clara'), town.ids.dora);
  await follow(act('boris'), town.ids.ana);
  await call('boris', 'GET', 'timelines/home');
  const { id: quotedId } = await say('clara', 'Between clara and others');
  const [ana, boris, dora, stranger] = [
    await asPerson('ana', 'public:local'),
    await asPerson('boris', 'user'),
    await asPerson('dora', 'public:local'),
    await listen('?stream=public:local'),
  ];
  const { id } = await say('ana', 'Tea?', { poll: { options: ['Yes', 'No'], expires_in: 600 } });
  const voted = async (ear: Ear) =>
    (JSON.parse((await ear.waitFor('update', id)).payload!) as { poll: { voted?: boolean } }).poll.voted;
  assert.deepEqual(
    [await voted(ana), await voted(boris), await voted(dora), await voted(stranger)],
    [true, false, false, undefined],
  );
  const { id: quoting } = await say('ana', 'See', { quoted_status_id: quotedId });
  const shown = async (ear: Ear) =>
    (JSON.parse((await ear.waitFor('update', quoting)).payload!) as { quote: { state: string } }).quote.state;
  assert.deepEqual(
    [await shown(ana), await shown(boris), await shown(dora), await shown(stranger)],
    ['accepted', 'accepted', 'unauthorized', 'accepted'],
  );
  assert.ok(dora.heard.every((one) => !one.payload?.includes('Between clara')));
  await call('clara', 'POST', `statuses/${quotedId}/quotes/${quoting}/revoke`);
  await boris.waitFor('status.update', '"revoked"');
  await stranger.waitFor('status.update', '"revoked"');
  await unblock(act('clara'), town.ids.dora);
});

test('whoever asked to quote hears that its author agreed, and sees it', async () => {
  await call('faye', 'GET', 'timelines/home');
  const { id: quotedId } = await say('ana', 'By asking', { quote_approval_policy: 'ask' });
  const faye = await asPerson('faye', 'user');
  const { id } = await say('faye', 'May I?', { quoted_status_id: quotedId });
  assert.match((await faye.waitFor('update', id)).payload!, /"state":"pending"/);
  await answerAsking(act('ana'), id as ParleyId, true);
  assert.match((await faye.waitFor('status.update', id)).payload!, /"state":"accepted".*By asking/);
});

test('a hashtag is listened to by subscribing, and no longer after unsubscribing', async () => {
  const ear = await listen('', { authorization: `Bearer ${town.token('faye')}` });
  ear.socket.send(JSON.stringify({ type: 'subscribe', stream: 'hashtag', tag: 'Jardin' }));
  await eventually('the subscription', async () => {
    await say('boris', 'Au #jardin');
    return ear.heard.some((one) => one.event === 'update');
  });
  assert.deepEqual(ear.heard[0]!.stream, ['hashtag', 'jardin']);
  ear.socket.send(JSON.stringify({ type: 'unsubscribe', stream: 'hashtag', tag: 'jardin' }));
  ear.socket.send(JSON.stringify({ type: 'subscribe', stream: 'public' }));
  await eventually('the other stream', async () => {
    await say('boris', 'Encore au #jardin');
    return ear.heard.some((one) => one.stream?.[0] === 'public');
  });
  const after = ear.heard.findIndex((one) => one.stream?.[0] === 'public');
  assert.ok(ear.heard.slice(after + 1).every((one) => one.stream?.[0] === 'public'));
});

test('a list is heard live by its owner alone: what its members say, echo, edit and delete', async () => {
  const list = await call('ana', 'POST', 'lists', { title: 'Near' });
  await call('ana', 'POST', `lists/${list.id}/accounts`, { account_ids: [town.ids.boris, town.ids.faye] });
  const [ana, dora] = [await asPerson('ana', `list&list=${list.id}`), await asPerson('dora', `list&list=${list.id}`)];
  const { id } = await say('boris', 'Near and dear');
  const update = await ana.waitFor('update', id);
  assert.deepEqual(update.stream, ['list', list.id]);
  await say('clara', 'Far away');
  const far = await say('clara', 'Far, and passed on');
  const echo = await call('faye', 'POST', `statuses/${far.id}/reblog`);
  await ana.waitFor('update', echo.id);
  await call('boris', 'PUT', `statuses/${id}`, { status: 'Nearer' });
  await ana.waitFor('status.update', 'Nearer');
  await call('boris', 'DELETE', `statuses/${id}`);
  await ana.waitFor('delete', id);
  assert.deepEqual(ana.heard.filter((one) => one.event === 'update').length, 2);
  await dora.waitFor('delete', id);
  assert.deepEqual(
    dora.heard.filter((one) => one.event !== 'delete'),
    [],
  );
});

test('what somebody hides is not pushed to them, what they are warned of says so, and their clients hear of new filters', async () => {
  await call('dora', 'GET', 'timelines/home');
  await follow(act('dora'), town.ids.faye);
  const [dora, stranger] = [await asPerson('dora', 'user'), await listen('?stream=public')];
  const make = (keyword: string, filter_action: string) =>
    fetch(`${town.url}/api/v2/filters`, {
      method: 'POST',
      headers: { authorization: `Bearer ${town.token('dora')}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        title: keyword,
        context: ['home', 'notifications'],
        filter_action,
        keywords_attributes: [{ keyword }],
      }),
    });
  await make('rain', 'hide');
  const changed = await dora.waitFor('filters_changed');
  assert.deepEqual(changed, { stream: ['user'], event: 'filters_changed' });
  await make('snow', 'warn');
  const hidden = await say('faye', '@dora rain');
  const warned = await say('faye', 'snow');
  const update = await dora.waitFor('update', warned.id);
  assert.equal((JSON.parse(update.payload!) as { filtered: unknown[] }).filtered.length, 1);
  await stranger.waitFor('update', hidden.id);
  assert.deepEqual(
    dora.heard.filter((one) => one.payload?.includes(hidden.id)),
    [],
  );
});

test('who takes part in a conversation hears of new words in it, and nobody else', async () => {
  const [boris, dora] = [await asPerson('boris', 'direct'), await asPerson('dora', 'direct')];
  const { id } = await say('clara', '@boris psst', { visibility: 'direct' });
  const told = await boris.waitFor('conversation', id);
  const conversation = JSON.parse(told.payload!) as { unread: boolean; last_status: { id: string } };
  assert.deepEqual([told.stream, conversation.unread, conversation.last_status.id], [['direct'], true, id]);
  await say('clara', '@dora psst', { visibility: 'direct' });
  await dora.waitFor('conversation');
  assert.equal(dora.heard.length, 1);
});

test('messages that make no sense are answered and harm nobody', async () => {
  const ear = await asPerson('ana', 'user');
  for (const message of [
    '{',
    '[]',
    'null',
    '{"type":"subscribe"}',
    '{"type":"dance","stream":"user"}',
    '{"type":"subscribe","stream":"list"}',
  ]) {
    ear.socket.send(message);
  }
  await eventually('six answers', async () => ear.heard.filter((one) => one.error).length === 6);
  ear.socket.send('x'.repeat(5_000));
  assert.equal(await ear.closed, 1009);
  const health = await fetch(`${town.url}/api/v1/streaming/health`);
  assert.equal(await health.text(), 'OK');
});

test('the token may be the protocol; a wrong one, none for a home, or a cookie from elsewhere opens nothing', async () => {
  const ear = await listen('?stream=user', {}, town.token('ana'));
  assert.equal(ear.socket.protocol, town.token('ana'));
  await assert.rejects(listen('?stream=user&access_token=nonsense'), /401/);
  const stranger = await listen('?stream=user');
  await eventually('the refusal', async () => stranger.heard.some((one) => one.error));
  const cookie = `palabre_session=${town.token('ana')}`;
  await assert.rejects(listen('?stream=user', { cookie, origin: 'https://elsewhere.example' }), /403/);
  await assert.rejects(listen('?stream=user', { cookie }), /403/);
  const own = await listen('?stream=user', { cookie, origin: town.url });
  assert.equal(own.socket.readyState, WebSocket.OPEN);
});

test('who is suspended, or whose token is taken back, is cut off at once', async () => {
  const faye = await asPerson('faye', 'user');
  const clara = await asPerson('clara', 'user');
  await suspend({ ...act('emil'), viewer: null }, town.ids.faye);
  assert.equal(await faye.closed, 4001);
  const sessions = (await (
    await fetch(`${town.url}/api/palabre/v1/sessions`, { headers: { authorization: `Bearer ${town.token('clara')}` } })
  ).json()) as { id: string; current: boolean }[];
  const current = sessions.find((one) => one.current)!;
  const headers = { authorization: `Bearer ${town.token('clara')}` };
  await fetch(`${town.url}/api/palabre/v1/sessions/${current.id}`, { method: 'DELETE', headers });
  assert.equal(await clara.closed, 4001);
});

test('the same streams come as server-sent events', async () => {
  const controller = new AbortController();
  const response = await fetch(`${town.url}/api/v1/streaming/public/local`, { signal: controller.signal });
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  const { id } = await say('ana', 'Read me');
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(`"id":"${id}"`)) break;
  }
  assert.match(text, /event: update\ndata: \{/);
  controller.abort();
  assert.equal((await fetch(`${town.url}/api/v1/streaming/user`)).status, 401);
  assert.equal((await fetch(`${town.url}/api/v1/streaming/nothing`)).status, 404);
});

test('names of streams', () => {
  assert.deepEqual(streamOf('hashtag', '#Été')?.wire, ['hashtag', 'été']);
  for (const [name, tag] of [
    ['list', '1'],
    ['hashtag', ''],
    ['hashtag', undefined],
    [7, undefined],
  ])
    assert.equal(streamOf(name, tag), null);
  assert.deepEqual(streamOf('list', undefined, '7')?.wire, ['list', '7']);
  assert.equal(streamOf('list', undefined, 'x'), null);
  assert.equal(nameInPath('/public/local/', true), 'public:local:media');
  assert.equal(nameInPath('/user', true), 'user');
  assert.deepEqual(publicKeys({ hasMedia: false, isReply: true, tags: ['a'] }), ['hashtag a', 'hashtag:local a']);
});

test('announcements, their reactions and their end are heard by everybody, in their tongue', async () => {
  await town.house.sql`update accounts set locale = 'fr' where id = ${town.ids.boris}`;
  const [ana, boris] = [await asPerson('ana', 'user'), await asPerson('boris', 'user')];
  const id = await publishAnnouncement(act('emil'), { text: { en: 'A new hall', fr: 'Une nouvelle salle' } });
  assert.match((await ana.waitFor('announcement', 'new hall')).payload!, /"reactions":\[\]/);
  await boris.waitFor('announcement', 'nouvelle salle');
  await react(act('ana'), id, '🎉');
  const reaction = JSON.parse((await boris.waitFor('announcement.reaction')).payload!);
  assert.deepEqual(reaction, { name: '🎉', count: 1, announcement_id: id });
  await removeAnnouncement(act('emil'), id);
  assert.equal((await boris.waitFor('announcement.delete')).payload, id);
});
