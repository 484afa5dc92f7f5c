// What somebody is told of a decision, that they may object whatever was decided of them, and that somebody else decides.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { follow } from '#graph';
import { grow, ledgerEntriesBetween, parseBody } from '#ledger';
import {
  appealOutcomes,
  decide,
  judge,
  lift,
  recordOf,
  sanction,
  statementsBetween,
  undo,
  type Decision,
  type DecisionRow,
} from '#moderation';
import { atTheConsole, openTown, PASSWORD, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora', 'emil');
  await follow(town.act('ana'), town.ids.boris);
  await town.settle();
});
after(() => town.close());

const say = async (status: string): Promise<string> =>
  (await town.as('boris', 'POST', '/api/v1/statuses', { status })).body.id;
const decideOf = (id: string, more: Partial<Decision> = {}, by: Name = 'dora'): Promise<DecisionRow> =>
  decide(town.act(by), {
    subject: { kind: 'parley', id: id as never, author: town.ids.boris },
    measure: 'remove',
    category: 'harassment',
    source: 'report',
    ...more,
  });
const status = async (name: Name = 'boris') => (await town.as(name, 'GET', '/api/palabre/v1/account_status')).body;
const object = (decision: string, words = 'Ce n’était pas méchant.', by: Name = 'boris') =>
  town.as(by, 'POST', `/api/palabre/v1/decisions/${decision}/appeal`, { words });

test('an author is told why, in their language, with the words concerned, the statement and the end', async () => {
  const id = await say('Des mots durs');
  const { id: decision } = await decideOf(id, { facts: 'Vous vous acharnez sur elle.' });
  const { decisions, strikes, standing } = await status();
  const [told] = decisions;
  assert.equal(told.what, 'Nous avons retiré ce que vous avez publié.');
  assert.deepEqual(told.why, ['Il s’agit de harcèlement.']);
  assert.equal(told.how, 'Quelqu’un l’a signalé. La décision a été prise par une personne.');
  assert.deepEqual([told.facts, told.words, told.automated], ['Vous vous acharnez sur elle.', 'Des mots durs', false]);
  assert.deepEqual([told.state, told.appeal, typeof told.appeal_until], ['stands', null, 'string']);
  assert.deepEqual([strikes.length, strikes[0].decision_ids, standing], [1, [decision], 'warned']);
  assert.ok(!JSON.stringify(told).includes(town.ids.dora), 'who decided is not said');
  assert.equal((await status('ana')).decisions.length, 0);
});

test('a warning of the Mastodon API is told, with what became of the appeal', async () => {
  const id = await say('Encore');
  const { id: decision } = await decideOf(id);
  await town.settle();
  const warning = async () => {
    const { body } = await town.as('boris', 'GET', '/api/v1/notifications?types[]=moderation_warning');
    return body.filter((one: any) => one.moderation_warning.id === decision);
  };
  const [told, ...rest] = await warning();
  assert.deepEqual([told.type, told.account.id, rest.length], ['moderation_warning', town.ids.boris, 0]);
  const { action, status_ids, appeal, target_account, text } = told.moderation_warning;
  assert.deepEqual([action, status_ids, appeal, target_account.id], ['delete_statuses', [id], null, town.ids.boris]);
  assert.match(text, /harcèlement/);
  const grouped = await town.as('boris', 'GET', '/api/v2/notifications?types[]=moderation_warning');
  assert.equal(grouped.body.notification_groups[0].moderation_warning.id, decision);
  const appealed = await object(decision);
  assert.equal((await warning())[0].moderation_warning.appeal.state, 'pending');
  await judge(town.act('emil'), appealed.body.id, { outcome: 'overturned', answer: 'Nous nous sommes trompés.' });
  await town.settle();
  const again = await warning();
  assert.deepEqual([again.length, again[0].moderation_warning.appeal.state], [1, 'approved']);
});

