// Filters through the API: both versions on the same rows, whose they are, and what is wrong said by the field.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { limits } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  for (const table of ['filters', 'filter_keywords', 'filter_parleys', 'parleys', 'outbox'])
    await town.sql.unsafe(`delete from ${table}`);
});

const call = async (
  who: Name,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<any> => {
  const answer = await town.as(who, method, `/api/${path}`, body);
  assert.equal(answer.status, 200, `${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const make = (who: Name, more: object = {}) =>
  call(who, 'POST', 'v2/filters', {
    title: 'Weather',
    context: ['home', 'public'],
    keywords_attributes: [{ keyword: 'rain' }, { keyword: 'snow', whole_word: false }],
    ...more,
  });

test('a filter is made with its keywords, changed with them in one go, and dropped', async () => {
  const filter = await make('ana', { filter_action: 'blur', expires_in: 3600 });
  assert.deepEqual(
    { ...filter, id: '', expires_at: '', keywords: filter.keywords.map((one: any) => [one.keyword, one.whole_word]) },
    {
      id: '',
      title: 'Weather',
      context: ['home', 'public'],
      expires_at: '',
      filter_action: 'blur',
      keywords: [
        ['rain', true],
        ['snow', false],
      ],
      statuses: [],
    },
  );
  assert.ok(Math.abs(Date.parse(filter.expires_at) - Date.now() - 3_600_000) < 60_000);
  assert.deepEqual(await call('ana', 'GET', 'v2/filters'), [filter]);
  const [rain, snow] = filter.keywords;
  const changed = await call('ana', 'PUT', `v2/filters/${filter.id}`, {
    expires_in: '',
    keywords_attributes: [
      { id: rain.id, keyword: 'drizzle' },
      { id: snow.id, _destroy: true },
      { keyword: 'hail', whole_word: 'false' },
    ],
  });
  assert.deepEqual([changed.title, changed.filter_action, changed.expires_at], ['Weather', 'blur', null]);
  assert.deepEqual(
    changed.keywords.map((one: any) => one.keyword),
    ['drizzle', 'hail'],
  );
  assert.equal(changed.keywords[0].id, rain.id);
  assert.deepEqual(await call('ana', 'GET', `v2/filters/${filter.id}`), changed);
  assert.deepEqual(await call('ana', 'DELETE', `v2/filters/${filter.id}`), {});
  assert.equal((await town.sql`select from filter_keywords`).length, 0);
});

test('keywords are sent in a form as in JSON', async () => {
  const payload = 'title=x&context[]=home&keywords_attributes[0][keyword]=rain&keywords_attributes[0][whole_word]=true';
  const headers = {
    authorization: `Bearer ${town.token('ana')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const answer = await town.app.inject({ method: 'POST', url: '/api/v2/filters', headers, payload });
  assert.equal(answer.statusCode, 200, answer.body);
  assert.deepEqual(
    answer.json().keywords.map((one: any) => one.keyword),
    ['rain'],
  );
});

test('single keywords and statuses come and go; of what one may not see, none comes', async () => {
  const { id } = await make('ana');
  const added = await call('ana', 'POST', `v2/filters/${id}/keywords`, { keyword: ' fog ', whole_word: true });
  assert.deepEqual([added.keyword, added.whole_word], ['fog', true]);
  const edited = await call('ana', 'PUT', `v2/filters/keywords/${added.id}`, { keyword: 'mist' });
  assert.deepEqual(edited, { id: added.id, keyword: 'mist', whole_word: true });
  assert.deepEqual(await call('ana', 'GET', `v2/filters/keywords/${added.id}`), edited);
  assert.equal((await call('ana', 'GET', `v2/filters/${id}/keywords`)).length, 3);
  assert.deepEqual(await call('ana', 'DELETE', `v2/filters/keywords/${added.id}`), {});
  const said = await call('boris', 'POST', 'v1/statuses', { status: 'plain' });
  const few = await call('boris', 'POST', 'v1/statuses', { status: 'for few', visibility: 'private' });
  const covered = await call('ana', 'POST', `v2/filters/${id}/statuses`, { status_id: said.id });
  assert.equal(covered.status_id, said.id);
  assert.deepEqual(await call('ana', 'POST', `v2/filters/${id}/statuses`, { status_id: said.id }), covered);
  assert.deepEqual(await call('ana', 'GET', `v2/filters/${id}/statuses`), [covered]);
  assert.deepEqual(await call('ana', 'GET', `v2/filters/statuses/${covered.id}`), covered);
  assert.equal((await town.as('ana', 'POST', `/api/v2/filters/${id}/statuses`, { status_id: few.id })).status, 404);
  assert.deepEqual(await call('ana', 'DELETE', `v2/filters/statuses/${covered.id}`), covered);
  await call('ana', 'POST', `v2/filters/${id}/statuses`, { status_id: said.id });
  await call('boris', 'DELETE', `v1/statuses/${said.id}`);
  await town.settle();
  assert.deepEqual(await call('ana', 'GET', `v2/filters/${id}/statuses`), []);
});

test('the first version knows the same filters, a keyword each', async () => {
  const one = await call('ana', 'POST', 'v1/filters', { phrase: 'rain', context: ['home'], irreversible: true });
  assert.deepEqual(one, {
    id: one.id,
    phrase: 'rain',
    context: ['home'],
    whole_word: true,
    expires_at: null,
    irreversible: true,
  });
  const [filter] = await call('ana', 'GET', 'v2/filters');
  assert.deepEqual([filter.title, filter.filter_action, filter.keywords[0].id], ['rain', 'hide', one.id]);
  const edited = await call('ana', 'PUT', `v1/filters/${one.id}`, {
    phrase: 'hail',
    context: ['public'],
    irreversible: false,
    whole_word: false,
  });
  assert.deepEqual(await call('ana', 'GET', `v1/filters/${one.id}`), edited);
  assert.deepEqual(
    [edited.phrase, edited.context, edited.irreversible, edited.whole_word],
    ['hail', ['public'], false, false],
  );
  await call('ana', 'POST', `v2/filters/${filter.id}/keywords`, { keyword: 'snow' });
  assert.equal((await call('ana', 'GET', 'v1/filters')).length, 2);
  const several = await town.as('ana', 'PUT', `/api/v1/filters/${one.id}`, { phrase: 'x', context: ['home'] });
  assert.equal(several.status, 422);
  await call('ana', 'DELETE', `v1/filters/${one.id}`);
  const [left] = await call('ana', 'GET', 'v1/filters');
  assert.equal(left.phrase, 'snow');
  await call('ana', 'DELETE', `v1/filters/${left.id}`);
  assert.deepEqual(await call('ana', 'GET', 'v2/filters'), []);
});

test('nobody reaches another’s filters, keywords or statuses', async () => {
  const { id, keywords } = await make('ana');
  const mine = await make('boris');
  const said = await call('boris', 'POST', 'v1/statuses', { status: 'plain' });
  const covered = await call('ana', 'POST', `v2/filters/${id}/statuses`, { status_id: said.id });
  for (const [method, path, body] of [
    ['GET', `v2/filters/${id}`, undefined],
    ['PUT', `v2/filters/${id}`, { title: 'x' }],
    ['DELETE', `v2/filters/${id}`, undefined],
    ['POST', `v2/filters/${id}/keywords`, { keyword: 'x' }],
    ['PUT', `v2/filters/keywords/${keywords[0].id}`, { keyword: 'x' }],
    ['DELETE', `v2/filters/keywords/${keywords[0].id}`, undefined],
    ['PUT', `v2/filters/${mine.id}`, { keywords_attributes: [{ id: keywords[0].id, _destroy: true }] }],
    ['POST', `v2/filters/${id}/statuses`, { status_id: said.id }],
    ['DELETE', `v2/filters/statuses/${covered.id}`, undefined],
    ['PUT', `v1/filters/${keywords[0].id}`, { phrase: 'x' }],
    ['DELETE', `v1/filters/${keywords[0].id}`, undefined],
  ] as const)
    assert.equal((await town.as('boris', method, `/api/${path}`, body)).status, 404, `${method} ${path}`);
  assert.equal((await call('ana', 'GET', `v2/filters/${id}`)).keywords.length, 2);
});

test('what is wrong with a filter is said by the name of the field, and nothing is kept of it', async () => {
  for (const [body, field] of [
    [{ context: ['home'] }, 'title'],
    [{ title: 'x' }, 'context'],
    [{ title: 'x', context: [] }, 'context'],
    [{ title: 'x', context: ['everywhere'] }, 'context.0'],
    [{ title: 'x', context: ['home'], filter_action: 'burn' }, 'filter_action'],
    [{ title: 'x', context: ['home'], expires_in: -1 }, 'expires_in'],
    [{ title: 'x'.repeat(limits.filters.titleCharacters + 1), context: ['home'] }, 'title'],
    [{ title: 'x', context: ['home'], keywords_attributes: [{ keyword: ' ' }] }, 'keywords_attributes'],
  ] as const) {
    const answer = await town.as('ana', 'POST', '/api/v2/filters', body);
    assert.deepEqual([answer.status, Object.keys(answer.body.details)], [422, [field]], JSON.stringify(body));
  }
  assert.deepEqual(await call('ana', 'GET', 'v2/filters'), []);
  for (let n = 0; n < limits.filters.filters; n += 1)
    await call('ana', 'POST', 'v2/filters', { title: 'x', context: ['home'] });
  assert.equal((await town.as('ana', 'POST', '/api/v2/filters', { title: 'x', context: ['home'] })).status, 422);
});
