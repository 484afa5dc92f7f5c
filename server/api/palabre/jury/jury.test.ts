// Juries: none unless the town wants them, nobody with a part in it, and agreement across viewpoints or a person.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signUp, grantToken } from '#accounts';
import type { AccountId } from '#contract';
import { block, follow } from '#graph';
import { changeSettings } from '#instance';
import { mindJuries } from '#jury';
import { appeal, decide, findAppeal } from '#moderation';
import { atTheConsole, openTown, PASSWORD, type Town } from '#testing';

let town: Town;
const people: { id: AccountId; token: string }[] = [];
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora', 'emil');
  const old = { ...town.act(null), now: new Date(Date.now() - 90 * 86_400_000) };
  for (let n = 0; n < 12; n++) {
    const id = await signUp(old, { handle: `juror${n}`, password: PASSWORD, acceptsTerms: true });
    const grant = { account: id, app: null, scopes: ['read', 'write'] };
    people.push({ id, token: (await grantToken(town.act(null), grant)).token });
  }
  const as = (id: AccountId) => ({ ...town.act(null), viewer: { id, role: 'member' as const } });
  // Two camps, by whom they follow.
  for (const [n, { id }] of people.entries()) await follow(as(id), n < 6 ? town.ids.faye : town.ids.emil);
  await follow(as(people[0]!.id), town.ids.boris);
  await block(town.act('boris'), people[1]!.id);
});
after(() => town.close());

const as = (n: number, method: 'GET' | 'PUT' | 'POST', url: string, body?: object) =>
  town.as(null, method, url, body, { authorization: `Bearer ${people[n]!.token}` });

async function appealed(category = 'harassment'): Promise<{ appeal: string; parley: string }> {
  const words = '@ana look at https://example.org/x, a strong word';
  const { body } = await town.as('boris', 'POST', '/api/v1/statuses', { status: words });
  const subject = { kind: 'parley', id: body.id, author: town.ids.boris } as const;
  const { id } = await decide(town.act('dora'), { subject, measure: 'remove', category, source: 'report' });
  return { appeal: (await appeal(town.act('boris'), id, 'I only asked @ana.')).id, parley: body.id };
}
const call = (id: string) => town.as('emil', 'POST', `/api/palabre/v1/console/appeals/${id}/jury`);
const seated = async (): Promise<number[]> => {
  const waiting = await Promise.all(people.map((_, n) => as(n, 'GET', '/api/palabre/v1/jury')));
  return waiting.flatMap(({ body }, n) => (body.seats.length > 0 ? [n] : []));
};

test('a town has no juries unless it wants them', async () => {
  assert.deepEqual((await as(0, 'GET', '/api/palabre/v1/jury')).body, { is_open: false, is_juror: false, seats: [] });
  assert.equal((await as(0, 'PUT', '/api/palabre/v1/jury', { is_juror: true })).status, 403);
  assert.equal((await call((await appealed()).appeal)).status, 403);
});

test('five sit who have no tie to anybody in it, of both sides, and are shown no name', async () => {
  await changeSettings(town.act(null), { jury: 'on' });
  for (let n = 0; n < 12; n++)
    assert.equal((await as(n, 'PUT', '/api/palabre/v1/jury', { is_juror: true })).body.is_juror, true);
  const { appeal: id, parley } = await appealed();
  assert.equal((await town.as('ana', 'POST', `/api/palabre/v1/console/appeals/${id}/jury`)).status, 403);
  assert.equal((await call(id)).status, 200);
  assert.equal((await call(id)).status, 422, 'once');
  const sitting = await seated();
  assert.equal(sitting.length, 5);
  assert.ok(!sitting.includes(0) && !sitting.includes(1), 'who follows the author and whom he blocks do not sit');
  assert.ok(sitting.some((n) => n < 6) && sitting.some((n) => n >= 6), 'both camps sit');
  const { body } = await as(sitting[0]!, 'GET', '/api/palabre/v1/jury');
  const [seat] = body.seats;
  assert.equal(seat.words, '@… look at …, a strong word');
  assert.equal(seat.what, 'It was removed.');
  assert.equal(seat.objection, 'I only asked @….');
  for (const secret of ['boris', town.ids.boris, 'ana', parley])
    assert.ok(!JSON.stringify(seat).includes(secret), secret);
  const outsider = people.findIndex((_, n) => !sitting.includes(n));
  assert.equal((await as(outsider, 'POST', `/api/palabre/v1/jury/${seat.id}/vote`, { vote: 'overturn' })).status, 404);
  for (const n of sitting)
    assert.equal((await as(n, 'POST', `/api/palabre/v1/jury/${seat.id}/vote`, { vote: 'overturn' })).status, 200);
  const decided = await findAppeal(town.sql, id as never);
  assert.deepEqual([decided!.outcome, decided!.jury_id, decided!.decided_by], ['overturned', seat.id, null]);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${parley}`)).status, 200);
});

test('where the sides disagree nothing is decided, and a person still may', async () => {
  const { appeal: id } = await appealed();
  const jury = (await call(id)).body.id;
  for (const n of await seated())
    await as(n, 'POST', `/api/palabre/v1/jury/${jury}/vote`, { vote: n < 6 ? 'overturn' : 'uphold' });
  const [row] = await town.sql`select outcome from juries where id = ${jury}`;
  assert.equal(row!['outcome'], 'split');
  assert.equal((await findAppeal(town.sql, id as never))!.decided_at, null);
});

test('who does not answer within a day is replaced, once, and may not vote any more', async () => {
  const { appeal: id } = await appealed();
  const jury = (await call(id)).body.id;
  const first = await seated();
  await as(first[0]!, 'POST', `/api/palabre/v1/jury/${jury}/vote`, { vote: 'uphold' });
  await mindJuries({ ...town.act(null), now: new Date(Date.now() + 25 * 3_600_000) });
  const [rows] = await town.sql`
    select count(*) filter (where left_at is null)::int as here, count(*) filter (where left_at is not null)::int as gone
    from jury_seats where jury_id = ${jury}`;
  assert.deepEqual([rows!['here'], rows!['gone']], [5, 4]);
  assert.equal((await as(first[1]!, 'POST', `/api/palabre/v1/jury/${jury}/vote`, { vote: 'uphold' })).status, 404);
  await mindJuries({ ...town.act(null), now: new Date(Date.now() + 80 * 3_600_000) });
  const [ended] = await town.sql`select outcome from juries where id = ${jury}`;
  assert.equal(ended!['outcome'], 'lapsed');
});

test('a threat is never for a jury, nor is who stands badly for a seat', async () => {
  assert.equal((await call((await appealed('violence-threat')).appeal)).status, 422);
  await town.sql`update accounts set bounds = '[{"what":"links","until":null}]' where handle like 'juror%'`;
  const { status, body } = await call((await appealed()).appeal);
  assert.deepEqual([status, Object.keys(body.details)], [422, ['id']]);
});
