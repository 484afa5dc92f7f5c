// What the instance says of itself: truthfully, whole, and in both languages.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { changeSettings, publishTerms, setRules } from '#instance';
import { Refusal } from '#platform';
import { openTown, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const get = async (path: string) => (await town.as(null, 'GET', path)).body;
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const publish = (date: string, en = 'Be kind.', fr = 'Soyez bienveillants.') =>
  publishTerms(town.act(null), { date, text: { en, fr }, origin: 'https://palabre.test' });

test('before anybody publishes terms, ours hold, and nothing succeeds them', async () => {
  const terms = await get('/api/v1/instance/terms_of_service');
  assert.match(terms.content, /^<h2>/);
  assert.deepEqual([terms.effective_date, terms.effective, terms.succeeded_by], ['2026-01-01', true, null]);
});

test('new terms hold from their day on; until then the old ones do, and everybody is told', async () => {
  const day = dayFromNow(20);
  await publish(day);
  const now = await get('/api/v1/instance/terms_of_service');
  assert.deepEqual([now.effective_date, now.effective, now.succeeded_by], ['2026-01-01', true, day]);
  const next = await get(`/api/v1/instance/terms_of_service/${day}?lang=fr`);
  assert.deepEqual(next, {
    effective_date: day,
    effective: false,
    content: '<p>Soyez bienveillants.</p>',
    succeeded_by: null,
  });
  const [told] = (await town.as('ana', 'GET', '/api/v1/announcements?lang=fr')).body;
  assert.match(told.content, new RegExp(`conditions.*${day}`));
  assert.match(await get(`/terms/${day}`), /Be kind\./);
  await town.sql`update instance_terms set effective_date = current_date - 1`;
  const then = await get('/api/v1/instance/terms_of_service');
  assert.deepEqual([then.content, then.effective], ['<p>Be kind.</p>', true]);
  assert.match(await get('/terms'), /Be kind\./);
  const old = await get('/api/v1/instance/terms_of_service/2026-01-01');
  assert.deepEqual([old.effective, old.succeeded_by], [false, then.effective_date]);
  await town.sql`delete from instance_terms`;
});

test('there are no terms of a day without', async () => {
  assert.equal((await town.as(null, 'GET', '/api/v1/instance/terms_of_service/2020-02-02')).status, 404);
  assert.equal((await town.as(null, 'GET', '/terms/2020-02-02')).status, 404);
  const wrong = await town.as(null, 'GET', '/api/v1/instance/terms_of_service/2020-02-31');
  assert.deepEqual([wrong.status, Object.keys(wrong.body.details)], [422, ['date']]);
});

for (const [what, date, text, field] of [
  ['for a day that is past', dayFromNow(0), 'x', 'date'],
  ['for no day', '2026-13-01', 'x', 'date'],
  ['without words', dayFromNow(3), ' ', 'text'],
] as const)
  test(`terms ${what} are refused by the name of the field, and nobody is told`, async () => {
    const before = await town.sql`select id from announcements`;
    await assert.rejects(publish(date, text), (error) => error instanceof Refusal && error.field === field);
    assert.deepEqual(await town.sql`select id from announcements`, before);
  });

test('rules carry their hints and both languages', async () => {
  await setRules(town.act(null), [{ en: 'No spam', fr: 'Pas de spam', hint: { en: 'Nor ads', fr: 'Ni publicité' } }]);
  const [rule] = await get('/api/v1/instance/rules?lang=fr');
  const { id, ...rest } = rule;
  assert.match(id, /^\d+$/);
  assert.deepEqual(rest, {
    text: 'Pas de spam',
    hint: 'Ni publicité',
    translations: { en: { text: 'No spam', hint: 'Nor ads' }, fr: { text: 'Pas de spam', hint: 'Ni publicité' } },
  });
  assert.deepEqual((await get('/api/v2/instance?lang=fr')).rules, [rule]);
});

test('the texts say when they were changed', async () => {
  assert.equal((await get('/api/v1/instance/privacy_policy')).updated_at, '2026-01-01T00:00:00.000Z');
  await changeSettings(town.act(null), { about_en: '# Here\n\nWe talk.' });
  const about = await get('/api/v1/instance/extended_description');
  assert.equal(about.content, '<h2>Here</h2>\n<p>We talk.</p>');
  assert.ok(Date.now() - Date.parse(about.updated_at) < 600_000);
});

test('the instance names who answers for it, where its texts are, and shows a picture of itself', async () => {
  await changeSettings(town.act(null), { contact_handle: 'emil', status_url: 'https://status.example/' });
  const { contact, configuration, thumbnail } = await get('/api/v2/instance');
  assert.equal(contact.account.acct, 'emil');
  const { status, privacy_policy: privacy, terms_of_service: terms } = configuration.urls;
  assert.deepEqual(
    [status, privacy, terms],
    ['https://status.example/', 'https://palabre.test/privacy', 'https://palabre.test/terms'],
  );
  for (const [version, width] of [
    ['@1x', 1_200],
    ['@2x', 2_400],
  ] as const) {
    const drawn = await town.app.inject({ url: new URL(thumbnail.versions[version]).pathname });
    assert.equal((await sharp(drawn.rawPayload).metadata()).width, width);
  }
  assert.equal((await get('/api/v1/instance')).contact_account.acct, 'emil');
  await changeSettings(town.act(null), { contact_handle: 'goran' });
  assert.equal((await get('/api/v2/instance')).contact.account, null, 'who is suspended answers for nothing');
});

test('twelve weeks are told, this one first', async () => {
  await town.as('ana', 'POST', '/api/v1/statuses', { status: 'This week' });
  const weeks = await get('/api/v1/instance/activity');
  assert.equal(weeks.length, 12);
  const [first, second] = weeks;
  assert.equal(Number(first.week) - Number(second.week), 7 * 86_400);
  assert.ok(Number(first.statuses) >= 1 && Number(first.registrations) >= 1, JSON.stringify(first));
  for (const value of Object.values(first)) assert.equal(typeof value, 'string');
});