test('a statement says what the law asks for, and nothing about anybody', async () => {
  const id = await say('Un secret : bonjour');
  const from = new Date();
  const { id: decision } = await decideOf(id, {
    facts: 'boris@example.org a dit',
    note: 'connu',
    endsAt: new Date('2027-01-02'),
  });
  const batches = [];
  for await (const batch of statementsBetween(town.sql, from, new Date(Date.now() + 1_000))) batches.push(...batch);
  const [statement, ...rest] = batches;
  assert.equal(rest.length, 0);
  assert.match(statement!.puid, /^[A-Za-z0-9_-]{32}$/);
  assert.deepEqual(statement!.decision_visibility, ['DECISION_VISIBILITY_CONTENT_REMOVED']);
  assert.equal(statement!.decision_ground, 'DECISION_GROUND_INCOMPATIBLE_CONTENT');
  assert.equal(statement!.category, 'STATEMENT_CATEGORY_CYBER_VIOLENCE');
  assert.equal(statement!.end_date_visibility_restriction, '2027-01-02');
  assert.deepEqual(
    [statement!.source_type, statement!.automated_detection, statement!.automated_decision],
    ['SOURCE_TYPE_OTHER_NOTIFICATION', 'No', 'AUTOMATED_DECISION_NOT_AUTOMATED'],
  );
  const all = JSON.stringify(statement);
  for (const personal of ['boris', 'bonjour', 'connu', id, decision, town.ids.boris, town.ids.dora])
    assert.ok(!all.includes(personal), personal);
});

test('several of one moment are one strike, and a strike goes when it is undone', async () => {
  await town.sql`delete from decisions where author_id = ${town.ids.boris}`;
  const act = town.act('dora');
  const rows = [];
  for (const words of ['un', 'deux', 'trois']) {
    const subject = { kind: 'parley', id: (await say(words)) as never, author: town.ids.boris } as const;
    rows.push(await decide(act, { subject, measure: 'remove', category: 'harassment', source: 'report' }));
  }
  assert.equal((await status()).strikes.length, 1);
  const { next, points } = await recordOf(town.sql, town.ids.boris, new Date());
  assert.deepEqual([points, next.measure], [1, 'limit']);
  for (const { id } of rows) await undo(town.act('emil'), id, 'mistaken');
  assert.equal((await status()).strikes.length, 0);
});

test('an appeal is made once, by whose it is, within six months, in so many words', async () => {
  const { id: decision } = await decideOf(await say('Voilà'));
  assert.equal((await object(decision, 'x', 'ana')).status, 404);
  assert.equal((await object(decision, '   ')).status, 422);
  assert.equal((await object(decision, 'x'.repeat(2_001))).body.details.words[0].error, 'ERR_INVALID');
  await town.sql`update decisions set decided_at = now() - interval '185 days' where id = ${decision}`;
  assert.match((await object(decision)).body.error, /six months/);
  await town.sql`update decisions set decided_at = now() - interval '183 days' where id = ${decision}`;
  const first = await object(decision);
  assert.equal(first.status, 200);
  assert.equal(new Date(first.body.due_at).getTime() - new Date(first.body.created_at).getTime(), 48 * 3_600_000);
  assert.equal((await object(decision)).status, 422);
});

test('appeals are decided at the console, with its second factor', async () => {
  const { body } = await object((await decideOf(await say('Encore non'))).id);
  await town.sql`update tokens set second_factor_at = null where account_id = ${town.ids.emil}`;
  town.house.forget();
  const url = `/api/palabre/v1/console/appeals/${body.id}/decide`;
  const refused = await town.as('emil', 'POST', url, { outcome: 'upheld', answer: 'Non.' });
  assert.deepEqual([refused.status, Object.keys(refused.body.details)], [403, ['second_factor']]);
  await atTheConsole(town, 'emil');
});

