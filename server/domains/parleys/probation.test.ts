// New accounts speak within bounds: the rule as a table, and what it refuses.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOUSE_POLICY, decide, gateOf } from '#moderation';
import { openTown, type Name, type Town } from '#testing';
import { postFrom } from './post.ts';
import { PROBATION, probationRefuses, type Utterance } from './probation.ts';
import { selectLately, type Lately } from './probation.sql.ts';

const nothing = { parleys: 0, links: 0, mentions: 0, media: 0 };
const lately = (hour: Partial<Lately['hour']>, day: Partial<Lately['day']> = {}): Lately => ({
  hour: { ...nothing, ...hour },
  day: { ...nothing, ...hour, ...day },
});
const cases: [title: string, lately: Lately, said: Partial<Utterance>, refused: string | null][] = [
  ['the first words are welcome', lately({}), {}, null],
  ['the last of an hour is', lately({ parleys: PROBATION.hour.parleys - 1 }), {}, null],
  ['one more is too many', lately({ parleys: PROBATION.hour.parleys }), {}, 'parleys'],
  ['a day has its own bounds', lately({}, { parleys: PROBATION.day.parleys }), {}, 'parleys'],
  ['links are counted by themselves', lately({ links: PROBATION.hour.links }), { links: 1 }, 'links'],
  ['without a link they do not count', lately({ links: 99 }), {}, null],
  ['a few people at once may be named', lately({}), { mentions: 4 }, null],
  ['a crowd may not', lately({}), { mentions: 5 }, 'mentions'],
  ['pictures are counted one by one', lately({ media: PROBATION.hour.media - 1 }), { media: 2 }, 'media'],
];
for (const [title, before, said, refused] of cases)
  test(title, () => assert.equal(probationRefuses(before, { links: 0, mentions: 0, media: 0, ...said }), refused));

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const gate = gateOf(HOUSE_POLICY);
const say = (who: Name, text: string) => postFrom(town.act(who), { text }, { domain: 'palabre.test', gate });
const madeAgo = (who: Name, days: number) =>
  town.sql`update accounts set created_at = now() - make_interval(days => ${days}) where id = ${town.ids[who]}`;

test('a newcomer who hands out links is slowed down, by name of the field; who has been here is not', async () => {
  await madeAgo('boris', 100);
  await madeAgo('faye', 1);
  for (let n = 0; n < PROBATION.hour.links; n += 1)
    for (const who of ['faye', 'boris'] as const) await say(who, `Look https://example.org/${n}`);
  await assert.rejects(say('faye', 'And https://example.org/more'), (error: any) => {
    assert.deepEqual([error.reason, error.field], ['too-many', 'status']);
    return true;
  });
  await say('faye', 'Without a link it goes');
  await say('boris', 'And https://example.org/more');
  const { hour } = await selectLately(town.sql, town.ids.faye, new Date());
  assert.deepEqual(hour, { parleys: PROBATION.hour.links + 1, links: PROBATION.hour.links, mentions: 0, media: 0 });
});

test('who gave cause stays on probation for a month, unless it was undone', async () => {
  await madeAgo('ana', 10);
  for (let n = 0; n < PROBATION.hour.links + 1; n += 1) await say('ana', `Look https://example.org/${n}`);
  const { id } = await say('ana', 'A word too many');
  const subject = { kind: 'parley', id: id as never, author: town.ids.ana } as const;
  await decide(town.act('dora'), { subject, measure: 'label', source: 'staff' });
  await assert.rejects(say('ana', 'And https://example.org/more'), /too many links/);
  await madeAgo('ana', 31);
  await say('ana', 'And https://example.org/more');
});
