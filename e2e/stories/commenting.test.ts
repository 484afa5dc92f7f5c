// A comment section of one's own: Ana lets only people she follows reply; Boris cannot, Clara can; Ana hides a reply; votes sort
// the comments; and each finds it so without being told twice.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openLiveTown, type LiveTown, type Name } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, openPage, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let ana: Page;
let boris: Page;
let clara: Page;
let path: string;

const call = async (who: Name, method: string, url: string, body?: object): Promise<any> => {
  const headers = { authorization: `Bearer ${town.token(who)}`, 'content-type': 'application/json' };
  const answer = await fetch(town.url + url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  assert.ok(answer.ok, `${method} ${url}: ${answer.status}`);
  return answer.json();
};
const reply = (who: Name, status: string) =>
  call(who, 'POST', '/api/v1/statuses', { status, in_reply_to_id: path.split('/')[2] });
const answers = async (page: Page): Promise<string[]> =>
  (await page.locator('.items article.parley .words').allInnerTexts()).map((words) => words.trim());
const order = async (page: Page, label: RegExp, value: string, expected: string[]): Promise<void> => {
  await page.getByLabel(label).selectOption(value);
  await page.waitForFunction((want) => {
    const found = [...document.querySelectorAll('.items article.parley .words')].map((one) => one.textContent!.trim());
    return JSON.stringify(found) === want;
  }, JSON.stringify(expected));
};

before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  await call('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/follow`);
  await call('clara', 'PATCH', '/api/v1/accounts/update_credentials', { locked: false });
  await call('ana', 'POST', `/api/v1/accounts/${town.ids.clara}/follow`);
  ana = await openAs(browser, town, 'ana');
  boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE });
  clara = await openAs(browser, town, 'clara', { scheme: 'dark' });
});
after(async () => {
  await browser.close();
  await town.close();
});

test('ana says that only people she follows may reply', async () => {
  const composer = ana.locator('form.composer');
  await composer.getByRole('textbox').first().fill('Which tree shall we plant?');
  await composer.getByLabel('Who may reply').selectOption('followed');
  await composer.getByRole('button', { name: 'Parley', exact: true }).click();
  const parley = parleyWith(ana, 'Which tree shall we plant?');
  await parley.waitFor();
  path = (await parley.getAttribute('data-path'))!;
});

test('boris cannot reply and reads why; clara can', async () => {
  await boris.goto(path);
  await boris.getByRole('note').getByText('que les gens qu’elle suit ou mentionne').waitFor();
  assert.equal(await boris.locator('form.composer').count(), 0);
  const button = boris.locator('.opened [data-deed=reply]');
  assert.equal(await button.isDisabled(), true);
  assert.match((await button.getAttribute('title')) ?? '', /suit ou mentionne/);

  await clara.goto(path);
  const composer = clara.locator('form.composer');
  await composer.getByRole('textbox').first().fill('A lime, for the bees');
  await composer.getByRole('button', { name: 'Reply', exact: true }).click();
  await parleyWith(clara, 'A lime, for the bees').waitFor();
});

test('ana opens the conversation to everybody, and boris replies', async () => {
  await ana.goto(path);
  await ana.locator('.opened').getByRole('button', { name: 'More' }).click();
  await ana.getByRole('menuitem', { name: 'Who may reply…' }).click();
  await ana
    .getByRole('dialog')
    .getByRole('button', { name: /Everyone/ })
    .click();
  await ana.getByText('it holds for the whole conversation').waitFor();
  await boris.reload();
  const composer = boris.locator('form.composer');
  await composer.getByRole('textbox').first().fill('Un chêne');
  await composer.getByRole('button', { name: 'Répondre', exact: true }).click();
  await parleyWith(boris, 'Un chêne').waitFor();
});

