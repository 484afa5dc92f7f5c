// From outside: a notice is answered by a receipt, each of its items ends resolved or justified; orders run against the clock.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { transact, type Act } from '#platform';
import { openTown, type Name, type Town } from '#testing';
import { lockCases } from '../cases/cases.sql.ts';
import { close } from '../cases/close.ts';
import { decideIn } from '../decisions/decide.ts';
import { addFlagger, endFlagger } from './flaggers.ts';
import { replyToOrder, takePrecautions } from './orders.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const operator = (now = new Date()): Act => ({ ...town.act(null), viewer: null, now });
const say = async (who: Name, status: string): Promise<{ id: string; url: string }> =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status })).body;
const notice = (body: object) => ({
  harm: 'hate',
  explanation: 'It breaks the law of 1881, article 24.',
  name: 'A reader',
  email: 'reader@example.org',
  good_faith: true,
  ...body,
});
const send = (body: object, headers?: Record<string, string>, path = 'notices') =>
  town.as(null, 'POST', `/api/palabre/v1/${path}`, body, headers);
const read = async (receipt: string) => (await town.as(null, 'GET', `/api/palabre/v1/notices/${receipt}`)).body;
const statesOf = (file: any): string[] => file.items.map((item: any) => item.state);

/** As dora decides at the console. */
async function conclude(subject: string, outcome: 'acted' | 'fine', facts: string): Promise<void> {
  const [open] = await town.sql<{ id: string; author_id: string }[]>`
    select id, author_id from cases where subject_id = ${subject} and closed_at is null`;
  const act = town.act('dora');
  await transact(act, async (tx) => {
    const [row] = await lockCases(tx, [open!.id as never]);
    await decideIn(tx, act, {
      subject: { kind: row!.subject_kind, id: row!.subject_id, author: row!.author_id! },
      measure: outcome === 'acted' ? 'remove' : 'none',
      category: 'hate',
      source: 'notice',
      caseId: row!.id,
      facts,
    });
    await close(tx, act, row!, outcome);
  });
  await town.settle();
}

