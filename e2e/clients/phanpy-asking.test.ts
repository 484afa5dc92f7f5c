// The calls that Phanpy makes for what is more than words: polls, quotes, what is said later, filters, and reports.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, openLiveTown, type LiveTown } from '#testing';
import { openPage, readable, type Page } from './web-page.ts';

const ORIGIN = 'https://phanpy.social';

let town: LiveTown;
let page: Page;
let boris: Page;
before(async () => {
  town = await openLiveTown();
  [page, boris] = [openPage(town.url, ORIGIN, town.token('ana')), openPage(town.url, ORIGIN, town.token('boris'))];
});
after(() => town.close());

const post = (by: Page, status: string, more: object = {}) =>
  by.call('POST', '/api/v1/statuses', {
    json: { status, language: 'en', sensitive: false, media_ids: [], visibility: 'public', ...more },
  });

test('a poll is voted in by the values of its form, which are words, and looked at again', async () => {
  const poll = { options: ['Tea', 'Coffee', 'Water'], expires_in: 86_400, multiple: false };
  const { id } = readable(await post(page, 'What?', { poll }));
  const { poll: seen } = readable(await boris.get(`/api/v1/statuses/${id}`));
  assert.ok(Date.parse(seen.expires_at) > Date.now());
  const voted = await boris.call('POST', `/api/v1/polls/${seen.id}/votes`, { json: { choices: ['1'] } });
  assert.deepEqual([voted.voted, voted.own_votes, voted.options[1].votes_count], [true, [1], 1]);
  assert.deepEqual(await boris.get(`/api/v1/polls/${seen.id}`), voted);
});

test('a post is quoted, its quotes are listed, one is taken back, and who may quote is changed', async () => {
  const { id } = await post(page, 'Quotable', { quote_approval_policy: 'public' });
  const quoting = readable(await post(boris, 'Look', { quoted_status_id: id }));
  assert.deepEqual([quoting.quote.state, quoting.quote.quoted_status.id], ['accepted', id]);
  const told = await eventually('the quote', async () => {
    const answer = await page.get('/api/v2/notifications?limit=20&types[]=quote');
    return answer.notification_groups.length === 1 && answer;
  });
  assert.equal(told.notification_groups[0].status_id, quoting.id);
  const at = `/api/v1/statuses/${id}`;
  assert.deepEqual(
    (await page.get(`${at}/quotes?limit=20`)).map((one: any) => readable(one).id),
    [quoting.id],
  );
  const revoked = readable(await page.call('POST', `${at}/quotes/${quoting.id}/revoke`));
  assert.deepEqual([revoked.id, revoked.quote], [quoting.id, { state: 'revoked', quoted_status: null }]);
  assert.deepEqual(await page.get(`${at}/quotes?limit=20`), []);
  const policy = { quote_approval_policy: 'nobody' };
  const closed = await page.call('PUT', `${at}/interaction_policy`, { json: policy });
  assert.deepEqual([closed.quote_approval.automatic, closed.quote_approval.manual], [[], []]);
  await post(boris, 'Again', {}).then((other) => assert.equal(other.quote, null));
  await boris.call('POST', '/api/v1/statuses', { json: { status: 'No', quoted_status_id: id }, status: 404 });
});

test('what is said later is read to the last page, moved and dropped', async () => {
  const at = new Date(Date.now() + 86_400_000).toISOString();
  const ids = [];
  for (const words of ['One', 'Two']) ids.push((await post(page, words, { scheduled_at: at })).id);
  const first = await page.get('/api/v1/scheduled_statuses?limit=40');
  assert.deepEqual(first.map((one: any) => one.id).toSorted(), ids.toSorted());
  assert.deepEqual(await page.get(await page.next('/api/v1/scheduled_statuses?limit=40')), []);
  for (const { params } of first) assert.deepEqual([params.visibility, params.sensitive], ['public', false]);
  const moved = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const one = `/api/v1/scheduled_statuses/${ids[0]}`;
  assert.equal((await page.call('PUT', one, { json: { scheduled_at: moved } })).scheduled_at, moved);
  for (const id of ids) await page.call('DELETE', `/api/v1/scheduled_statuses/${id}`);
  assert.deepEqual(await page.get('/api/v1/scheduled_statuses?limit=40'), []);
});

test('a filter is made, given other words in one call, holds, and is taken away', async () => {
  const context = ['home', 'public', 'notifications', 'thread', 'account'];
  const keywords_attributes = [
    { keyword: 'lamps', whole_word: true },
    { keyword: 'candles', whole_word: false },
  ];
  const wish = { title: 'Lights', context, expires_in: null, keywords_attributes, filter_action: 'warn' };
  const made = await page.call('POST', '/api/v2/filters', { json: wish });
  assert.deepEqual([made.expires_at, made.context, made.keywords.length], [null, context, 2]);
  const [lamps, candles] = made.keywords;
  const changed = await page.call('PUT', `/api/v2/filters/${made.id}`, {
    json: {
      title: 'Lights out',
      context,
      expires_in: 3_600,
      filter_action: 'hide',
      keywords_attributes: [
        { id: lamps.id, keyword: 'lanterns', whole_word: false },
        { keyword: 'torches', whole_word: true },
        { id: candles.id, _destroy: true },
      ],
    },
  });
  assert.deepEqual([changed.title, changed.filter_action], ['Lights out', 'hide']);
  assert.ok(Date.parse(changed.expires_at) > Date.now());
  const words = changed.keywords.map((one: any) => `${one.keyword} ${one.whole_word}`);
  assert.deepEqual(words.toSorted(), ['lanterns false', 'torches true']);
  assert.deepEqual(await page.get('/api/v2/filters'), [changed]);
  const { id } = await post(boris, 'My lanterns are bright');
  const [result] = readable(await page.get(`/api/v1/statuses/${id}`)).filtered;
  assert.deepEqual([result.filter.title, result.keyword_matches], ['Lights out', ['lanterns']]);
  assert.deepEqual(await page.call('DELETE', `/api/v2/filters/${made.id}`), {});
  assert.deepEqual(readable(await page.get(`/api/v1/statuses/${id}`)).filtered, []);
});

test('a post, and a profile, are reported; the profile is muted on the way', async () => {
  const { id } = await post(boris, 'Buy my lamps');
  const [account_id, at] = [town.ids.boris, `/api/v1/accounts/${town.ids.boris}`];
  const ofPost = await page.call('POST', '/api/v1/reports', {
    json: { account_id, status_ids: [id], category: 'legal' },
  });
  assert.deepEqual([ofPost.category, ofPost.status_ids, ofPost.forwarded], ['legal', [id], false]);
  const { rules } = await page.get('/api/v2/instance');
  const rule_ids = rules.slice(0, 2).map((rule: any) => rule.id);
  assert.equal((await page.call('POST', `${at}/mute`)).muting, true);
  const json = { account_id, category: 'violation', comment: 'All day', rule_ids };
  const ofProfile = await page.call('POST', '/api/v1/reports', { json });
  assert.deepEqual([ofProfile.comment, ofProfile.rule_ids.toSorted()], ['All day', rule_ids.toSorted()]);
});
