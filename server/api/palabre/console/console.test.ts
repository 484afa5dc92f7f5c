// The console: a case with all that one needs, decided once, by who may; and who reported hears of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atTheConsole, openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora', 'emil');
});
after(() => town.close());

const BASE = '/api/palabre/v1/console';
const get = async (who: Name, path: string) => (await town.as(who, 'GET', `${BASE}${path}`)).body;
const post = (who: Name, path: string, body: object = {}) => town.as(who, 'POST', `${BASE}${path}`, body);
const say = async (who: Name, status: string, more: object = {}): Promise<string> =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status, ...more })).body.id;
const tell = async (who: Name, id: string, harm = 'harassment') =>
  (await town.as(who, 'POST', '/api/palabre/v1/reports', { kind: 'parley', id, harm })).body;
const caseOn = async (id: string, who: Name = 'dora') =>
  (await get(who, '/cases?limit=100')).find((one: any) => one.subject.id === id);
const stateOf = async (who: Name, report: string) =>
  (await town.as(who, 'GET', `/api/palabre/v1/reports/${report}`)).body.state;

test('a case shows what was said, around what, by whom, and who reported it', async () => {
  const first = await say('boris', 'What do you think of my boat?');
  const id = await say('faye', 'I prefer trains to boats', { in_reply_to_id: first });
  await tell('boris', id);
  await tell('ana', id);
  await town.settle();
  const { id: which } = await caseOn(id);
  const whole = await get('dora', `/cases/${which}`);
  assert.deepEqual(
    [whole.author, whole.queue, whole.reports, whole.excerpt, whole.now, whole.is_overdue],
    ['faye', 'abuse', 2, 'I prefer trains to boats', { words: 'I prefer trains to boats', is_changed: false }, false],
  );
  assert.deepEqual(
    whole.thread.map((one: any) => [one.author, one.words]),
    [
      ['boris', 'What do you think of my boat?'],
      ['faye', 'I prefer trains to boats'],
    ],
  );
  assert.deepEqual(whole.report_list.map((one: any) => one.reporter).toSorted(), ['ana', 'boris']);
  assert.deepEqual([whole.evidence.length, whole.evidence[0].parent.author], [1, 'boris']);
  assert.deepEqual(whole.event_log[0].kind, 'opened');
  await town.as('faye', 'PUT', `/api/v1/statuses/${id}`, { status: 'Nice boat' });
  assert.deepEqual((await get('dora', `/cases/${which}`)).now, { words: 'Nice boat', is_changed: true });
  await town.as('faye', 'DELETE', `/api/v1/statuses/${id}`);
  const after_ = await get('dora', `/cases/${which}`);
  assert.deepEqual([after_.now, after_.evidence[0].words], [null, 'I prefer trains to boats']);
});

test('two who take the next never get the same, and what is held comes back by itself', async () => {
  const ids = [await say('faye', 'One'), await say('faye', 'Two')];
  for (const id of ids) await tell('ana', id, 'spam');
  const [one, two] = await Promise.all([
    post('dora', '/next', { queue: 'spam' }),
    post('emil', '/next', { queue: 'spam' }),
  ]);
  assert.deepEqual([one.body.case.subject.id, two.body.case.subject.id].toSorted(), ids.toSorted());
  assert.equal(one.body.case.assigned_to, town.ids.dora);
  assert.equal((await post('dora', `/cases/${two.body.case.id}/take`)).status, 422);
  assert.equal((await post('dora', '/next', { queue: 'spam' })).body.case.id, one.body.case.id, 'one’s own first');
  assert.equal((await post('dora', '/next', { queue: 'spam', skip: [one.body.case.id] })).body.case, null);
  await town.sql`update cases set assigned_until = now() - interval '1 second' where id = ${two.body.case.id}`;
  assert.equal((await post('dora', `/cases/${two.body.case.id}/take`)).status, 200);
  await post('dora', `/cases/${two.body.case.id}/release`);
  assert.equal((await get('dora', `/cases/${two.body.case.id}`)).assigned_to, null);
});

