// The calls that Elk makes for what is more than words: polls, quotes, what is said later, and reports.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openLiveTown, type LiveTown } from '#testing';
import { openPage, readable, type Page } from './web-page.ts';

const ORIGIN = 'https://elk.zone';

let town: LiveTown;
let page: Page;
let boris: Page;
before(async () => {
  town = await openLiveTown();
  [page, boris] = [openPage(town.url, ORIGIN, town.token('ana')), openPage(town.url, ORIGIN, town.token('boris'))];
});
after(() => town.close());

/** All that its draft holds goes along, whatever is said with it. */
const DRAFT = { visibility: 'public', sensitive: false, spoiler_text: '', media_ids: [], language: 'en' };
const post = async (by: Page, more: object) =>
  by.call('POST', '/api/v1/statuses', { json: { ...DRAFT, status: 'Under the tree', ...more } });

test('a poll is asked, voted in by number, and looked at again', async () => {
  const poll = { options: ['Tea', 'Coffee'], expires_in: 86_400, multiple: true, hide_totals: false };
  const asked = readable(await post(page, { poll }));
  assert.deepEqual([asked.poll.multiple, asked.poll.voted, asked.poll.own_votes], [true, true, []]);
  const { poll: seen } = readable(await boris.get(`/api/v1/statuses/${asked.id}`));
  assert.deepEqual([seen.voted, seen.expired, seen.emojis], [false, false, []]);
  await boris.call('POST', `/api/v1/polls/${seen.id}/votes`, { json: { choices: [0, 1] } });
  const { options, voters_count, votes_count, own_votes } = await boris.get(`/api/v1/polls/${seen.id}`);
  assert.deepEqual(
    options.map((option: any) => [option.title, option.votes_count]),
    [
      ['Tea', 1],
      ['Coffee', 1],
    ],
  );
  assert.deepEqual([voters_count, votes_count, own_votes], [1, 2, [0, 1]]);
});

test('a post is quoted with what the draft says of quoting it, and shows whole what it quotes', async () => {
  const { id } = await post(page, { quote_approval_policy: 'followers' });
  const { quote_approval: closed } = await boris.get(`/api/v1/statuses/${id}`);
  assert.deepEqual([closed.automatic, closed.manual, closed.current_user], [['followers'], [], 'denied']);
  await boris.call('POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  assert.equal(readable(await boris.get(`/api/v1/statuses/${id}`)).quote_approval.current_user, 'automatic');
  const quoting = readable(await post(boris, { quoted_status_id: id, quote_approval_policy: 'public' }));
  assert.deepEqual([quoting.quote.state, readable(quoting.quote.quoted_status).id], ['accepted', id]);
  assert.equal((await page.get(`/api/v1/statuses/${id}`)).quotes_count, 1);
});

test('what is said later is listed, read, moved and dropped', async () => {
  const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const poll = { options: ['Yes', 'No'], expires_in: 3_600, multiple: false, hide_totals: true };
  const kept = await post(page, { scheduled_at: later(1), poll });
  assert.ok('scheduled_at' in kept && !('content' in kept), 'it knows by this that nothing is said yet');
  const [listed, ...more] = await page.get('/api/v1/scheduled_statuses');
  assert.deepEqual([listed, more], [kept, []]);
  const { params, media_attachments: media } = await page.get(`/api/v1/scheduled_statuses/${kept.id}`);
  assert.deepEqual([params.text, params.poll.options, media], ['Under the tree', ['Yes', 'No'], []]);
  const at = `/api/v1/scheduled_statuses/${kept.id}`;
  const moved = later(2);
  assert.equal((await page.call('PUT', at, { json: { scheduled_at: moved } })).scheduled_at, moved);
  assert.deepEqual(await page.call('DELETE', at), {});
  assert.deepEqual(await page.get('/api/v1/scheduled_statuses'), []);
});

test('an account is reported with what it said; rules are null where none is broken', async () => {
  const said = await post(boris, { status: 'Buy my lamps' });
  const around = `/api/v1/accounts/${town.ids.boris}/statuses?limit=5`;
  for (const bound of ['max_id', 'min_id']) assert.ok(Array.isArray(await page.get(`${around}&${bound}=${said.id}`)));
  const { rules } = await page.get('/api/v2/instance');
  const words = { account_id: town.ids.boris, status_ids: [said.id], comment: 'Lamps', forward: false };
  const spam = await page.call('POST', '/api/v1/reports', { json: { ...words, category: 'spam', rule_ids: null } });
  assert.deepEqual([spam.category, spam.status_ids, spam.target_account.acct], ['spam', [said.id], 'boris']);
  const rule_ids = [rules[0].id];
  const broken = { ...words, status_ids: [], category: 'violation', rule_ids };
  const report = await page.call('POST', '/api/v1/reports', { json: broken });
  assert.deepEqual([report.category, report.rule_ids], ['violation', rule_ids]);
});