test('somebody else than who decided first decides, and never a party', async () => {
  const { id: decision } = await decideOf(await say('Non'));
  const { body } = await object(decision);
  const verdict = { outcome: 'upheld', answer: 'Cela reste une attaque.' };
  const decideAs = (name: Name) => town.as(name, 'POST', `/api/palabre/v1/console/appeals/${body.id}/decide`, verdict);
  assert.equal((await decideAs('dora')).status, 403);
  assert.equal((await decideAs('ana')).status, 403);
  const listed = await town.as('dora', 'GET', '/api/palabre/v1/console/appeals');
  assert.equal(listed.body.find((one: any) => one.id === body.id).may_decide, false);
  const decided = await decideAs('emil');
  assert.deepEqual([decided.status, decided.body.outcome, decided.body.answer], [200, 'upheld', verdict.answer]);
  assert.equal((await decideAs('emil')).status, 422, 'once');
  const told = (await status()).decisions.find((one: any) => one.id === decision);
  assert.deepEqual([told.state, told.appeal.outcome, told.appeal.answer], ['stands', 'upheld', verdict.answer]);
});

test('what is overturned comes back whole: the parley, the counts, the strikes', async () => {
  const id = await say('Innocent');
  await town.settle();
  const counts = async () => (await town.as('ana', 'GET', `/api/v1/accounts/${town.ids.boris}`)).body.statuses_count;
  const before = [await counts(), (await status()).strikes.length];
  const { id: decision } = await decideOf(id);
  await town.settle();
  assert.deepEqual([await counts(), (await status()).strikes.length], [before[0] - 1, before[1]! + 1]);
  const { body } = await object(decision);
  await judge(town.act('emil'), body.id, { outcome: 'overturned', answer: 'Rien à redire.' });
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${id}`)).status, 200);
  assert.deepEqual([await counts(), (await status()).strikes.length], before);
});

test('what had ended when it was overturned counts no longer against anybody', async () => {
  const before = (await status()).strikes.length;
  const { id: decision } = await decideOf(await say('Bref'), { endsAt: new Date(Date.now() + 60_000) });
  await undo({ ...town.act(null), viewer: null }, decision, 'ended');
  assert.equal((await status()).strikes.length, before + 1);
  const { body } = await object(decision);
  await judge(town.act('emil'), body.id, { outcome: 'overturned', answer: 'À tort.' });
  assert.equal((await status()).strikes.length, before);
});

test('what is changed is undone and decided anew, once and for all', async () => {
  const id = await say('Trop fort');
  const { id: decision } = await decideOf(id);
  const { body } = await object(decision);
  await assert.rejects(judge(town.act('emil'), body.id, { outcome: 'changed', answer: 'Mieux ainsi.' }), {
    field: 'measure',
  });
  await judge(town.act('emil'), body.id, { outcome: 'changed', measure: 'interstitial', answer: 'Mieux ainsi.' });
  assert.match((await town.as('ana', 'GET', `/api/v1/statuses/${id}`)).body.spoiler_text, /sensible/);
  const [latest] = (await status()).decisions;
  assert.deepEqual([latest.measure, latest.appeal_until], ['interstitial', null]);
  assert.equal((await object(latest.id)).status, 422);
});

test('who reported may object that nothing was done, and hears what became of it', async () => {
  const id = await say('Limite');
  const told = await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id, harm: 'harassment' });
  assert.equal(told.status, 200, JSON.stringify(told.body));
  const appealIt = () =>
    town.as('ana', 'POST', `/api/palabre/v1/reports/${told.body.id}/appeal`, { words: 'Regardez encore.' });
  assert.equal((await appealIt()).status, 422, 'nothing was decided yet');
  const [report] = await town.sql`select case_id from reports where id = ${told.body.id}`;
  await decideOf(id, { measure: 'none', caseId: report!['case_id'] });
  await town.sql`update reports set state = 'fine' where id = ${told.body.id}`;
  const { body, status: code } = await appealIt();
  assert.equal(code, 200);
  assert.equal(
    (await town.as('boris', 'GET', '/api/palabre/v1/account_status')).body.decisions[0].id === body.id,
    false,
  );
  const outcome = { outcome: 'overturned', measure: 'remove', answer: 'Vous aviez raison.' } as const;
  await assert.rejects(judge(town.act('dora'), body.id, outcome), { reason: 'forbidden' });
  await judge(town.act('emil'), body.id, outcome);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${id}`)).status, 404);
  const [state] = await town.sql`select state from reports where id = ${told.body.id}`;
  assert.equal(state!['state'], 'acted');
});