test('one decision of several parts hides what was said, warns who said it and is told to who reported', async () => {
  const id = await say('faye', 'Be silent');
  const [by, also] = [await tell('ana', id), await tell('boris', id)];
  const { id: which, version } = await caseOn(id);
  const actions = [{ measure: 'remove' }, { measure: 'warn', subject: { kind: 'account', id: town.ids.faye } }];
  const decided = await post('dora', `/cases/${which}/decide`, {
    actions,
    version,
    facts: 'It is meant to silence somebody.',
    note: 'Third time',
  });
  assert.equal(decided.status, 200);
  assert.deepEqual(
    decided.body.decisions.map((one: any) => [one.measure, one.subject.kind, one.category, one.decided_by_handle]),
    [
      ['remove', 'parley', 'harassment', 'dora'],
      ['warn', 'account', 'harassment', 'dora'],
    ],
  );
  await town.settle();
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 404);
  assert.deepEqual([await stateOf('ana', by.id), await stateOf('boris', also.id)], ['acted', 'acted']);
  const [notice, ...others] = (await town.as('ana', 'GET', '/api/v1/notifications?types[]=report_outcome')).body;
  assert.deepEqual(
    [notice.palabre_report.id, notice.palabre_report.state, notice.account.acct],
    [by.id, 'acted', 'ana'],
  );
  assert.deepEqual(others, [], 'each hears once of a case');
  const { notification_groups: groups } = (await town.as('boris', 'GET', '/api/v2/notifications')).body;
  assert.equal(groups.find((one: any) => one.type === 'report_outcome').palabre_report.id, also.id);
  for (const name of ['boris', 'dora']) assert.equal(JSON.stringify(notice).includes(`"${name}"`), false, name);
  const again = await post('emil', `/cases/${which}/decide`, { actions: [{ measure: 'none' }] });
  assert.equal(again.status, 410, 'it is decided once');
  const whole = await get('emil', `/cases/${which}`);
  assert.deepEqual([whole.outcome, whole.decisions.length, whole.event_log.at(-1).kind], ['acted', 2, 'closed']);
  const back = await post('emil', `/decisions/${decided.body.decisions[0].id}/undo`, { why: 'It was a joke' });
  assert.equal(back.status, 200);
  await town.settle();
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 200);
  assert.equal((await get('emil', `/cases/${which}`)).event_log.at(-1).kind, 'undone');
});

test('a case that changed since it was looked at is not decided', async () => {
  const id = await say('faye', 'Changing');
  await tell('ana', id);
  const { id: which, version } = await caseOn(id);
  await post('emil', `/cases/${which}/tags`, { add: ['wave'] });
  const late = await post('dora', `/cases/${which}/decide`, { actions: [{ measure: 'remove' }], version });
  assert.deepEqual([late.status, Object.keys(late.body.details)], [422, ['version']]);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 200);
});

test('what was looked at and is fine brings nobody to look again, until it changes or trusted people disagree', async () => {
  const id = await say('faye', 'My opinion');
  const first = await tell('ana', id);
  const { id: which } = await caseOn(id);
  await post('dora', `/cases/${which}/decide`, { actions: [{ measure: 'none' }] });
  assert.equal(await stateOf('ana', first.id), 'fine');
  assert.equal((await tell('boris', id)).state, 'already-reviewed');
  assert.equal(await caseOn(id), undefined);
  // Three who were right five times each.
  for (const [i, name] of (['ana', 'boris', 'clara'] as const).entries())
    await town.sql`
      insert into reports (id, reporter_id, account_id, subject_kind, subject_id, harm, category, comment, parley_ids,
        collection_ids, rule_ids, state, weight, created_at, resolved_at)
      select ${i}::int * 100 + n, ${town.ids[name]}, 1, 'parley', n, 'spam', 'spam', '', '{}', '{}', '{}',
        'acted', 0.5, now(), now() from generate_series(1, 9) n`;
  await tell('ana', id);
  await tell('ana', id);
  await tell('boris', id);
  assert.equal(await caseOn(id), undefined, 'two people, however often');
  assert.equal((await tell('clara', id)).state, 'open');
  const { id: second } = await caseOn(id);
  await post('dora', `/cases/${second}/decide`, { actions: [{ measure: 'none' }] });
  await town.as('faye', 'PUT', `/api/v1/statuses/${id}`, { status: 'Another opinion' });
  assert.equal((await tell('boris', id)).state, 'open');
});

