// Looking at replies first: what a stranger replies waits for Ana, who lets it stand with one key, denies, mutes, decides of many and
// of a person, and says which words wait.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openLiveTown, type LiveTown, type Name } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let ana: Page;
let phone: Page;
let boris: Page;
let root: string;

const call = async (who: Name, method: string, url: string, body?: object): Promise<any> => {
  const headers = { authorization: `Bearer ${town.token(who)}`, 'content-type': 'application/json' };
  const answer = await fetch(town.url + url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  assert.ok(answer.ok, `${method} ${url}: ${answer.status}`);
  return answer.json();
};
const reply = (who: Name, status: string) => call(who, 'POST', '/api/v1/statuses', { status, in_reply_to_id: root });
const queued = async (state: string): Promise<string[]> => {
  const found: { content: string }[] = await call('ana', 'GET', `/api/palabre/v1/comments?state=${state}`);
  return found.map(({ content }) => content.replaceAll(/<[^>]+>/g, ''));
};
const clearly = async (page: Page): Promise<void> => {
  const { violations } = await axeOn(page).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
    [],
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
};

before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  root = (await call('ana', 'POST', '/api/v1/statuses', { status: 'What shall we bake on Saturday?' })).id;
  ana = await openAs(browser, town, 'ana');
  phone = await openAs(browser, town, 'ana', { locale: 'fr-FR', size: PHONE, scheme: 'dark' });
  boris = await openAs(browser, town, 'boris');
});
after(async () => {
  await browser.close();
  await town.close();
});

test('ana finds in her settings whose replies wait, and lets those of strangers wait', async () => {
  await ana.goto('/settings');
  await ana.getByRole('link', { name: 'Replies to your parleys' }).click();
  await ana.getByText('No reply waits for you.').waitFor();
  await ana.getByRole('main').getByRole('link', { name: 'Which replies wait' }).last().click();
  await ana.getByLabel('Those of people you do not follow').check();
  await ana.getByText('Saved.').waitFor();
  await clearly(ana);
  await ana.reload();
  await ana.getByLabel('Those of people you do not follow').and(ana.locator(':checked')).waitFor();
});

test('a stranger’s reply waits, is counted in the navigation, and stands for everybody after one key', async () => {
  await boris.goto(`/@ana/${root}`);
  const composer = boris.locator('form.composer');
  await composer.getByRole('textbox').first().fill('An apple cake, with cinnamon');
  await composer.getByRole('button', { name: 'Reply', exact: true }).click();
  await parleyWith(boris, 'An apple cake').getByText('It waits until').waitFor();
  assert.equal((await call('clara', 'GET', `/api/v1/statuses/${root}`)).replies_count, 0);

  await ana.goto('/home');
  await ana
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /Replies 1 unread|1 unread.*Replies/ })
    .click();
  await parleyWith(ana, 'An apple cake').getByText('What shall we bake on Saturday?').waitFor();
  await ana.reload();
  await parleyWith(ana, 'An apple cake').and(ana.locator(':focus')).waitFor();
  await clearly(ana);
  await ana.keyboard.press('a');
  await ana.getByText('The reply stands.').waitFor();
  await ana.getByText('No reply waits for you.').waitFor();
  assert.equal(
    await ana
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /Replies/ })
      .count(),
    0,
    'nothing waits, nothing is counted',
  );

  await boris.reload();
  await parleyWith(boris, 'An apple cake').waitFor();
  assert.equal(await boris.getByText('It waits until').count(), 0);
  assert.equal((await call('clara', 'GET', `/api/v1/statuses/${root}`)).replies_count, 1);
});

test('keys walk, deny and mute; what was denied can still be let stand, and that be undone', async () => {
  for (const words of ['Buns one', 'Buns two', 'Buns three']) await reply('faye', words);
  await ana.goto('/comments');
  await parleyWith(ana, 'Buns three').and(ana.locator(':focus')).waitFor();
  await ana.keyboard.press('j');
  await ana.keyboard.press('d');
  await parleyWith(ana, 'Buns one').and(ana.locator(':focus')).waitFor();
  await ana.keyboard.press('m');
  await parleyWith(ana, 'Buns three').and(ana.locator(':focus')).waitFor();
  await ana.getByText('The reply is muted.').waitFor();
  assert.deepEqual([await queued('denied'), await queued('muted')], [['Buns two'], ['Buns one']]);

  await ana.getByRole('link', { name: 'Denied' }).click();
  await parleyWith(ana, 'Buns two').getByRole('button', { name: 'Let stand' }).click();
  await ana.getByText('You have denied none.').waitFor();
  await ana.getByRole('button', { name: 'Undo' }).click();
  await ana.getByText('The reply is denied.').waitFor();
  assert.deepEqual(await queued('denied'), ['Buns two']);
});

