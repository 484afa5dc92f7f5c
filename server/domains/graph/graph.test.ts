// Follows, requests, blocks and mutes: their rows, their counts and what they announce.

import assert from 'node:assert/strict';
import { afterEach, after, before, test } from 'node:test';
import { talliesOf, type Event } from '#platform';
import { openTown, type Name, type Town } from '#testing';
import {
  acceptRequest,
  block,
  follow,
  listFollowers,
  listFollowRequests,
  listMutes,
  mute,
  rejectRequest,
  relationshipsOf,
  relationsTo,
  removeFollower,
  unblock,
  unfollow,
  unmute,
} from './index.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  for (const table of ['follows', 'follow_requests', 'blocks', 'mutes', 'outbox', 'tallies', 'tally_deltas'])
    await town.sql.unsafe(`delete from ${table}`);
});

const page = { limit: 40, isUpward: false };
const between = async (who: Name, whom: Name) => (await relationshipsOf(town.sql, town.ids[who], [town.ids[whom]]))[0]!;
const countOf = async (who: Name, what: string) =>
  (await talliesOf(town.sql, [town.ids[who]])).get(town.ids[who])?.[what] ?? 0;
const announced = async (): Promise<string[]> =>
  (await town.sql<{ event: Event }[]>`select event from outbox order by id`).map((row) => row.event.kind);

test('to follow twice is to follow once', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await follow(town.act('ana'), town.ids.boris);
  assert.equal(await countOf('ana', 'following'), 1);
  assert.equal(await countOf('boris', 'followers'), 1);
  assert.deepEqual(await announced(), ['graph.followed']);
  assert.equal((await between('boris', 'ana')).isFollowedBy, true);
});

test('to follow again changes the options that are given and leaves the others', async () => {
  await follow(town.act('ana'), town.ids.boris, { notifies: true, languages: ['FR', 'en', 'fr'] });
  await follow(town.act('ana'), town.ids.boris, { showsEchoes: false });
  const now = await between('ana', 'boris');
  assert.deepEqual([now.showsEchoes, now.notifies, now.languages], [false, true, ['fr', 'en']]);
  await follow(town.act('ana'), town.ids.boris, { languages: [] });
  assert.equal((await between('ana', 'boris')).languages, null);
});

test('languages that are none are refused and nothing is written', async () => {
  await assert.rejects(follow(town.act('ana'), town.ids.boris, { languages: ['<b>'] }), { field: 'languages' });
  assert.equal((await between('ana', 'boris')).follows, false);
});

test('oneself, the suspended, the absent and the blocked cannot be followed', async () => {
  await assert.rejects(follow(town.act('ana'), town.ids.ana), { reason: 'forbidden' });
  await assert.rejects(follow(town.act('ana'), town.ids.goran), { reason: 'not-found' });
  await assert.rejects(follow(town.act('ana'), '123' as never), { reason: 'not-found' });
  await block(town.act('boris'), town.ids.ana);
  await assert.rejects(follow(town.act('ana'), town.ids.boris), { reason: 'forbidden' });
  await assert.rejects(follow(town.act('boris'), town.ids.ana), { reason: 'forbidden' });
});

test('a locked account is asked, and the request keeps its options when it is accepted', async () => {
  await follow(town.act('ana'), town.ids.clara, { showsEchoes: false, notifies: true });
  assert.equal((await between('ana', 'clara')).hasRequested, true);
  assert.equal((await between('clara', 'ana')).isRequestedBy, true);
  assert.equal(await countOf('clara', 'followers'), 0);
  await acceptRequest(town.act('clara'), town.ids.ana);
  await acceptRequest(town.act('clara'), town.ids.ana);
  const now = await between('ana', 'clara');
  assert.deepEqual([now.follows, now.hasRequested, now.showsEchoes, now.notifies], [true, false, false, true]);
  assert.equal(await countOf('clara', 'followers'), 1);
  assert.deepEqual(await announced(), ['graph.follow-requested', 'graph.followed']);
});