test('who may not, does not: members, apps, sessions without a second factor, who it is about, who lacks the permission', async () => {
  const id = await say('dora', 'I moderate');
  await tell('ana', id);
  assert.equal(await caseOn(id), undefined, 'nobody sees who complained of them');
  const { id: which } = await caseOn(id, 'emil');
  assert.equal((await town.as('dora', 'GET', `${BASE}/cases/${which}`)).status, 404);
  assert.equal((await post('dora', `/cases/${which}/decide`, { actions: [{ measure: 'none' }] })).status, 403);
  const member = await town.as('ana', 'GET', `${BASE}/cases`);
  assert.deepEqual([member.status, member.body.error], [403, 'You lack the permission reports.view']);
  const other = await say('faye', 'Suspend me');
  await tell('ana', other);
  const { id: third } = await caseOn(other);
  const suspend = { actions: [{ measure: 'suspend', subject: { kind: 'account', id: town.ids.faye } }] };
  const lacking = await post('dora', `/cases/${third}/decide`, suspend);
  assert.deepEqual([lacking.status, lacking.body.error], [403, 'You lack the permission accounts.sanction']);
  assert.equal(
    (await post('dora', '/decide', { case_ids: [third, which], actions: [{ measure: 'none' }] })).status,
    403,
  );
  await town.sql`update tokens set second_factor_at = now() - interval '12 hours 1 second' where account_id = ${town.ids.dora}`;
  town.house.forget();
  const stale = await town.as('dora', 'GET', `${BASE}/cases`);
  assert.deepEqual([stale.status, Object.keys(stale.body.details)], [403, ['second_factor']]);
  await atTheConsole(town, 'dora');
  assert.equal((await town.as(null, 'GET', `${BASE}/cases`)).status, 401);
});

test('a case goes to the queue whose rules fit, and to those who work on it', async () => {
  const rules = [{ harms: ['scam'], languages: ['fr'] }];
  const name = { en: 'French scams', fr: 'Arnaques en français' };
  assert.equal((await town.as('dora', 'PUT', `${BASE}/queues/arnaques`, { name, rules, position: 1 })).status, 403);
  assert.equal((await town.as('emil', 'PUT', `${BASE}/queues/arnaques`, { name, rules, position: 1 })).status, 200);
  const [french, english] = [
    await say('faye', 'Gagnez mille euros', { language: 'fr' }),
    await say('faye', 'Win a thousand', { language: 'en' }),
  ];
  for (const id of [french, english]) await tell('ana', id, 'scam');
  assert.deepEqual([(await caseOn(french)).queue, (await caseOn(english)).queue], ['arnaques', 'spam']);
  await town.as('emil', 'PUT', `${BASE}/staff/${town.ids.dora}/queues`, { queues: ['arnaques'] });
  assert.equal(await caseOn(english), undefined);
  assert.deepEqual((await get('dora', '/me')).queues, ['arnaques']);
  await town.as('emil', 'PUT', `${BASE}/staff/${town.ids.dora}/queues`, { queues: [] });
  const which = (await caseOn(english)).id;
  await post('dora', `/cases/${which}/divert`, { queue: 'arnaques', why: 'He reads both' });
  assert.equal((await caseOn(english)).queue, 'arnaques');
  // They are counted once a second.
  town.house.forget();
  const figures = await get('emil', '/figures');
  const queue = figures.queues.find((one: any) => one.slug === 'arnaques');
  assert.deepEqual([queue.open, queue.overdue, typeof queue.oldest_at], [2, 0, 'string']);
  assert.ok(figures.moderators.find((one: any) => one.handle === 'dora').decided_hour >= 1);
});

test('many that are alike are decided in one go', async () => {
  const ids = [await say('faye', 'Wave'), await say('faye', 'Wave'), await say('faye', 'Wave')];
  for (const id of ids) await tell('ana', id, 'spam');
  const cases = await Promise.all(ids.map((id) => caseOn(id, 'emil')));
  const { similar } = await get('emil', `/cases/${cases[0].id}`);
  assert.deepEqual(similar.map((one: any) => one.id).toSorted(), [cases[1].id, cases[2].id].toSorted());
  const { status, body } = await post('emil', '/decide', {
    case_ids: cases.map((one) => one.id),
    actions: [{ measure: 'remove' }],
  });
  assert.deepEqual([status, body.decisions.length, body.proposal], [200, 3, null]);
});