test('several are picked and decided of at once, on the phone in French', async () => {
  for (const words of ['Tarte une', 'Tarte deux']) await reply('boris', words);
  await phone.goto('/comments');
  await parleyWith(phone, 'Tarte deux').waitFor();
  await clearly(phone);
  for (const words of ['Tarte une', 'Tarte deux']) await parleyWith(phone, words).getByRole('checkbox').check();
  await phone.getByText('2 sélectionnées').waitFor();
  await clearly(phone);
  await phone.getByRole('group', { name: 'Décider de plusieurs' }).getByRole('button', { name: 'Accepter' }).click();
  await phone.getByText('2 réponses sont publiées.').waitFor();
  assert.deepEqual(await queued('pending'), ['Buns three']);
});

test('what is decided of a person holds for what waits and what comes, until it is taken back', async () => {
  await ana.goto('/comments');
  await parleyWith(ana, 'Buns three').getByRole('button', { name: 'All replies of @faye' }).click();
  await ana.getByRole('menuitem', { name: 'Always deny @faye' }).click();
  await ana.getByText('Replies of @faye are denied from now on.').waitFor();
  await ana.getByText('No reply waits for you.').waitFor();
  await reply('faye', 'Buns four');
  assert.deepEqual(await queued('denied'), ['Buns four', 'Buns three', 'Buns two']);
  await ana.goto('/comments/rules');
  const row = ana.locator('article.person', { hasText: 'faye' });
  await row.getByRole('combobox').and(ana.locator('[aria-label*=faye]')).waitFor();
  await clearly(ana);
  await row.getByRole('button', { name: 'Remove' }).click();
  await row.waitFor({ state: 'detached' });
});

test('a word of hers makes a reply wait, another denies it; removed, it does neither', async () => {
  await ana.getByLabel('Nobody’s').check();
  for (const [phrase, what] of [
    ['rhubarb', 'It waits for you'],
    ['vinegar', 'It is denied'],
  ] as const) {
    await ana.getByLabel('Word or phrase').fill(phrase);
    await ana.getByRole('combobox', { name: 'The reply' }).selectOption(what);
    await ana.getByRole('button', { name: 'Add', exact: true }).click();
    await ana.locator('article.filter', { hasText: phrase }).waitFor();
  }
  for (const words of ['Rhubarb pie', 'Vinegar pie', 'Plain pie']) await reply('emil', words);
  assert.deepEqual([await queued('pending'), (await queued('denied'))[0]], [['Rhubarb pie'], 'Vinegar pie']);
  await clearly(ana);
  await ana.getByRole('button', { name: 'Remove “rhubarb”' }).click();
  await ana.locator('article.filter', { hasText: 'rhubarb' }).waitFor({ state: 'detached' });
  await reply('emil', 'More rhubarb');
  assert.deepEqual(await queued('pending'), ['Rhubarb pie']);
  await phone.goto('/comments/rules');
  await phone.getByText('vinegar').waitFor();
  await clearly(phone);
});

test('to report asks what is wrong, and chooses nothing for whoever reports', async () => {
  await boris.goto(`/@ana/${root}`);
  await boris.locator('.opened').getByRole('button', { name: 'More' }).click();
  await boris.getByRole('menuitem', { name: 'Report' }).click();
  const sheet = boris.getByRole('dialog');
  assert.equal(await sheet.locator('input[type=radio]:checked').count(), 0);
  await sheet.getByRole('button', { name: 'Send the report' }).click();
  const asked = sheet.getByText('Please choose what is wrong with it.');
  await asked.waitFor();
  const isInSight = async (): Promise<boolean> => ((await asked.boundingBox())?.y ?? 0) > 100;
  while (!(await isInSight())) await boris.waitForTimeout(50);
  await clearly(boris);
  await sheet.getByLabel('Spam').check();
  await sheet.getByRole('button', { name: 'Send the report' }).click();
  await boris.getByText('you will be told what became of it').waitFor();
});

test('no page threw anything', () => assert.deepEqual(faults, []));
