// Finding through masto, a client nobody here wrote: search, trends, suggestions, directory, cards.

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createRestAPIClient } from 'masto';
import { computeTrends } from '#trends';
import { eventually, openLiveTown, type LiveTown, type Name } from '#testing';

let site: Server;
let address: string;
let town: LiveTown;
before(async () => {
  site = createServer((_request, reply) => {
    reply
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<title>Le four</title><meta name=description content="Le pain du jour">');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => void site.once('listening', resolve));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  address = `http://${host}/four`;
  town = await openLiveTown({ PREVIEW_CARDS: 'on', FETCH_EXEMPT: host });
});
after(async () => {
  await town.close();
  site.closeAllConnections();
  site.close();
});

const rest = (name: Name) => createRestAPIClient({ url: town.url, accessToken: town.token(name) });

test('what was said is found by its words, its author and its tag; an address finds what it names', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  const said = await ana.v1.statuses.create({ status: 'Les boulangères pétrissent #Levain', language: 'fr' });
  await eventually('the index', async () => {
    const found = await boris.v2.search.list({ q: 'boulangere from:ana', type: 'statuses' });
    return found.statuses[0]?.id === said.id;
  });
  const all = await boris.v2.search.list({ q: 'levain' });
  assert.deepEqual(
    [all.statuses[0]?.id, all.hashtags[0]?.name, all.hashtags[0]?.history?.length],
    [said.id, 'levain', 7],
  );
  const named = await boris.v2.search.list({ q: said.url!, resolve: true });
  assert.equal(named.statuses[0]?.id, said.id);
  const people = await boris.v1.accounts.search.list({ q: 'an', limit: 5 });
  assert.ok(people.some((account) => account.username === 'ana'));
});

test('what many share is a trend, with what stands behind its link', async () => {
  const ids: string[] = [];
  for (const name of ['ana', 'boris', 'dora', 'emil'] as const)
    ids.push((await rest(name).v1.statuses.create({ status: `À lire ${address} #four` })).id);
  const card = await eventually('the card', async () => (await rest('faye').v1.statuses.$select(ids[0]!).fetch()).card);
  assert.deepEqual(
    [card.title, card.description, card.type, card.url],
    ['Le four', 'Le pain du jour', 'link', address],
  );
  for (const name of ['boris', 'dora', 'emil'] as const) await rest(name).v1.statuses.$select(ids[0]!).favourite();
  const act = { viewer: null, now: new Date(), sql: town.house.sql, log: town.house.log };
  const faye = rest('faye');
  await town.house.sql`
    insert into tallies (owner_id, what, n) values (${ids[0]!}, 'votes', 3) on conflict do nothing`;
  await computeTrends(act);
  const [tags, links, statuses] = await Promise.all([
    faye.v1.trends.tags.list(),
    faye.v1.trends.links.list(),
    faye.v1.trends.statuses.list(),
  ]);
  assert.deepEqual([tags[0]?.name, links[0]?.title, statuses[0]?.id], ['four', 'Le four', ids[0]]);
  const shared = await faye.v1.timelines.link.list({ url: address });
  assert.equal(shared.length, 4);
});

test('somebody new is shown whom to follow, and who is here', async () => {
  const faye = rest('faye');
  await faye.v1.accounts.$select(town.ids.ana).follow();
  await rest('ana').v1.accounts.$select(town.ids.boris).follow();
  const [first] = await faye.v2.suggestions.list();
  assert.deepEqual([first?.account.username, first?.source], ['boris', 'past_interactions']);
  // masto's types ask for a body that the API does not have.
  const boris = faye.v1.suggestions.$select(town.ids.boris) as unknown as { remove(): Promise<void> };
  await boris.remove();
  assert.ok(!(await faye.v2.suggestions.list()).some((one) => one.account.username === 'boris'));
  const directory = await faye.v1.directory.list({ order: 'active', limit: 3 });
  assert.deepEqual(
    directory.map((account) => account.username),
    ['emil', 'dora', 'boris'],
  );
});
