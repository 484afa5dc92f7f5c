// A comment section: replies hidden and shown, voted up and down, read in any order; and nothing said of it to whom it is not due.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTown, statementsOf, type Name, type Town } from '#testing';

let town: Town;
let root: string;
before(async () => void (town = await openTown()));
after(() => town.close());

type Json = Record<string, any>;
async function ok(...call: Parameters<Town['as']>): Promise<any> {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const say = async (who: Name, status: string, to?: string): Promise<string> =>
  (await ok(who, 'POST', '/api/v1/statuses', { status, in_reply_to_id: to })).id;
const on = (who: Name, id: string, deed: string, body?: object) =>
  ok(who, 'POST', `/api/palabre/v1/parleys/${id}/${deed}`, body);
const read = (who: Name | null, id: string): Promise<Json> => ok(who, 'GET', `/api/v1/statuses/${id}`);
const idsOf = (list: Json[]): string[] => list.map((one) => one['id'] as string);
const below = async (who: Name | null, id: string) =>
  idsOf((await ok(who, 'GET', `/api/v1/statuses/${id}/context`)).descendants);
const hidden = async (who: Name | null, id: string) =>
  idsOf(await ok(who, 'GET', `/api/palabre/v1/parleys/${id}/hidden_replies`));
const sorted = async (who: Name | null, id: string, query = '') =>
  idsOf(await ok(who, 'GET', `/api/palabre/v1/parleys/${id}/replies${query}`));

beforeEach(async () => void (root = await say('ana', 'What shall we plant?')));

test('a hidden reply leaves the thread with what answers it, for all but its author; it stays at its own address', async () => {
  const rude = await say('boris', 'Nettles', root);
  const answer = await say('faye', 'Come on', rude);
  const kind = await say('faye', 'Apples', root);
  assert.equal((await read(null, root))['replies_count'], 2);
  const told = await on('ana', rude, 'hide');
  assert.equal(told.palabre.hidden, true);
  assert.equal((await on('ana', rude, 'hide')).palabre.hidden, true, 'to hide twice is to hide once');
  for (const who of [null, 'ana', 'clara'] as const) assert.deepEqual(await below(who, root), [kind], `${who}`);
  assert.deepEqual(await below('boris', root), [rude, answer, kind], 'boris sees no difference');
  assert.deepEqual([await sorted('clara', root), await sorted('boris', root)], [[kind], [kind, rude]]);
  assert.equal((await read(null, root))['replies_count'], 1);
  assert.deepEqual(
    [(await read(null, rude))['palabre'].hidden, await below(null, rude)],
    [true, [answer]],
    'there at its own address, with its answers',
  );
  assert.doesNotMatch((await town.as(null, 'GET', `/@ana/${root}`)).body, /Nettles/);
  for (const who of [null, 'ana', 'clara'] as const) assert.deepEqual(await hidden(who, root), [rude]);
  assert.equal((await on('ana', rude, 'show')).palabre.hidden, false);
  assert.deepEqual([await below('clara', root), await hidden('clara', root)], [[rude, answer, kind], []]);
  assert.equal((await read(null, root))['replies_count'], 2);
});

test('a hidden reply that is deleted is not taken off the count twice', async () => {
  const one = await say('boris', 'One', root);
  await say('faye', 'Two', root);
  await on('ana', one, 'hide');
  await ok('boris', 'DELETE', `/api/v1/statuses/${one}`);
  await town.settle();
  assert.equal((await read('ana', root))['replies_count'], 1);
  assert.deepEqual(await hidden('ana', root), []);
});

test('only whoever began the thread hides, at any depth, and only replies', async () => {
  const one = await say('boris', 'One', root);
  const two = await say('faye', 'Two', one);
  const hide = async (who: Name, id: string) =>
    (await town.as(who, 'POST', `/api/palabre/v1/parleys/${id}/hide`)).status;
  assert.deepEqual(
    [await hide('boris', two), await hide('faye', two), await hide('clara', one), await hide('ana', root)],
    [403, 403, 403, 422],
  );
  assert.equal(await hide('ana', two), 200);
  assert.deepEqual(
    [await hidden('clara', one), await hidden('clara', root), await hidden('clara', two)],
    [[two], [two], []],
  );
  assert.equal((await read('clara', one))['replies_count'], 0);
});

test('the list of hidden replies keeps from each viewer what they may not or do not want to see', async () => {
  const whisper = (
    await ok('boris', 'POST', '/api/v1/statuses', { status: '@ana pst', in_reply_to_id: root, visibility: 'direct' })
  ).id;
  const loud = await say('faye', 'Loud', root);
  await on('ana', whisper, 'hide');
  await on('ana', loud, 'hide');
  assert.deepEqual([await hidden('clara', root), await hidden('ana', root)], [[loud], [loud, whisper]]);
  await ok('clara', 'POST', `/api/v1/accounts/${town.ids.faye}/mute`);
  assert.deepEqual(await hidden('clara', root), []);
  await ok('clara', 'POST', `/api/v1/accounts/${town.ids.faye}/unmute`);
});

test('one person has one vote on a reply: up is the favourite, down takes it back, and neither is a third', async () => {
  const reply = await say('boris', 'Pears', root);
  const of = ({ favourites_count: up, favourited, palabre }: Json) => [
    up,
    palabre.downvotes_count,
    favourited,
    palabre.downvoted,
  ];
  assert.deepEqual(of(await on('ana', reply, 'vote', { value: 1 })), [1, 0, true, false]);
  assert.deepEqual(idsOf(await ok('ana', 'GET', '/api/v1/favourites')), [reply]);
  assert.deepEqual(of(await on('ana', reply, 'vote', { value: -1 })), [0, 1, false, true]);
  assert.deepEqual(of(await on('ana', reply, 'vote', { value: '-1' })), [0, 1, false, true], 'twice is once');
  assert.deepEqual(of(await ok('ana', 'POST', `/api/v1/statuses/${reply}/favourite`)), [1, 0, true, false]);
  await on('clara', reply, 'vote', { value: -1 });
  assert.deepEqual(of(await on('ana', reply, 'vote', { value: 0 })), [0, 1, false, false]);
  assert.deepEqual(of(await on('clara', reply, 'vote', { value: 0 })), [0, 0, false, false]);
  for (const [id, value] of [
    [root, -1],
    [reply, 2],
    [reply, null],
  ] as const) {
    const refused = await town.as('ana', 'POST', `/api/palabre/v1/parleys/${id}/vote`, { value });
    assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, ['value']]);
  }
  assert.equal((await on('clara', root, 'vote', { value: 1 })).favourites_count, 1, 'up is for every parley');
});

