// Polls, quotes and scheduled parleys through masto, an independent client of the Mastodon API, over a real socket.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRestAPIClient, type mastodon } from 'masto';
import { eventually, openLiveTown, type LiveTown, type Name } from '#testing';

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
after(() => town.close());

const rest = (name: Name) => createRestAPIClient({ url: town.url, accessToken: town.token(name) });

test('ana asks a poll; boris votes, once, and both see the counts; ana asks another question, and the votes begin anew', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  const asked = await ana.v1.statuses.create({
    status: 'Tea or coffee?',
    poll: { options: ['Tea', 'Coffee'], expiresIn: 3_600, multiple: true, hideTotals: false },
  });
  assert.deepEqual([asked.poll!.multiple, asked.poll!.voted], [true, true]);
  const id = asked.poll!.id;
  const voted = await boris.v1.polls.$select(id).votes.create({ choices: [0, 1] });
  assert.deepEqual([voted.voted, voted.ownVotes, voted.votesCount, voted.votersCount], [true, [0, 1], 2, 1]);
  await assert.rejects(boris.v1.polls.$select(id).votes.create({ choices: [0] }), /already voted/);
  assert.equal((await ana.v1.polls.$select(id).fetch()).options[1]!.votesCount, 1);
  const edited = await ana.v1.statuses.$select(asked.id).update({
    status: 'Water or wine?',
    poll: { options: ['Water', 'Wine'], expiresIn: 3_600 },
  });
  assert.deepEqual([edited.poll!.options[0]!.title, edited.poll!.votesCount], ['Water', 0]);
  const history = await ana.v1.statuses.$select(asked.id).history.list();
  assert.equal(history.length, 2);
});

test('boris quotes ana, who is told and revokes it', async () => {
  const [ana, boris] = [rest('ana'), rest('boris')];
  const { id } = await ana.v1.statuses.create({ status: 'Quote me' });
  const quoting = await boris.v1.statuses.create({ status: 'As she says', quotedStatusId: id });
  const quote = quoting.quote as mastodon.v1.Quote;
  assert.deepEqual([quote.state, quote.quotedStatus?.id], ['accepted', id]);
  const told = await eventually('the notification', async () =>
    (await ana.v1.notifications.list()).find((one) => (one.type as string) === 'quote'),
  );
  assert.equal(told.status!.id, quoting.id);
  const headers = { authorization: `Bearer ${town.token('ana')}` };
  const path = `${town.url}/api/v1/statuses/${id}/quotes/${quoting.id}/revoke`;
  assert.equal((await fetch(path, { method: 'POST', headers })).status, 200);
  const after = (await boris.v1.statuses.$select(quoting.id).fetch()).quote as mastodon.v1.Quote;
  assert.deepEqual([after.state, after.quotedStatus], ['revoked', null]);
});

test('ana schedules a parley, moves it and calls it off', async () => {
  const ana = rest('ana');
  const hour = 3_600_000;
  const at = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const scheduled = await ana.v1.statuses.create({ status: 'Tomorrow', scheduledAt: at(hour) });
  const [listed] = await ana.v1.scheduledStatuses.list();
  assert.deepEqual([listed!.id, listed!.params.text], [scheduled.id, 'Tomorrow']);
  const later = at(3 * hour);
  const moved = await ana.v1.scheduledStatuses.$select(scheduled.id).update({ scheduledAt: later });
  assert.equal(moved.scheduledAt, later);
  await ana.v1.scheduledStatuses.$select(scheduled.id).remove();
  assert.deepEqual(await ana.v1.scheduledStatuses.list(), []);
});