test('98 pasted links are one file, of which each item ends resolved, justified, or is nothing of ours', async () => {
  const [bad, fine] = [await say('boris', 'Bad words'), await say('boris', 'Fine words')];
  const others = Array.from({ length: 94 }, (_, n) => `https://elsewhere.example/${n}`);
  const links = [bad.url, fine.url, `https://palabre.test/@boris`, 'https://palabre.test/@nobody/1', ...others].join(
    '\n',
  );
  const { status, body } = await send(notice({ links }));
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.items.length, 98);
  assert.deepEqual(statesOf(body).slice(0, 5), ['open', 'open', 'open', 'unknown', 'unknown']);
  assert.match(body.url, new RegExp(`/notices/${body.receipt}$`));

  await conclude(bad.id, 'acted', 'It calls for harm.');
  await conclude(fine.id, 'fine', 'It quotes a book.');
  const half = await read(body.receipt);
  assert.deepEqual(
    half.items.slice(0, 3).map((item: any) => [item.state, item.words]),
    [
      ['resolved', 'It calls for harm.'],
      ['justified', 'It quotes a book.'],
      ['open', ''],
    ],
  );
  assert.equal(half.closed_at, null);
  await conclude(town.ids.boris, 'fine', 'An ordinary profile.');
  assert.notEqual((await read(body.receipt)).closed_at, null);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${bad.id}`)).status, 404);
  const page = await town.as(null, 'GET', `/notices/${body.receipt}?lang=fr`);
  assert.match(page.body, /Traité.*It calls for harm/s);
  const told = await town.sql<{ kind: string; n: number }[]>`
    select kind, count(*)::int as n from ledger_entries where kind like 'notice%' group by kind order by kind`;
  assert.deepEqual(
    told.map(({ kind, n }) => [kind, n]),
    [
      ['notice', 3],
      ['notice-outcome', 3],
    ],
  );
});

test('two notices about the same make one case, and both are answered', async () => {
  const { id, url } = await say('faye', 'Said once');
  const sent = [await send(notice({ links: [url] })), await send(notice({ links: url, email: 'other@example.org' }))];
  const open = await town.sql`select id from cases where subject_id = ${id} and closed_at is null`;
  assert.equal(open.length, 1);
  await conclude(id, 'acted', 'It threatens.');
  for (const { body } of sent) assert.deepEqual(statesOf(await read(body.receipt)), ['resolved']);
});

test('what is wrong with a notice is named, and nothing is kept of it', async () => {
  const [{ n: before }] = await town.sql<[{ n: number }]>`select count(*)::int as n from notices`;
  for (const [field, body] of [
    ['links', notice({ links: '' })],
    ['explanation', notice({ links: 'https://palabre.test/@ana', explanation: 'Bad' })],
    ['email', notice({ links: 'https://palabre.test/@ana', email: '' })],
    ['name', notice({ links: 'https://palabre.test/@ana', name: '' })],
    ['good_faith', notice({ links: 'https://palabre.test/@ana', good_faith: false })],
    ['harm', notice({ links: 'https://palabre.test/@ana', harm: 'envy' })],
  ] as const) {
    const { status, body: answer } = await send(body);
    assert.equal(status, 422, field);
    assert.match(answer.error, new RegExp(`^${field}`), JSON.stringify(answer));
  }
  assert.equal(
    (await send(notice({ links: 'https://palabre.test/@ana', harm: 'minors', name: '', email: '' }))).status,
    200,
  );
  const [{ n }] = await town.sql<[{ n: number }]>`select count(*)::int as n from notices`;
  assert.equal(n, before + 1);
  assert.equal((await town.as(null, 'GET', '/api/palabre/v1/notices/nothing')).status, 404);
});

test('the form works without scripts: it says what is wrong and keeps what was written, then leads to the receipt', async () => {
  const { url } = await say('ana', 'Said by ana');
  const post = (fields: Record<string, string>) =>
    town.as(null, 'POST', '/notice?lang=fr', new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  const form = await town.as(null, 'GET', '/notice?lang=fr');
  assert.match(form.body, /Signaler un contenu illicite/);
  const fields = {
    links: url,
    harm: 'hate',
    explanation: 'Trop court',
    name: 'X',
    email: 'x@example.org',
    good_faith: 'true',
  };
  const wrong = await post(fields);
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Trop court<\/textarea/);
  assert.match(wrong.body, /role="alert"/);
  const right = await post({ ...fields, explanation: 'Ceci est contraire à la loi de 1881.' });
  assert.equal(right.status, 303);
  const receipt = await town.as(null, 'GET', String(right.headers['location']));
  assert.match(receipt.body, /En attente/);
});

test('a trusted flagger goes first, by a key that can be ended; nobody else may', async () => {
  const { row, key } = await addFlagger(operator(), { kind: 'flagger', name: 'Watch', contact: 'watch@example.org' });
  const [plain, trusted] = [await say('emil', 'One'), await say('emil', 'Two')];
  await send(notice({ links: [plain.url] }));
  const flag = { links: [trusted.url], harm: 'hate', explanation: 'It breaks the law of 1881.' };
  const { body, status } = await send(flag, { 'x-palabre-key': key }, 'flagger/notices');
  assert.equal(status, 200, JSON.stringify(body));
  const rows = await town.sql<{ subject_id: string; source: string; priority: number }[]>`
    select subject_id, source, priority from cases where subject_id in (${plain.id}, ${trusted.id}) order by priority desc`;
  assert.deepEqual(
    rows.map((one) => [one.subject_id, one.source]),
    [
      [trusted.id, 'flagger'],
      [plain.id, 'notice'],
    ],
  );
  const own = await town.as(null, 'GET', '/api/palabre/v1/flagger/notices', undefined, { 'x-palabre-key': key });
  assert.deepEqual(
    own.body.map((one: any) => one.id),
    [body.id],
  );
  assert.equal((await send(flag, {}, 'flagger/notices')).status, 401);
  assert.equal((await send(flag, { 'x-palabre-key': 'pf_wrong' }, 'flagger/notices')).status, 401);
  const order = { ...flag, country: 'FR', basis: 'tco', reference: '1' };
  assert.equal((await send(order, { 'x-palabre-key': key }, 'authority/orders')).status, 403);
  await endFlagger(operator(), row.id);
  assert.equal((await send(flag, { 'x-palabre-key': key }, 'flagger/notices')).status, 401);
});

test('an order that nobody decided is followed after three quarters of an hour, night or day; then it is replied to once', async () => {
  const { key } = await addFlagger(operator(), { kind: 'authority', name: 'Pharos', contact: 'pharos@example.org' });
  const [one, two] = [await say('faye', 'First thing'), await say('faye', 'Second thing')];
  const order = {
    links: [one.url, two.url],
    harm: 'terrorism',
    explanation: 'It praises an attack and calls for more.',
    country: 'FR',
    basis: 'tco',
    reference: 'FR-2026-17',
  };
  const { body, status } = await send(order, { 'x-palabre-key': key }, 'authority/orders');
  assert.equal(status, 200, JSON.stringify(body));
  const received = new Date(body.created_at).getTime();
  assert.equal(new Date(body.due_at).getTime() - received, 3_600_000);
  await conclude(one.id, 'acted', 'It praises an attack.');

  const at = (minutes: number) => operator(new Date(received + minutes * 60_000));
  assert.equal(await takePrecautions(at(44)), 0);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${two.id}`)).status, 200);
  assert.equal(await takePrecautions(at(45)), 1);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${two.id}`)).status, 404, 'out of sight at once');
  assert.equal(await takePrecautions(at(46)), 0, 'once');
  await assert.rejects(replyToOrder(at(50), body.id, { outcome: 'disabled', words: '' }), /nobody has decided/);
  await conclude(two.id, 'acted', 'It calls for an attack.');
  await assert.rejects(replyToOrder(at(50), body.id, { outcome: 'refused', words: 'No' }), /must say why/);
  const replied = await replyToOrder(at(52), body.id, { outcome: 'disabled', words: '' });
  assert.equal(replied.reply?.outcome, 'disabled');
  await assert.rejects(replyToOrder(at(53), body.id, { outcome: 'disabled', words: '' }), /already/);
  const kept = await town.sql<{ until: Date }[]>`select keep_until as until from evidence where subject_id = ${two.id}`;
  assert.ok(
    kept.every(({ until }) => until.getTime() - received > 180 * 86_400_000),
    'sealed for six months',
  );
});