test('up and down at the same moment leave one vote', async () => {
  const reply = await say('boris', 'Quinces', root);
  const values = [1, -1, 1, -1, 1, -1, 1, -1];
  await Promise.all(values.map((value) => on('ana', reply, 'vote', { value })));
  await town.settle();
  const { favourites_count: up, palabre } = await read('ana', reply);
  assert.equal(up + palabre.downvotes_count, 1);
});

test('nobody is told of a vote down, and nobody learns whose it was', async () => {
  const reply = await say('boris', 'Figs', root);
  await town.settle();
  const before = await ok('boris', 'GET', '/api/v1/notifications');
  await on('faye', reply, 'vote', { value: -1 });
  await town.settle();
  assert.deepEqual(await ok('boris', 'GET', '/api/v1/notifications'), before);
  for (const who of ['boris', 'faye', 'emil'] as const) {
    assert.deepEqual(await ok(who, 'GET', `/api/v1/statuses/${reply}/favourited_by`), []);
    assert.doesNotMatch(JSON.stringify(await ok(who, 'GET', '/api/v1/favourites')), new RegExp(reply));
  }
});

async function vote(reply: string, up: Name[], down: Name[]): Promise<void> {
  for (const who of up) await on(who, reply, 'vote', { value: 1 });
  for (const who of down) await on(who, reply, 'vote', { value: -1 });
}

test('replies are read best, newest, oldest, most argued about or most answered first', async () => {
  const loved = await say('boris', 'Cherries', root);
  const liked = await say('boris', 'Plums', root);
  const argued = await say('faye', 'Figs', root);
  const disliked = await say('faye', 'Nettles', root);
  const fresh = await say('clara', 'Nothing yet', root);
  await vote(loved, ['ana', 'boris', 'clara', 'dora'], []);
  await vote(liked, ['ana'], []);
  await vote(argued, ['ana', 'boris'], ['clara', 'dora']);
  await vote(disliked, [], ['ana', 'emil']);
  const answer = await say('ana', 'Why?', disliked);
  await say('ana', 'Because', answer);
  const by = (sort: string) => sorted('clara', root, `?sort=${sort}`);
  assert.deepEqual(await by('best'), [loved, liked, argued, fresh, disliked]);
  assert.deepEqual(await sorted('clara', root), await by('best'), 'best is the usual order');
  assert.deepEqual(await by('oldest'), [loved, liked, argued, disliked, fresh]);
  assert.deepEqual(await by('newest'), [fresh, disliked, argued, liked, loved]);
  assert.deepEqual(await by('controversial'), [argued, fresh, disliked, liked, loved]);
  assert.deepEqual(await by('most_answered'), [disliked, fresh, argued, liked, loved]);
  await town.settle();
  assert.deepEqual(await by('best'), [loved, liked, argued, fresh, disliked], 'folded counts are the same counts');
});