test('the suspended come in to see why and to object, and to nothing else', async () => {
  const { id: decision } = await sanction(town.act('emil'), town.ids.boris, {
    measure: 'suspend',
    category: 'harassment',
  });
  const asked = { login: 'boris', password: PASSWORD };
  assert.equal((await town.as(null, 'POST', '/api/palabre/v1/sessions', asked)).body.reason, 'suspended');
  const wrong = await town.as(null, 'POST', '/api/palabre/v1/sessions/appeal', { ...asked, password: 'not that one' });
  assert.equal(wrong.status, 401);
  const { body, status: code } = await town.as(null, 'POST', '/api/palabre/v1/sessions/appeal', asked);
  assert.equal(code, 200);
  const headers = { authorization: `Bearer ${body.token}` };
  const as = (method: 'GET' | 'POST', url: string, words?: object) => town.as(null, method, url, words, headers);
  const shown = await as('GET', '/api/palabre/v1/account_status');
  assert.deepEqual([shown.status, shown.body.standing], [200, 'suspended']);
  assert.equal((await as('POST', `/api/palabre/v1/decisions/${decision}/appeal`, { words: 'Pardon.' })).status, 200);
  for (const url of ['/api/v1/timelines/home', '/api/v1/timelines/public', '/api/v1/accounts/verify_credentials'])
    assert.equal((await as('GET', url)).status, 403, url);
  await lift(town.act('emil'), town.ids.boris, 'suspend');
  for (const url of ['/api/v1/timelines/home', '/api/v1/accounts/verify_credentials'])
    assert.equal((await as('GET', url)).body.reason, 'forbidden', 'nor does it open more afterwards');
  assert.equal((await as('POST', '/api/v1/statuses', { status: 'Me revoilà' })).status, 403);
});

test('the ledger tells of decisions, reversals, appeals and what became of them, and names nobody', async () => {
  const from = new Date();
  const { id: decision } = await decideOf(await say('Pour l’histoire'));
  const { body } = await object(decision, 'Des mots à moi');
  await judge(town.act('emil'), body.id, { outcome: 'overturned', answer: 'Soit.' });
  await grow(town.jobAct());
  const all = (await ledgerEntriesBetween(town.sql, 0, 1_000)).map((row) => parseBody(row.body));
  const ours = all.filter(
    (entry) => new Date(entry.at) >= from && ['decision', 'appeal', 'reversal', 'appeal-decision'].includes(entry.kind),
  );
  assert.deepEqual(ours.map((entry) => entry.kind).toSorted(), ['appeal', 'appeal-decision', 'decision', 'reversal']);
  const judged = ours.find((entry) => entry.kind === 'appeal-decision')!;
  assert.deepEqual(
    judged.kind === 'appeal-decision' && [judged.facts.outcome, judged.facts.by, judged.facts.is_other_person],
    ['overturned', 'person', true],
  );
  assert.ok(!JSON.stringify(ours).includes('Des mots à moi'));
});

test('how appeals ended can be counted, by category', async () => {
  const rows = await appealOutcomes(town.sql, new Date(Date.now() - 3_600_000), new Date(Date.now() + 1_000));
  const of = (outcome: string) => rows.find((row) => row.category === 'harassment' && row.outcome === outcome)?.n ?? 0;
  assert.deepEqual([of('upheld') > 0, of('overturned') > 1, of('changed')], [true, true, 1]);
});

test('the record of somebody is for the staff', async () => {
  const url = `/api/palabre/v1/console/accounts/${town.ids.boris}/record?category=violence-threat`;
  assert.equal((await town.as('ana', 'GET', url)).status, 403);
  const { body } = await town.as('dora', 'GET', url);
  assert.deepEqual(body.same_box, []);
  const twin = { handle: 'boris2', email: 'b.oris+2@example.org', password: PASSWORD, accepts_terms: true };
  await town.as(null, 'POST', '/api/palabre/v1/accounts', twin);
  const [known] = (await town.as('dora', 'GET', url)).body.same_box;
  assert.deepEqual([known.username, known.suspended], ['boris2', false], 'the same box, written otherwise');
  assert.ok(body.points >= 1 && body.decisions.length > 3 && typeof body.next.measure === 'string');
});
