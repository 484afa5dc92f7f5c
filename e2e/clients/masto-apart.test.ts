// Lists, filters, hashtags, conversations and what people think of each other, through masto: an independent client.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRestAPIClient, createStreamingAPIClient, type mastodon } from 'masto';
import { eventually, openLiveTown, type LiveTown, type Name } from '#testing';

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
const open: { close(): void }[] = [];
after(() => {
  for (const streaming of open) streaming.close();
  return town.close();
});

const rest = (name: Name) => createRestAPIClient({ url: town.url, accessToken: town.token(name) });

function listen(name: Name) {
  const streaming = createStreamingAPIClient({
    streamingApiUrl: `${town.url.replace('http', 'ws')}/api/v1/streaming`,
    accessToken: town.token(name),
    implementation: WebSocket,
  });
  open.push(streaming);
  return streaming;
}

/** The payloads of `kind` that `events` brings, as they come. */
function gather(events: AsyncIterable<mastodon.streaming.Event>, kind: string): unknown[] {
  const found: unknown[] = [];
  void (async () => {
    for await (const event of events) if (event.event === kind) found.push(event.payload);
  })().catch(() => {});
  return found;
}

test('ana keeps a list of people she does not follow, and reads it by pages and live', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  const list = await ana.v1.lists.create({ title: 'Near', exclusive: false });
  const mine = ana.v1.lists.$select(list.id);
  await mine.accounts.create({ accountIds: [town.ids.boris, town.ids.faye] });
  const members = await mine.accounts.list({ limit: 0 });
  assert.deepEqual(members.map((one) => one.username).toSorted(), ['boris', 'faye']);
  assert.deepEqual(
    (await ana.v1.accounts.$select(town.ids.boris).lists.list()).map((one) => one.id),
    [list.id],
  );
  using events = listen('ana').list.subscribe({ list: list.id });
  const heard = gather(events, 'update') as mastodon.v1.Status[];
  const first = await boris.v1.statuses.create({ status: 'Before' });
  const seen = await eventually('a live update', async () => {
    const { id } = await boris.v1.statuses.create({ status: `Near and dear ${Math.random()}` });
    return heard.find((status) => BigInt(status.id) <= BigInt(id));
  });
  assert.equal(seen.account.username, 'boris');
  const timeline: string[] = [];
  for await (const page of ana.v1.timelines.list.$select(list.id).list({ limit: 2 }))
    timeline.push(...page.map((status) => status.id));
  assert.ok(timeline.includes(first.id));
  assert.equal(new Set(timeline).size, timeline.length);
  assert.equal((await mine.update({ title: 'Nearer', exclusive: true })).exclusive, true);
  await mine.accounts.remove({ accountIds: [town.ids.faye] });
  await mine.remove();
  assert.deepEqual(await ana.v1.lists.list(), []);
});

test('boris filters by keywords and by status, in both versions, and his other apps hear of it', async () => {
  const [boris, dora] = [rest('boris'), rest('dora')];
  const { id } = await dora.v1.statuses.create({ status: 'Rain, snow and #thunder' });
  using events = listen('boris').user.subscribe();
  const heard = gather(events, 'filters_changed');
  const filter = await eventually('the news of a filter', async () => {
    for (const one of await boris.v2.filters.list()) await boris.v2.filters.$select(one.id).remove();
    const made = await boris.v2.filters.create({
      title: 'Weather',
      context: ['home', 'public'],
      filterAction: 'warn',
      expiresIn: 3_600,
      keywordsAttributes: [
        { keyword: 'rain', wholeWord: true },
        { keyword: 'thund', wholeWord: false },
      ],
    });
    return heard.length > 0 && made;
  });
  const status = async () => boris.v1.statuses.$select(id).fetch();
  const [result] = (await status()).filtered!;
  assert.deepEqual([result!.filter.title, result!.keywordMatches], ['Weather', ['rain', 'thund']]);
  const [rain] = filter.keywords;
  const changed = await boris.v2.filters.$select(filter.id).update({
    filterAction: 'hide',
    keywordsAttributes: [
      { id: rain!.id, keyword: 'hail', wholeWord: true },
      { id: filter.keywords[1]!.id, _destroy: true },
    ],
  });
  assert.deepEqual(
    changed.keywords.map((one) => one.keyword),
    ['hail'],
  );
  assert.deepEqual((await status()).filtered, []);
  const covered = await boris.v2.filters.$select(filter.id).statuses.create({ statusId: id });
  assert.deepEqual((await status()).filtered![0]!.statusMatches, [id]);
  await boris.v2.filters.statuses.$select(covered.id).remove();
  const old = await boris.v1.filters.create({ phrase: 'snow', context: ['home'], irreversible: true });
  assert.equal((await status()).filtered![0]!.filter.filterAction, 'hide');
  assert.equal((await boris.v1.filters.list()).length, 2);
  await boris.v1.filters.$select(old.id).remove();
  assert.deepEqual((await status()).filtered, []);
});

test('hashtags are followed into home, listed, and shown on a profile', async () => {
  const [ana, faye] = [rest('ana'), rest('faye')];
  await ana.v1.timelines.home.list();
  assert.equal((await ana.v1.tags.$select('Jardin').follow()).following, true);
  const { id } = await faye.v1.statuses.create({ status: 'Au #jardin' });
  await eventually('it at home', async () => (await ana.v1.timelines.home.list()).some((status) => status.id === id));
  assert.deepEqual(
    (await ana.v1.followedTags.list()).map((tag) => tag.name),
    ['jardin'],
  );
  const featured = await faye.v1.featuredTags.create({ name: 'Jardin' });
  const [shown] = await ana.v1.accounts.$select(town.ids.faye).featuredTags.list();
  assert.deepEqual([shown!.id, shown!.name, String(shown!.statusesCount)], [featured.id, 'Jardin', '1']);
  await faye.v1.featuredTags.$select(featured.id).remove();
  assert.equal((await ana.v1.tags.$select('jardin').unfollow()).following, false);
});

test('a conversation comes live, is read, and is put away', async () => {
  const [ana, dora] = [rest('ana'), rest('dora')];
  using events = listen('ana').direct.subscribe();
  const heard = gather(events, 'conversation') as mastodon.v1.Conversation[];
  const talk = await eventually('the conversation', async () => {
    await dora.v1.statuses.create({ status: '@ana psst', visibility: 'direct' });
    return heard[0];
  });
  assert.deepEqual(
    [talk.unread, talk.accounts.map((one) => one.username), talk.lastStatus?.visibility],
    [true, ['dora'], 'direct'],
  );
  const mine = ana.v1.conversations.$select(talk.id);
  assert.equal((await mine.read()).unread, false);
  await mine.remove();
  assert.ok((await ana.v1.conversations.list()).every((one) => one.id !== talk.id));
});

test('notes, endorsements and familiar followers are what clients expect', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  const him = ana.v1.accounts.$select(town.ids.boris);
  assert.equal((await him.note.create({ comment: 'Met at the well' })).note, 'Met at the well');
  await him.follow();
  assert.equal((await him.pin()).endorsed, true);
  assert.deepEqual(
    (await ana.v1.endorsements.list()).map((one) => one.username),
    ['boris'],
  );
  await boris.v1.accounts.$select(town.ids.faye).follow();
  // masto's own type for these words would send no name with them.
  const [familiar] = await ana.v1.accounts.familiarFollowers.fetch({ id: [town.ids.faye] } as never);
  assert.deepEqual(
    familiar!.accounts.map((one) => one.username),
    ['boris'],
  );
  assert.equal((await him.unpin()).endorsed, false);
});