test('votes up and down are one vote each, and sort the comments', async () => {
  await reply('dora', 'Nettles');
  await ana.reload();
  await parleyWith(ana, 'Nettles').getByRole('button', { name: 'Vote against' }).click();
  await parleyWith(ana, 'Un chêne').getByRole('button', { name: 'Vote for' }).click();
  const against = parleyWith(ana, 'Nettles').locator('[data-deed=vote-down]');
  await against.and(ana.locator('[aria-pressed=true]')).waitFor();
  await clara.goto(path);
  const voted = clara.waitForResponse((answer) => /\/(favourite|vote)$/.test(answer.url()) && answer.ok());
  await parleyWith(clara, 'Un chêne').getByRole('button', { name: 'Vote for' }).click();
  await voted;
  const changed = clara.waitForResponse((answer) => answer.url().endsWith('/vote') && answer.ok());
  await parleyWith(clara, 'Un chêne').getByRole('button', { name: 'Vote against' }).click();
  await changed;
  const taken = parleyWith(clara, 'Un chêne').locator('[data-deed=vote]');
  await taken.and(clara.locator('[aria-pressed=false]')).waitFor();
  await parleyWith(clara, 'Un chêne').getByRole('button', { name: 'Vote for' }).click();

  await ana.reload();
  await parleyWith(ana, 'Nettles').waitFor();
  const oldest = ['A lime, for the bees', 'Un chêne', 'Nettles'];
  assert.deepEqual(await answers(ana), oldest);
  await order(ana, /Order of replies/, 'best', ['Un chêne', 'A lime, for the bees', 'Nettles']);
  await order(ana, /Order of replies/, 'newest', oldest.toReversed());
  await ana.reload();
  await parleyWith(ana, 'Nettles').waitFor();
  assert.deepEqual(await answers(ana), oldest.toReversed(), 'the order is remembered');
  await order(ana, /Order of replies/, 'oldest', oldest);
});

test('a reply that ana hides leaves the conversation; whoever wants it finds it below', async () => {
  await parleyWith(ana, 'Nettles').getByRole('button', { name: 'More' }).click();
  await ana.getByRole('menuitem', { name: 'Hide this reply' }).click();
  await parleyWith(ana, 'Nettles').waitFor({ state: 'detached' });
  await boris.goto(path);
  await parleyWith(boris, 'Un chêne').waitFor();
  assert.equal(await parleyWith(boris, 'Nettles').count(), 0);
  await boris.getByRole('button', { name: 'Afficher les réponses masquées' }).click();
  await parleyWith(boris, 'Nettles').waitFor();
  const stranger = await openPage(browser, town.url, { javaScriptEnabled: false });
  await stranger.goto(path);
  assert.doesNotMatch(await stranger.content(), /Nettles/);
});

test('ana alone sees how often her parley was seen over time', async () => {
  await ana.reload();
  await ana.locator('.opened-counts', { hasText: /seen \d+ times/ }).waitFor();
  await ana.getByRole('button', { name: 'Views over time' }).click();
  await ana.getByRole('img', { name: /seen \d+ times; at most/ }).waitFor();
  assert.equal(await boris.getByRole('button', { name: /Vues/ }).count(), 0);
});

test('badges stand beside names and say what was verified; a parody says its word', async () => {
  const badge = { account_id: town.ids.ana, kind: 'newsroom', verified: 'The Tree Gazette, by its imprint' };
  await call('dora', 'POST', '/api/palabre/v1/admin/badges', badge);
  await call('dora', 'POST', '/api/palabre/v1/admin/badges', { ...badge, kind: 'parody', account_id: town.ids.boris });
  await clara.goto('/@ana');
  await clara.getByRole('button', { name: 'What these badges mean' }).click();
  const sheet = clara.getByRole('dialog');
  await sheet.getByText('The Tree Gazette, by its imprint').waitFor();
  await clara.keyboard.press('Escape');
  await clara.goto(path);
  await clara.locator('.opened').getByRole('img', { name: 'Newsroom' }).waitFor();
  await parleyWith(clara, 'Un chêne').getByText('Parody', { exact: true }).waitFor();
});

test('home shows less when asked to, and remembers', async () => {
  await call('dora', 'POST', '/api/v1/statuses', { status: 'Plain words of Dora' });
  await ana.goto('/home');
  await parleyWith(ana, 'Plain words of Dora').waitFor();
  await ana.getByRole('button', { name: 'What home shows' }).click();
  await ana.getByLabel(/Only those I ring the bell for/).check();
  await ana.getByText('Nothing is left with this choice.').waitFor();
  await ana.reload();
  await ana.getByText('Nothing is left with this choice.').waitFor();
  await ana.getByRole('button', { name: 'Show everything' }).click();
  await parleyWith(ana, 'Plain words of Dora').waitFor();
});

for (const [name, of] of [
  ['ana’s desktop', () => ana],
  ['boris’s phone', () => boris],
  ['clara’s night', () => clara],
] as const)
  test(`the comment section is open to everybody on ${name}`, async () => {
    const page = of();
    await page.goto(path);
    await parleyWith(page, 'Un chêne').waitFor();
    const { violations } = await axeOn(page).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
      [],
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
  });

test('no page threw anything', () => assert.deepEqual(faults, []));
