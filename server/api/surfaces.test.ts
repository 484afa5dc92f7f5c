// Nothing leaks: a parley walks through every surface, and each viewer finds it where they may, and nowhere else; public
// entities carry nothing of what is private.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
/** A list of each viewer's in which ana is. */
const lists = new Map<string, string>();
before(async () => {
  town = await openTown();
  // boris follows ana; dora is blocked by ana; faye knows nobody.
  await town.as('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.as('dora', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/block`);
  await town.settle();
  for (const viewer of ['ana', 'boris', 'clara', 'dora', 'faye'] as const) {
    const { id } = (await town.as(viewer, 'POST', '/api/v1/lists', { title: 'Near', replies_policy: 'none' })).body;
    lists.set(viewer, id);
    // Written as it stands: dora, who is blocked, could not have put her there.
    await town.sql`insert into list_members values (${town.ids[viewer]}, ${id}, ${town.ids.ana}, ${id}, false)`;
  }
});
after(() => town.close());

type Viewer = Name | null;

/** What quotes a parley: of what is for few, only its author's own. */
const quotes = new Map<string, string>();

/** Every place where a parley of ana with #secretword may show, as a path and whether `viewer` gets an answer there at all. */
const surfaces = (id: string, parent: string, viewer: Viewer): [path: string, needsSelf: boolean][] => [
  [`/api/v1/statuses/${id}`, false],
  [`/api/v1/statuses?id[]=${id}`, false],
  [`/api/v1/statuses/${id}/context`, false],
  [`/api/v1/statuses/${id}/source`, true],
  [`/api/v1/statuses/${id}/history`, false],
  [`/api/v1/statuses/${parent}/context`, false],
  [`/api/palabre/v1/parleys/${parent}/replies`, false],
  [`/api/palabre/v1/parleys/${parent}/replies?sort=newest`, false],
  [`/api/palabre/v1/parleys/${parent}/hidden_replies`, false],
  [`/api/v1/statuses/${quotes.get(id) ?? id}`, false],
  [`/api/v1/statuses/${quotes.get(id) ?? id}/history`, false],
  [`/api/v1/statuses/${id}/quotes`, false],
  [`/api/v1/polls/${id}`, false],
  [`/api/v1/accounts/${town.ids.ana}/statuses`, false],
  [`/api/v1/accounts/${town.ids.ana}/statuses?exclude_replies=false&tagged=secretword`, false],
  [`/api/v1/timelines/home`, true],
  [`/api/v1/timelines/public`, false],
  [`/api/v1/timelines/public?local=true`, false],
  [`/api/v1/timelines/tag/secretword`, false],
  [`/api/v1/timelines/list/${lists.get(viewer ?? '')}`, true],
  [`/api/v1/conversations`, true],
  [`/api/v1/timelines/direct`, true],
  [`/api/v1/notifications`, true],
  [`/api/v2/notifications`, true],
  [`/api/v2/notifications?include_filtered=true`, true],
  [`/api/v1/notifications/requests`, true],
  [`/api/v2/search?q=secretword&resolve=false`, true],
  [`/api/v2/search?q=hidden%20well&type=statuses`, true],
  [`/api/v2/search?q=from%3Aana&type=statuses`, true],
  [`/api/v1/search?q=secretword`, true],
  [`/@ana`, false],
  [`/@ana/${id}`, false],
  [`/tags/secretword`, false],
  [`/@ana.rss`, false],
  [`/@ana.json`, false],
  [`/tags/secretword.atom`, false],
  [`/api/oembed?url=https%3A%2F%2Fpalabre.test%2F%40ana%2F${id}`, false],
  [`/api/v1/trends/statuses`, false],
  [`/local`, false],
  [`/`, false],
];

async function whereSeen(viewer: Viewer, id: string, parent: string): Promise<string[]> {
  const seen: string[] = [];
  for (const [path, needsSelf] of surfaces(id, parent, viewer)) {
    if (needsSelf && viewer === null) continue;
    // Pages are drawn for strangers, whoever asks: a block hides nothing there that signing out would not show.
    if (viewer !== null && !path.startsWith('/api/')) continue;
    const { body, status } = await town.as(viewer, 'GET', path);
    assert.ok(status < 500, `${path}: ${status}`);
    if (JSON.stringify(body).includes('the hidden well')) seen.push(path);
  }
  return seen;
}

const may: Record<string, Viewer[]> = {
  public: [null, 'ana', 'boris', 'faye', 'clara'],
  unlisted: [null, 'ana', 'boris', 'faye', 'clara'],
  private: ['ana', 'boris', 'clara'],
  direct: ['ana', 'clara'],
};
const everybody: Viewer[] = [null, 'ana', 'boris', 'clara', 'dora', 'faye'];

for (const visibility of ['public', 'unlisted', 'private', 'direct']) {
  describe(`a ${visibility} parley that mentions clara`, () => {
    let id: string;
    let parent: string;
    before(async () => {
      parent = (await town.as('boris', 'POST', '/api/v1/statuses', { status: `Where is it? ${visibility}` })).body.id;
      const status = '@clara the hidden well #secretword';
      const poll = { options: ['the hidden well', 'nowhere'], expires_in: 3_600 };
      const body = { status, visibility, poll, in_reply_to_id: parent };
      id = (await town.as('ana', 'POST', '/api/v1/statuses', body)).body.id;
      const quote = { status: 'There', visibility, quoted_status_id: id };
      const who = visibility === 'private' ? 'ana' : 'faye';
      const quoting = await town.as(who, 'POST', '/api/v1/statuses', quote);
      assert.equal(quoting.status, visibility === 'direct' ? 404 : 200);
      if (quoting.status === 200) quotes.set(id, quoting.body.id);
      await town.settle();
    });
    after(async () => {
      await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
      await town.settle();
      for (const viewer of everybody) assert.deepEqual(await whereSeen(viewer, id, parent), [], 'after deletion');
    });
    for (const viewer of everybody) {
      const isAllowed = may[visibility]!.includes(viewer);
      test(`${viewer ?? 'a stranger'} ${isAllowed ? 'finds it' : 'finds it nowhere'}`, async () => {
        const seen = await whereSeen(viewer, id, parent);
        if (!isAllowed) return assert.deepEqual(seen, []);
        assert.ok(
          seen.includes(`/api/v1/statuses/${id}`) && seen.includes(`/api/v1/statuses/${parent}/context`),
          `${seen}`,
        );
        const isForAll = visibility === 'public' || visibility === 'unlisted';
        assert.equal(seen.includes(`/@ana/${id}`), isForAll && viewer === null, 'pages show what is for all');
        if (visibility !== 'public')
          for (const path of ['/', '/local', '/tags/secretword']) assert.ok(!seen.includes(path));
      });
    }
  });
}

test('no public entity carries an e-mail, a role, a password or an address', async () => {
  await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Plain words @boris' });
  await town.settle();
  const paths = [
    `/api/v1/accounts/${town.ids.ana}`,
    `/api/v1/accounts/${town.ids.emil}`,
    `/api/v1/accounts/lookup?acct=dora`,
    '/api/v1/timelines/public',
    `/api/v1/accounts/${town.ids.ana}/followers`,
    `/api/v1/accounts/relationships?id[]=${town.ids.ana}`,
    '/api/v1/notifications',
    '/api/v2/instance',
    '/api/v1/instance',
    '/nodeinfo/2.0',
    '/@emil',
  ];
  for (const path of paths) {
    const { body, status } = await town.as('boris', 'GET', path);
    assert.equal(status, 200, path);
    const words = JSON.stringify(body);
    assert.doesNotMatch(
      words,
      /@example\.org|password_hash|argon2|"email":"(?!")[^"]*example|suspended_at|"role":"(admin|moderator)"/,
      path,
    );
    assert.doesNotMatch(words, /127\.0\.0\.1/, path);
  }
});

test('a suspended account is gone from every list, and its parleys with it', async () => {
  const { id } = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'the hidden well of faye' })).body;
  await town.settle();
  await town.sql`update accounts set suspended_at = now() where id = ${town.ids.faye}`;
  await town.sql`select pg_notify('palabre', ${JSON.stringify({ kind: 'accounts.suspended', account: town.ids.faye })})`;
  await new Promise((resume) => setTimeout(resume, 100));
  for (const path of ['/api/v1/timelines/public', `/api/v1/statuses/${id}`, `/@faye/${id}`, '/local', '/@faye'])
    assert.ok(!JSON.stringify((await town.as('boris', 'GET', path)).body).includes('well of faye'), path);
});