test('every order pages by its cursor, without gap or repeat, and refuses the cursor of another', async () => {
  const all: string[] = [];
  for (let i = 0; i < 7; i++) all.push(await say(i % 2 ? 'boris' : 'faye', `No. ${i}`, root));
  await vote(all[3]!, ['ana', 'clara'], []);
  await vote(all[5]!, ['ana'], ['clara']);
  let cursor = '';
  for (const sort of ['best', 'newest', 'oldest', 'controversial', 'most_answered']) {
    const whole = await sorted('clara', root, `?sort=${sort}&limit=40`);
    const walked: string[] = [];
    let path: string | null = `/api/palabre/v1/parleys/${root}/replies?sort=${sort}&limit=3`;
    while (path) {
      const answer = await town.as('clara', 'GET', path);
      walked.push(...idsOf(answer.body));
      const link = /<([^>]+)>; rel="next"/.exec(String(answer.headers['link'] ?? ''))?.[1];
      path = link ? new URL(link).pathname + new URL(link).search : null;
      if (path) cursor = new URL(link!).searchParams.get('cursor')!;
    }
    assert.deepEqual(walked, whole, sort);
    assert.equal(whole.length, 7);
  }
  for (const wrong of [cursor, 'x', 'WyJiZXN0IiwxLDJd']) {
    const refused = await town.as(
      'clara',
      'GET',
      `/api/palabre/v1/parleys/${root}/replies?sort=newest&cursor=${wrong}`,
    );
    assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, ['cursor']]);
  }
});

test('the sorted replies leave out whom one blocks or mutes, who blocks one, and what is not for one', async () => {
  const open = await say('boris', 'For all', root);
  const closed = (
    await ok('faye', 'POST', '/api/v1/statuses', { status: '@ana', in_reply_to_id: root, visibility: 'direct' })
  ).id;
  assert.deepEqual([await sorted('dora', root), await sorted('ana', root)], [[open], [closed, open]]);
  for (const [who, deed, whom] of [
    ['dora', 'mute', 'boris'],
    ['dora', 'block', 'boris'],
    ['boris', 'block', 'dora'],
  ] as const) {
    await ok(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/${deed}`);
    assert.deepEqual(await sorted('dora', root), [], `${who} ${deed}s ${whom}`);
    await ok(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/un${deed}`);
  }
  assert.equal((await town.as('dora', 'GET', `/api/palabre/v1/parleys/${closed}/replies`)).status, 404);
});

test('twenty replies cost as many statements as one', async () => {
  const count = async (): Promise<number> => {
    await say('boris', 'One more', root);
    await sorted('emil', root);
    await town.as('emil', 'POST', `/api/v1/accounts/${town.ids.faye}/mute`);
    return (await statementsOf(town.sql, () => sorted('emil', root, '?sort=best'))).length;
  };
  const one = await count();
  for (let i = 0; i < 18; i++) await say('boris', `No. ${i}`, root);
  assert.ok((await count()) <= one + 1, 'nothing is asked for each');
});

test('votes down go with who cast them, and with what they were cast on', async () => {
  const reply = await say('boris', 'Medlars', root);
  const other = await say('faye', 'Sloes', root);
  await on('faye', reply, 'vote', { value: -1 });
  await on('faye', other, 'vote', { value: -1 });
  await ok('faye', 'DELETE', `/api/v1/statuses/${other}`);
  await ok('faye', 'DELETE', '/api/palabre/v1/account', { password: 'correct horse battery' });
  await town.settle();
  await town.settle();
  assert.equal((await read('ana', reply))['palabre'].downvotes_count, 0);
  assert.deepEqual([...(await town.sql`select * from down_votes where account_id = ${town.ids.faye}`)], []);
});