test('a request can be rejected by whom it asks and withdrawn by who asked', async () => {
  await follow(town.act('ana'), town.ids.clara);
  await rejectRequest(town.act('clara'), town.ids.ana);
  await follow(town.act('ana'), town.ids.clara);
  await unfollow(town.act('ana'), town.ids.clara);
  assert.deepEqual(await listFollowRequests(town.sql, town.ids.clara, page), []);
  assert.equal((await announced()).filter((kind) => kind === 'graph.follow-refused').length, 2);
});

test('nobody becomes a follower by an acceptance that answers no request', async () => {
  await assert.rejects(acceptRequest(town.act('clara'), town.ids.ana), { reason: 'not-found' });
  assert.equal((await between('ana', 'clara')).follows, false);
});

test('requests wait on when their account is unlocked', async () => {
  await follow(town.act('ana'), town.ids.clara);
  await town.sql`update accounts set is_locked = false where id = ${town.ids.clara}`;
  await follow(town.act('ana'), town.ids.clara);
  assert.equal((await between('ana', 'clara')).hasRequested, true);
  await town.sql`update accounts set is_locked = true where id = ${town.ids.clara}`;
});

test('to unfollow twice counts once', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await unfollow(town.act('ana'), town.ids.boris);
  await unfollow(town.act('ana'), town.ids.boris);
  assert.equal(await countOf('boris', 'followers'), 0);
  assert.deepEqual(await announced(), ['graph.followed', 'graph.unfollowed']);
});

test('a follower can be removed without a block', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await removeFollower(town.act('boris'), town.ids.ana);
  assert.equal((await between('ana', 'boris')).follows, false);
  assert.equal(await countOf('boris', 'followers'), 0);
});

test('a block ends follows both ways, with their counts, and an unblock brings none back', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await follow(town.act('boris'), town.ids.ana);
  await block(town.act('ana'), town.ids.boris);
  await block(town.act('ana'), town.ids.boris);
  assert.deepEqual((await announced()).slice(2), ['graph.unfollowed', 'graph.unfollowed', 'graph.blocked']);
  for (const name of ['ana', 'boris'] as const) {
    assert.equal(await countOf(name, 'followers'), 0);
    assert.equal(await countOf(name, 'following'), 0);
  }
  assert.equal((await between('boris', 'ana')).isBlockedBy, true);
  await unblock(town.act('ana'), town.ids.boris);
  const now = await between('ana', 'boris');
  assert.deepEqual([now.blocks, now.follows, now.isFollowedBy], [false, false, false]);
});

test('a block ends requests both ways', async () => {
  await follow(town.act('ana'), town.ids.clara);
  await block(town.act('clara'), town.ids.ana);
  assert.deepEqual(await listFollowRequests(town.sql, town.ids.clara, page), []);
});

test('a follow and a block that come together never leave both standing', async () => {
  for (let round = 0; round < 8; round += 1) {
    await Promise.allSettled([
      follow(town.act('ana'), town.ids.boris),
      block(town.act('boris'), town.ids.ana),
      follow(town.act('ana'), town.ids.boris),
    ]);
    const now = await between('ana', 'boris');
    assert.equal(now.isBlockedBy, true);
    assert.equal(now.follows, false);
    await unblock(town.act('boris'), town.ids.ana);
  }
  assert.equal(await countOf('boris', 'followers'), 0);
});

test('a mute is silent to filters and counts nowhere once its time is over', async () => {
  await mute(town.act('ana'), town.ids.boris, { seconds: 60 });
  assert.equal((await relationsTo(town.sql, town.ids.ana, [town.ids.boris])).get(town.ids.boris)?.isMuted, true);
  await town.sql`update mutes set expires_at = now() - interval '1 second'`;
  assert.equal((await relationsTo(town.sql, town.ids.ana, [town.ids.boris])).size, 0);
  assert.equal((await between('ana', 'boris')).mutes, false);
  assert.deepEqual(await listMutes(town.sql, town.ids.ana, page), []);
});

