// The network through megalodon, another independent client: lets itself in by OAuth with a person's consent, then talks.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import generator, { detector, type Entity, type MegalodonInterface } from 'megalodon';
import type { Browser } from 'playwright-core';
import { eventually, openLiveTown, PASSWORD, type LiveTown } from '#testing';
import { openBrowser } from '../browser.ts';
import { openPage } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let client: MegalodonInterface;
let useAgain: () => Promise<unknown>;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await town.close();
});

test('the server is known for one that speaks the Mastodon API', async () => {
  assert.equal(await detector(town.url), 'mastodon');
});

test('an app registers, boris consents in a browser, and the app gets his token', async () => {
  const stranger = generator('mastodon', town.url);
  const app = await stranger.registerApp('Lantern', { scopes: ['read', 'write', 'follow'] });
  assert.ok(app.url);
  const page = await openPage(browser, town.url);
  await page.goto(app.url);
  await page.locator('input[name=login]').fill('boris');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[value=sign-in]').click();
  await page.getByText('Lantern').first().waitFor();
  await page.locator('button[value=allow]').first().click();
  const code = (await page.locator('code, input[readonly]').first().textContent()) ?? '';
  assert.match(code, /^[\w-]{20,}$/);
  const token = await stranger.fetchAccessToken(app.client_id, app.client_secret, code.trim());
  client = generator('mastodon', town.url, token.access_token);
  const { data } = await client.verifyAccountCredentials();
  assert.equal(data.acct, 'boris');
  useAgain = () => stranger.fetchAccessToken(app.client_id, app.client_secret, code.trim());
});

test('it posts, follows, reads home, votes, echoes, and hears of an answer', async () => {
  const ana = generator('mastodon', town.url, town.token('ana'));
  const posted = (await client.postStatus('Through a #lantern', { visibility: 'public' })).data as Entity.Status;
  await client.followAccount(town.ids.ana);
  const word = (await ana.postStatus('@boris what does it show?', { in_reply_to_id: posted.id })).data as Entity.Status;
  const home = await eventually('the reply at home', async () => {
    const { data } = await client.getHomeTimeline();
    return data.some((status) => status.id === word.id) && data;
  });
  assert.ok(home.some((status) => status.id === posted.id));
  assert.equal((await client.favouriteStatus(word.id)).data.favourited, true);
  assert.equal((await client.reblogStatus(word.id)).data.reblog?.id, word.id);
  assert.equal((await client.bookmarkStatus(word.id)).data.bookmarked, true);
  const told = await eventually('the notification', async () => {
    const { data } = await client.getNotifications();
    return data.find((one) => one.status?.id === word.id);
  });
  assert.equal(told.type, 'mention');
  const { data: context } = await client.getStatusContext(posted.id);
  assert.deepEqual(
    context.descendants.map((status) => status.id),
    [word.id],
  );
  assert.equal((await client.getTagTimeline('lantern')).data[0]?.id, posted.id);
  await client.deleteStatus(posted.id);
  await assert.rejects(client.getStatus(posted.id), /404/);
});

test('it reads the instance, searches, and edits its profile', async () => {
  assert.equal((await client.getInstance()).data.uri, new URL(town.url).host);
  const { data } = await client.search('ana', { type: 'accounts' });
  assert.equal(data.accounts[0]?.acct, 'ana');
  const changed = await client.updateCredentials({ display_name: 'Boris of the Lantern', note: 'Holds a light' });
  assert.equal(changed.data.display_name, 'Boris of the Lantern');
});

test('a code that is used twice was stolen: it gives nothing, and what it gave ends', async () => {
  await assert.rejects(useAgain(), /400/);
  await assert.rejects(client.verifyAccountCredentials(), /401/);
});
