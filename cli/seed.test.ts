// The seeded town: what the command prints, and that what it wrote around the actions is what they would have counted.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { talliesOf } from '#platform';
import { openTown, type Town } from '#testing';
import { buildTown } from './seed/town.ts';

let town: Town;
before(async () => {
  town = await openTown();
  const wish = {
    accounts: 60,
    parleys: 900,
    follows: 400,
    hub: 40,
    warmth: 1,
    isSearchable: true,
    dice: 7,
    passwordHash: 'x',
  };
  await buildTown({ ...town.act(null), sql: town.sql }, town.house.storage, wish, { begin() {}, advance() {} });
});
after(() => town.close());

/** Each counter of `what`, counted again from the rows. */
async function compare(what: string, counted: readonly { owner: string; n: number }[]): Promise<void> {
  const owners = counted.map((row) => row.owner);
  const tallies = await talliesOf(town.sql, owners);
  assert.ok(owners.length > 5, `${what}: hardly anything to compare`);
  for (const { owner, n } of counted) assert.equal(tallies.get(owner)?.[what] ?? 0, n, `${what} of ${owner}`);
  const [total] = await town.sql<{ n: number }[]>`
    select coalesce(sum(n), 0)::int as n from tallies where what = ${what}`;
  const sum = counted.reduce((all, row) => all + row.n, 0);
  assert.equal(total!.n, sum, `the sum of ${what}`);
}

test('the counters are what the rows say', async () => {
  const { sql } = town;
  type Counted = { owner: string; n: number }[];
  await compare(
    'followers',
    await sql<Counted>`select followee_id as owner, count(*)::int as n from follows group by 1`,
  );
  await compare(
    'following',
    await sql<Counted>`select follower_id as owner, count(*)::int as n from follows group by 1`,
  );
  await compare('votes', await sql<Counted>`select parley_id as owner, count(*)::int as n from votes group by 1`);
  await compare('echoes', await sql<Counted>`select parley_id as owner, count(*)::int as n from echoes group by 1`);
  await compare(
    'replies',
    await sql<Counted>`
      select reply_to_id as owner, count(*)::int as n from parleys
      where reply_to_id is not null and visibility in ('public', 'unlisted') group by 1`,
  );
  await compare(
    'parleys',
    await sql<Counted>`
      select owner, count(*)::int as n from (
        select author_id as owner from parleys where visibility <> 'direct'
        union all select account_id from echoes) x group by 1`,
  );
});

test('everything it shows is rendered, with images that are there', async () => {
  const { body: timeline } = await town.as(null, 'GET', '/api/v1/timelines/public?limit=40');
  assert.equal(timeline.length, 40);
  const languages = new Set(timeline.map((status: { language: string }) => status.language));
  assert.deepEqual([...languages].toSorted(), ['en', 'fr']);
  const { body: tagged } = await town.as(null, 'GET', '/api/v1/timelines/public?limit=40&only_media=true');
  const shown = tagged.flatMap((status: { media_attachments: { url: string }[] }) => status.media_attachments);
  assert.ok(shown.length > 0);
  for (const { url } of shown.slice(0, 5))
    assert.equal((await town.as(null, 'GET', new URL(url).pathname)).status, 200);
});

test('conversations hold together, and those named are named', async () => {
  const { sql } = town;
  const [lost] = await sql<{ n: number }[]>`
    select count(*)::int as n from parleys c left join parleys p on p.id = c.reply_to_id
    where c.reply_to_id is not null and (p.id is null or p.id >= c.id or p.thread_id <> c.thread_id)`;
  assert.equal(lost!.n, 0);
  const unnamed = await sql`
    select p.id from parley_mentions m join parleys p on p.id = m.parley_id join accounts a on a.id = m.account_id
    where p.text not like '%@' || a.handle || ' %'`;
  assert.equal(unnamed.length, 0);
});

test('the hub is the first account, and has its followers', async () => {
  const { body } = await town.as(null, 'GET', '/api/v1/accounts/lookup?acct=la_place');
  assert.equal(body.followers_count, 40);
});

test('an image that two parleys share stays until the last of them is gone', async () => {
  const [{ key }] = (await town.sql`
    select key from media where purpose = 'attachment' group by key having count(*) > 1 limit 1`) as [{ key: string }];
  const holders = await town.sql<{ id: string; author: string }[]>`
    select p.parley_id as id, p.author_id as author from media m join parley_media p on p.media_id = m.id where m.key = ${key}`;
  const { remove } = await import('#parleys');
  for (const [at, { id, author }] of holders.entries()) {
    assert.equal((await town.as(null, 'GET', `/media/${key}`)).status, 200);
    const act = { ...town.act(null), viewer: { id: author as never, role: 'member' as const } };
    await remove(act, id as never).catch(() => undefined);
    await town.settle();
    if (at === holders.length - 1) assert.equal((await town.as(null, 'GET', `/media/${key}`)).status, 404);
  }
});

test('seeded again, it adds another town beside the first', async () => {
  const wish = {
    accounts: 20,
    parleys: 50,
    follows: 40,
    hub: 0,
    warmth: 1,
    isSearchable: true,
    dice: 7,
    passwordHash: 'x',
  };
  const act = { ...town.act(null), sql: town.sql };
  const built = await buildTown(act, town.house.storage, wish, { begin() {}, advance() {} });
  assert.equal(built.people.length, 20);
});
