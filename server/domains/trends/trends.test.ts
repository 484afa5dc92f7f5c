// What becomes a trend, what never does, and what staff says of it.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { grantToken } from '#accounts';
import { openTown, type Name, type Town } from '#testing';
import { computeTrends } from './compute.ts';
import { decideTrend } from './decide.ts';

let town: Town;
let reviewed: Town;
before(
  async () =>
    void ([town, reviewed] = await Promise.all([
      openTown({ PREVIEW_CARDS: 'off' }),
      openTown({ TRENDS_REVIEW: 'on' }),
    ])),
);
after(() => Promise.all([town.close(), reviewed.close()]));

const people: Name[] = ['ana', 'boris', 'dora', 'emil', 'faye'];
const say = async (where: Town, name: Name, status: string, more: object = {}): Promise<string> =>
  (await where.as(name, 'POST', '/api/v1/statuses', { status, ...more })).body.id as string;
const compute = async (where: Town, later = 0): Promise<void> => {
  await where.settle();
  await computeTrends({ ...where.act(null), now: new Date(Date.now() + later) });
};
const tags = async (where: Town, more = ''): Promise<string[]> =>
  (await where.as('clara', 'GET', `/api/v1/trends/tags${more}`)).body.map((tag: { name: string }) => tag.name);
const statuses = async (where: Town, name: Name | null = 'clara', more = ''): Promise<string[]> =>
  (await where.as(name, 'GET', `/api/v1/trends/statuses${more}`)).body.map((status: { id: string }) => status.id);

beforeEach(async () => {
  for (const where of [town, reviewed]) await where.sql`delete from trends`;
});

describe('hashtags', () => {
  test('that three people use are a trend; one person, however often, makes none', async () => {
    for (const name of people.slice(0, 3)) await say(town, name, 'fresh #pain');
    for (const name of people) await say(town, name, 'and #Sel');
    for (let n = 0; n < 5; n += 1) await say(town, 'ana', `look at #me${'!'.repeat(n)}`);
    await compute(town);
    assert.deepEqual(await tags(town), ['sel', 'pain']);
    assert.deepEqual(await tags(town, '?limit=1&offset=1'), ['pain']);
    const [tag] = (await town.as(null, 'GET', '/api/v1/trends')).body;
    assert.deepEqual([tag.name, tag.history[0].uses, tag.history[0].accounts], ['sel', '5', '5']);
    assert.match(
      String((await town.as(null, 'GET', '/api/v1/trends/tags?limit=1&offset=1')).headers['link']),
      /offset=2>; rel="next", <.*offset=0>; rel="prev"/,
    );
  });
  test('cool down with time', async () => {
    await compute(town, 4 * 86_400_000);
    assert.deepEqual(await tags(town), []);
  });
  for (const [what, more] of [
    ['unlisted', { visibility: 'unlisted' }],
    ['private', { visibility: 'private' }],
    ['direct', { visibility: 'direct' }],
    ['sensitive', { sensitive: true }],
    ['behind a warning', { spoiler_text: 'beware' }],
  ] as const)
    test(`in what is ${what} are no trend`, async () => {
      for (const name of people) await say(town, name, `#quiet${what.slice(0, 4)}`, more);
      await compute(town);
      assert.ok(!(await tags(town, '?limit=20')).includes(`quiet${what.slice(0, 4)}`));
    });
  test('of those who do not want to be discovered, or are suspended, do not count', async () => {
    for (const name of people.slice(0, 3)) await say(town, name, '#shy');
    await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { discoverable: false });
    await compute(town);
    assert.ok(!(await tags(town, '?limit=20')).includes('shy'));
    await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { discoverable: true });
    await compute(town);
    assert.ok((await tags(town, '?limit=20')).includes('shy'));
  });
});

