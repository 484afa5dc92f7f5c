// The rules of homes, each on a home that is written to, one that is built afterwards, one in which everybody followed is loud
// and merged, and one in which some are.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { EchoId, ParleyId } from '#contract';
import { addMembers, block, makeList, mute, unfollow, unmute } from '#graph';
import { remove, unecho } from '#parleys';
import { announce, newId, transact } from '#platform';
import { openTown, talkIn, type Name, type Town } from '#testing';
import { listHome } from './index.ts';

const ways = {
  'written to': {},
  'built afterwards': {},
  merged: { LOUD_FOLLOWERS: '0' },
  'partly merged': { LOUD_FOLLOWERS: '3' },
};
for (const [way, settings] of Object.entries(ways)) describe(`a home that is ${way}`, () => rules(way, settings));

function rules(way: string, settings: Record<string, string>): void {
  let town: Town;
  before(async () => void (town = await openTown(settings)));
  after(() => town.close());
  const { say, share, follows, home, seen, live, walk, clear } = talkIn(() => town);
  const ready = (...names: Name[]) => (way === 'built afterwards' ? Promise.resolve() : live(...names));
  const titled = (title: string) => `a home that is ${way} ${title}`;
  // Of those whom ana follows, boris is loud and the others are not.
  beforeEach(async () => {
    if (way === 'partly merged')
      await town.sql`insert into tallies (owner_id, what, n) values (${town.ids.boris}, 'followers', 9)`;
  });
  afterEach(clear);

  test(titled('holds what one wrote and what those one follows wrote, newest first'), async () => {
    await follows('ana', 'boris');
    await ready('ana', 'boris');
    const [a, b, d] = [await say('ana'), await say('boris'), await say('dora')];
    await town.settle();
    assert.deepEqual(await seen('ana'), [b, a]);
    assert.deepEqual(await seen('boris'), [b]);
    assert.ok(!(await seen('ana')).includes(d));
  });

  test(titled('holds replies only between people one follows, and to oneself'), async () => {
    await follows('ana', 'boris');
    await follows('ana', 'dora');
    await ready('ana');
    const [byDora, byEmil, byAna] = [await say('dora'), await say('emil'), await say('ana')];
    const toDora = await say('boris', { to: byDora });
    const toEmil = await say('boris', { to: byEmil });
    const toAna = await say('boris', { to: byAna });
    const toSelf = await say('boris', { to: toEmil });
    const own = await say('ana', { to: byEmil });
    await town.settle();
    assert.deepEqual(await seen('ana'), [own, toSelf, toAna, toDora, byAna, byDora]);
  });

  test(titled('holds direct parleys only of who mentions one, and followers-only ones'), async () => {
    await follows('ana', 'boris');
    await follows('dora', 'boris');
    await ready('ana', 'dora', 'boris', 'emil');
    const direct = await say('boris', { visibility: 'direct', mentions: ['ana', 'emil'] });
    const close = await say('boris', { visibility: 'followers' });
    await town.settle();
    assert.deepEqual(await seen('ana'), [close, direct]);
    assert.deepEqual(await seen('dora'), [close]);
    assert.deepEqual(await seen('boris'), [close, direct]);
    assert.deepEqual(await seen('emil'), []);
  });

  test(titled('holds only the languages one asked of a follow'), async () => {
    await follows('ana', 'boris', { languages: ['fr'] });
    await ready('ana');
    const [french, , unknown] = [
      await say('boris', { language: 'fr' }),
      await say('boris', { language: 'en' }),
      await say('boris'),
    ];
    await town.settle();
    assert.deepEqual(await seen('ana'), [unknown, french]);
  });

  test(titled('holds an echoed parley once, brought by the first'), async () => {
    await follows('ana', ['boris', 'dora']);
    await follows('faye', 'dora');
    await ready('ana', 'faye');
    const [byBoris, byEmil] = [await say('boris'), await say('emil')];
    await share('dora', byBoris);
    const first = await share('boris', byEmil);
    const second = await share('dora', byEmil);
    await town.settle();
    assert.deepEqual(await seen('ana'), [first, byBoris]);
    const fayes = await home('faye');
    assert.equal(fayes[0]!.id, second);
    assert.deepEqual([fayes[0]!.parleyId, fayes[0]!.echoerId], [byEmil, town.ids.dora]);
    assert.equal(fayes.length, 2);
  });

  test(titled('holds no echoes of whom one follows without them'), async () => {
    await follows('ana', 'boris', { showsEchoes: false });
    await ready('ana');
    await share('boris', await say('emil'));
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
  });

  test(titled('never holds an echo of a parley that was for followers, beyond the author'), async () => {
    await follows('ana', 'boris');
    await ready('ana');
    const parley = await say('emil', { visibility: 'followers' });
    // No action writes such an echo; that homes would refuse it is a second wall.
    await transact({ sql: town.sql }, async (tx) => {
      const id = newId<EchoId>();
      await tx`insert into echoes values (${town.ids.boris}, ${parley}, ${id}, 'public', now())`;
      await announce(tx, { kind: 'parleys.echoed', echo: id, parley, account: town.ids.boris });
    });
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
  });

  test(titled('holds nothing of who is blocked either way, nor what mentions whom one blocks'), async () => {
    await follows('ana', 'boris');
    await block(town.act('ana'), town.ids.dora);
    await block(town.act('emil'), town.ids.ana);
    await ready('ana');
    await share('boris', await say('dora'));
    await share('boris', await say('emil'));
    await say('boris', { mentions: ['dora'] });
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
  });

  test(titled('hides whom one mutes, as author and as echoer, and shows them again after'), async () => {
    await follows('ana', ['boris', 'dora']);
    await ready('ana');
    const byBoris = await say('boris');
    const byEmil = await say('emil');
    const echoed = await share('boris', byEmil);
    const byDora = await say('dora');
    await town.settle();
    await mute(town.act('ana'), town.ids.boris);
    assert.deepEqual(await seen('ana'), [byDora]);
    await unmute(town.act('ana'), town.ids.boris);
    assert.deepEqual(await seen('ana'), [byDora, echoed, byBoris]);
  });

  test(titled('takes in the latest of whom one begins to follow, in their places'), async () => {
    await live('ana');
    const [first, mine, second] = [await say('boris'), await say('ana'), await say('boris')];
    await say('boris', { visibility: 'direct' });
    await town.settle();
    assert.deepEqual(await seen('ana'), [mine]);
    await follows('ana', 'boris');
    await town.settle();
    assert.deepEqual(await seen('ana'), [second, mine, first]);
  });

  test(titled('loses what came by a follow when one unfollows, and keeps what another echoed'), async () => {
    await follows('ana', ['boris', 'dora']);
    await live('ana');
    await say('boris');
    await share('boris', await say('emil'));
    const byDora = await say('dora');
    await town.settle();
    await unfollow(town.act('ana'), town.ids.boris);
    await town.settle();
    assert.deepEqual(await seen('ana'), [byDora]);
  });

  test(titled('hides across a block at once, before any worker has looked, and after'), async () => {
    await follows('ana', 'boris');
    await follows('boris', 'ana');
    await live('ana', 'boris');
    const [byAna, byBoris] = [await say('ana'), await say('boris')];
    await town.settle();
    await block(town.act('ana'), town.ids.boris);
    for (let n = 0; n < 2; n += 1) {
      assert.deepEqual(await seen('ana'), [byAna]);
      assert.deepEqual(await seen('boris'), [byBoris]);
      await town.settle();
    }
    const others = await town.sql`select from home_entries where owner_id <> author_id`;
    assert.equal(others.length, 0);
  });

  test(titled('holds no deleted parley, and no echo that was taken back'), async () => {
    await follows('ana', 'boris');
    await live('ana', 'boris');
    const parley = await say('boris');
    const byEmil = await say('emil');
    const echoed = await share('boris', byEmil);
    await town.settle();
    assert.deepEqual(await seen('ana'), [echoed, parley]);
    await remove(town.act('boris'), parley);
    await unecho(town.act('boris'), byEmil);
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
    const left = await town.sql`select id from home_entries union all select id from loud_entries`;
    assert.equal(left.length, 0);
  });

  test(titled('is walked down by max_id and up by min_id without gaps or repeats, mutes in between'), async () => {
    await follows('ana', ['boris', 'dora', 'emil']);
    await live('ana');
    const all: ParleyId[] = [];
    for (let n = 0; n < 23; n += 1) {
      const id = await say((['dora', 'boris', 'emil', 'ana'] as const)[n % 4]!);
      if (n % 4 !== 0) all.unshift(id);
    }
    await mute(town.act('ana'), town.ids.dora);
    await town.settle();
    for (const limit of [1, 4, 7]) {
      assert.deepEqual(await walk('ana', 'down', limit), all);
      assert.deepEqual(await walk('ana', 'up', limit), all);
    }
    const since = { limit: 4, isUpward: false, above: all[10] };
    const newest = (await listHome(town.act('ana'), since)).map((entry) => entry.id);
    assert.deepEqual(newest, all.slice(0, 4));
  });

  test(titled('leaves out whom one reads in an exclusive list'), async () => {
    await follows('ana', ['boris', 'dora']);
    await live('ana');
    const list = await makeList(town.act('ana'), { title: 'Apart', repliesPolicy: 'list', isExclusive: true });
    await addMembers(town.act('ana'), list.id, [town.ids.boris]);
    await say('boris');
    await share('boris', await say('emil'));
    const byDora = await say('dora');
    await town.settle();
    assert.deepEqual(await seen('ana'), [byDora]);
  });
}
