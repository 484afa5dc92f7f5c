// The network through masto, an independent client of the Mastodon API: what apps do, over a real socket.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRestAPIClient, createStreamingAPIClient, type mastodon } from 'masto';
import sharp from 'sharp';
import { eventually, openLiveTown, type LiveTown, type Name } from '#testing';

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
const open: { close(): void }[] = [];
after(() => {
  for (const streaming of open) streaming.close();
  return town.close();
});

const rest = (name: Name) => createRestAPIClient({ url: town.url, accessToken: town.token(name) });
const picture = async (): Promise<Blob> => {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#b5562b' } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
};

test('ana posts with an image, boris reads it live, replies, and ana is notified', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  await boris.v1.accounts.$select(town.ids.ana).follow();
  await boris.v1.timelines.home.list();
  const streaming = createStreamingAPIClient({
    streamingApiUrl: `${town.url.replace('http', 'ws')}/api/v1/streaming`,
    accessToken: town.token('boris'),
    implementation: WebSocket,
  });
  open.push(streaming);
  using arrivals = streaming.user.subscribe();
  const first = firstOf(arrivals, (event) => event.event === 'update');
  await socketOpen(streaming);

  const medium = await ana.v2.media.create({ file: await picture(), description: 'A brick wall' });
  const posted = await ana.v1.statuses.create({ status: 'Sous l’arbre @boris', mediaIds: [medium.id], language: 'fr' });
  assert.equal(posted.mediaAttachments[0]?.description, 'A brick wall');
  const seen = (await first).payload as mastodon.v1.Status;
  assert.equal(seen.id, posted.id);

  const reply = await boris.v1.statuses.create({ status: '@ana I see you', inReplyToId: posted.id });
  const told = await eventually('the notification', async () =>
    (await ana.v1.notifications.list()).find((one) => one.status?.id === reply.id),
  );
  assert.equal(told.type, 'mention');
  const context = await ana.v1.statuses.$select(posted.id).context.fetch();
  assert.deepEqual(
    context.descendants.map((status) => status.id),
    [reply.id],
  );
});

test('to vote, echo, keep, edit and delete works, and is told to whom it concerns', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  const { id } = await ana.v1.statuses.create({ status: 'Frist' });
  const status = boris.v1.statuses.$select(id);
  assert.equal((await status.favourite()).favouritesCount, 1);
  assert.equal((await status.reblog()).reblog?.reblogsCount, 1);
  assert.equal((await status.bookmark()).bookmarked, true);
  await eventually('both notifications', async () => {
    const kinds = (await ana.v1.notifications.list()).map((one) => one.type);
    return kinds.includes('favourite') && kinds.includes('reblog');
  });
  await ana.v1.statuses.$select(id).update({ status: 'First' });
  assert.equal((await ana.v1.statuses.$select(id).history.list()).length, 2);
  await eventually('the edit', async () =>
    (await boris.v1.notifications.list()).some((one) => one.type === 'update' && one.status?.id === id),
  );
  await ana.v1.statuses.$select(id).remove();
  await assert.rejects(status.fetch(), { statusCode: 404 });
});

test('a locked account is followed by approval, and a block ends it', async () => {
  const [clara, faye] = [rest('clara'), rest('faye')];
  const asked = await faye.v1.accounts.$select(town.ids.clara).follow();
  assert.deepEqual([asked.following, asked.requested], [false, true]);
  const [request] = await clara.v1.followRequests.list();
  assert.equal(request?.acct, 'faye');
  await clara.v1.followRequests.$select(town.ids.faye).authorize();
  const [now] = await faye.v1.accounts.relationships.fetch({ id: [town.ids.clara] });
  assert.equal(now?.following, true);
  const secret = await clara.v1.statuses.create({ status: 'For few', visibility: 'private' });
  assert.equal((await faye.v1.statuses.$select(secret.id).fetch()).visibility, 'private');
  await clara.v1.accounts.$select(town.ids.faye).block();
  await assert.rejects(faye.v1.statuses.$select(secret.id).fetch(), { statusCode: 404 });
});

test('pages of a timeline follow one another without a gap or a repeat', async () => {
  const dora = rest('dora');
  const said: string[] = [];
  for (let n = 0; n < 7; n += 1) said.unshift((await dora.v1.statuses.create({ status: `Number ${n}` })).id);
  const read: string[] = [];
  for await (const page of dora.v1.accounts.$select(town.ids.dora).statuses.list({ limit: 3 })) {
    read.push(...page.map((status) => status.id));
  }
  assert.deepEqual(read, said);
});

test('profile, instance, search and preferences are what a client expects', async () => {
  const emil = rest('emil');
  const changed = await emil.v1.accounts.updateCredentials({
    displayName: 'Émile',
    note: 'Under the tree',
    avatar: await picture(),
    fieldsAttributes: [{ name: 'Web', value: 'https://example.org' }],
  });
  assert.equal(changed.displayName, 'Émile');
  assert.match(changed.avatar, /\/media\//);
  assert.equal(changed.fields[0]?.name, 'Web');
  assert.equal((await emil.v1.accounts.verifyCredentials()).source?.note, 'Under the tree');
  const instance = await emil.v2.instance.fetch();
  assert.equal(instance.configuration.statuses.maxCharacters, 1_000);
  const { accounts } = await emil.v2.search.list({ q: 'emi' });
  assert.equal(accounts[0]?.acct, 'emil');
  assert.ok(await emil.v1.preferences.fetch());
});

type Arrivals = AsyncIterable<mastodon.streaming.Event>;

async function firstOf(arrivals: Arrivals, wanted: (event: mastodon.streaming.Event) => boolean) {
  for await (const event of arrivals) if (wanted(event)) return event;
  throw new Error('the stream ended');
}

/** A subscription sent is not yet one that is heard: waits until the server counts it. */
async function socketOpen(_streaming: unknown): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve, 500));
}