describe('parleys', () => {
  const like = async (where: Town, id: string, names: readonly Name[], deed = 'favourite') => {
    for (const name of names) await where.as(name, 'POST', `/api/v1/statuses/${id}/${deed}`);
  };
  test('that three others like are a trend, the author’s own vote aside, and one of an author', async () => {
    const [first, second, third] = [
      await say(town, 'ana', 'one'),
      await say(town, 'ana', 'two'),
      await say(town, 'boris', 'three'),
    ];
    await like(town, first!, people.slice(1));
    await like(town, second!, ['boris', 'dora', 'emil']);
    await like(town, third!, ['boris', 'dora', 'emil']);
    await compute(town);
    assert.deepEqual(await statuses(town), [first]);
    await like(town, third!, ['faye'], 'reblog');
    await compute(town);
    assert.deepEqual(await statuses(town), [first, third]);
    assert.deepEqual(await statuses(town, null, '?offset=1'), [third]);
  });
  test('are kept from who mutes or blocks their author', async () => {
    const id = await say(town, 'faye', 'warm');
    await like(town, id, ['ana', 'boris', 'dora', 'emil']);
    await compute(town);
    for (const deed of ['mute', 'block']) {
      await town.as('clara', 'POST', `/api/v1/accounts/${town.ids.faye}/${deed}`);
      assert.ok(!(await statuses(town)).includes(id), deed);
      await town.as('clara', 'POST', `/api/v1/accounts/${town.ids.faye}/un${deed}`);
    }
    assert.ok((await statuses(town)).includes(id));
  });
  test('that are answers, sensitive, not public or deleted are none', async () => {
    const none = [
      await say(town, 'dora', 'sensitive', { sensitive: true }),
      await say(town, 'emil', 'unlisted', { visibility: 'unlisted' }),
      await say(town, 'faye', 'answer', { in_reply_to_id: await say(town, 'ana', 'ask') }),
    ];
    for (const id of none) await like(town, id, [...people, 'clara']);
    const gone = await say(town, 'clara', 'gone');
    await like(town, gone, people);
    await compute(town);
    assert.ok((await statuses(town)).includes(gone));
    await town.as('clara', 'DELETE', `/api/v1/statuses/${gone}`);
    const shown = await statuses(town);
    assert.deepEqual(
      [...none, gone].filter((id) => shown.includes(id)),
      [],
    );
    await town.settle();
    assert.equal((await town.sql`select from trends where subject = ${gone}`).length, 0);
  });
});

test('a link that three people share is a trend, until staff says that it is none', async () => {
  const url = 'https://news.example/bread';
  for (const name of people.slice(0, 3)) await say(town, name, `Read ${url}`);
  await town.settle();
  const [card] = await town.sql<{ id: string }[]>`update cards set title = 'Bread' where url = ${url} returning id`;
  await compute(town);
  const links = async () => (await town.as(null, 'GET', '/api/v1/trends/links')).body;
  const [found] = await links();
  assert.deepEqual(
    [found.url, found.title, found.history.length, found.history[0].uses, found.history[0].accounts],
    [url, 'Bread', 7, '3', '3'],
  );
  await decideTrend(town.act('dora'), 'link', card!.id, false);
  assert.deepEqual(await links(), []);
});

describe('with review on', () => {
  const staff = async (name: Name): Promise<string> => {
    const grant = { account: reviewed.ids[name], app: null, scopes: ['admin:read', 'admin:write', 'read'] };
    return (await grantToken(reviewed.act(null), grant)).token;
  };
  const ask = async (name: Name, method: 'GET' | 'POST', path: string) => {
    const headers = { authorization: `Bearer ${await staff(name)}` };
    const answer = await reviewed.app.inject({ method, url: `/api/v1/admin/trends/${path}`, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  test('nothing is shown that a moderator has not approved, and what was rejected stays away', async () => {
    const id = await say(reviewed, 'ana', 'fine words');
    for (const name of people) {
      await say(reviewed, name, '#judged #refused');
      await reviewed.as(name, 'POST', `/api/v1/statuses/${id}/favourite`);
    }
    await compute(reviewed);
    assert.deepEqual([await tags(reviewed), await statuses(reviewed)], [[], []]);
    const waiting = await ask('dora', 'GET', 'tags');
    assert.deepEqual(
      waiting.body.map((tag: { name: string; requires_review: boolean }) => [tag.name, tag.requires_review]),
      [
        ['judged', true],
        ['refused', true],
      ],
    );
    assert.equal((await ask('dora', 'POST', 'tags/judged/approve')).body.trendable, true);
    assert.equal((await ask('emil', 'POST', 'tags/refused/reject')).status, 200);
    assert.equal((await ask('dora', 'POST', `statuses/${id}/approve`)).body.id, id);
    assert.equal((await ask('dora', 'GET', 'statuses')).body[0].requires_review, false);
    await compute(reviewed);
    assert.deepEqual([await tags(reviewed), await statuses(reviewed)], [['judged'], [id]]);
    const { body } = await reviewed.as('ana', 'GET', '/api/v2/search?q=judg&exclude_unreviewed=true');
    const { body: other } = await reviewed.as('ana', 'GET', '/api/v2/search?q=refused&exclude_unreviewed=true');
    assert.deepEqual([body.hashtags.length, other.hashtags.length], [1, 0]);
  });
  test('members may neither read nor decide, whatever their token says', async () => {
    for (const [method, path] of [
      ['GET', 'tags'],
      ['GET', 'statuses'],
      ['POST', 'tags/judged/reject'],
      ['POST', 'statuses/1/reject'],
    ] as const)
      assert.equal((await ask('ana', method, path)).status, 403, path);
    const plain = await reviewed.as('dora', 'GET', '/api/v1/admin/trends/tags');
    assert.equal(plain.status, 403, 'a token that was not given staff’s scopes');
  });
});