test('to mute again changes the terms', async () => {
  await mute(town.act('ana'), town.ids.boris, { seconds: 60 });
  await mute(town.act('ana'), town.ids.boris, { hidesNotifications: false });
  const now = await between('ana', 'boris');
  assert.deepEqual([now.mutes, now.mutesNotifications, now.muteExpiresAt], [true, false, null]);
  await unmute(town.act('ana'), town.ids.boris);
  await unmute(town.act('ana'), town.ids.boris);
  assert.deepEqual(await announced(), ['graph.muted', 'graph.muted', 'graph.unmuted']);
});

test('relations for filters hold follow, blocks and mute, and nothing for strangers', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await mute(town.act('ana'), town.ids.boris);
  await block(town.act('ana'), town.ids.clara);
  await block(town.act('dora'), town.ids.ana);
  const all = [town.ids.boris, town.ids.clara, town.ids.dora, town.ids.emil];
  const relations = await relationsTo(town.sql, town.ids.ana, all);
  assert.deepEqual(relations.get(town.ids.boris), {
    follows: true,
    blocks: false,
    isBlockedBy: false,
    isBlockedEitherWay: false,
    isMuted: true,
  });
  assert.equal(relations.get(town.ids.clara)?.blocks, true);
  assert.equal(relations.get(town.ids.dora)?.isBlockedBy, true);
  assert.equal(relations.get(town.ids.dora)?.isBlockedEitherWay, true);
  assert.equal(relations.has(town.ids.emil), false);
  assert.equal((await relationsTo(town.sql, null, all)).size, 0);
});

test('lists of followers leave out who is blocked either way, and are empty to whom the account blocks', async () => {
  for (const name of ['ana', 'dora', 'emil'] as const) await follow(town.act(name), town.ids.boris);
  await block(town.act('ana'), town.ids.dora);
  const seenBy = async (name: Name | null) =>
    (await listFollowers(town.act(name as Name), town.ids.boris, page)).map((one) => one.account);
  assert.deepEqual(await seenBy(null), [town.ids.emil, town.ids.dora, town.ids.ana]);
  assert.deepEqual(await seenBy('ana'), [town.ids.emil, town.ids.ana]);
  assert.deepEqual(await seenBy('dora'), [town.ids.emil, town.ids.dora]);
  await block(town.act('boris'), town.ids.faye);
  assert.deepEqual(await seenBy('faye'), []);
});

test('a deleted account leaves nothing behind, and the counts of others are right', async () => {
  await follow(town.act('faye'), town.ids.boris);
  await follow(town.act('ana'), town.ids.faye);
  await follow(town.act('faye'), town.ids.clara);
  await block(town.act('faye'), town.ids.dora);
  await mute(town.act('emil'), town.ids.faye);
  await town.sql`insert into outbox (id, event) values (1, ${town.sql.json({ kind: 'accounts.deleted', account: town.ids.faye })})`;
  await town.settle();
  const [left] = await town.sql`
    select (select count(*) from follows) + (select count(*) from follow_requests)
      + (select count(*) from blocks) + (select count(*) from mutes) as n`;
  assert.equal(Number(left!.n), 0);
  assert.equal(await countOf('boris', 'followers'), 0);
  assert.equal(await countOf('ana', 'following'), 0);
});

test('expired mutes are swept', async () => {
  await mute(town.act('ana'), town.ids.boris, { seconds: 60 });
  await town.sql`update mutes set expires_at = now() - interval '1 second'`;
  const { work } = await import('./index.ts');
  await work.jobs.find((job) => job.name === 'graph.sweep-mutes')!.run(town.jobAct(), undefined as never);
  assert.equal((await town.sql`select from mutes`).length, 0);
  assert.deepEqual(await announced(), ['graph.muted', 'graph.unmuted']);
});
