// Reading by whatever means: without JavaScript, by keyboard alone, and as axe, the accessibility checker, sees it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openLiveTown, type LiveTown } from '#testing';
import { axeOn, openBrowser, PHONE, type Eyes } from '../browser.ts';
import { faults, openAs, openPage, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let id: string;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  id = await say('ana', 'What the #tree heard, @boris repeats: https://example.org/shade');
  await say('boris', '@ana gladly', id);
});
after(async () => {
  await browser.close();
  await town.close();
});

async function say(name: 'ana' | 'boris', status: string, parent?: string): Promise<string> {
  const answer = await fetch(`${town.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${town.token(name)}` },
    body: JSON.stringify({ status, ...(parent && { in_reply_to_id: parent }) }),
  });
  return ((await answer.json()) as { id: string }).id;
}

test('a parley and a profile read without JavaScript, in the language of the browser', async () => {
  for (const [locale, word] of [
    ['en-GB', 'repl'],
    ['fr-FR', 'répon'],
  ] as const) {
    const page = await openPage(browser, town.url, { javaScriptEnabled: false, locale });
    await page.goto(`/@ana/${id}`);
    const words = (await page.locator('body').innerText()).toLowerCase();
    assert.ok(words.includes('what the #tree heard') && words.includes('gladly'), words);
    assert.ok(words.includes(word), `no ${word} in: ${words}`);
    assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
    assert.match((await page.locator('meta[property="og:description"]').getAttribute('content')) ?? '', /tree heard/);
    await page.goto('/@ana');
    assert.match(await page.locator('body').innerText(), /tree heard/);
  }
});

test('keyboard alone: from the front door to a parley that is out', async () => {
  const page = await openPage(browser, town.url);
  await page.goto('/sign-in');
  await page.locator('input[name=login]').waitFor();
  await page.keyboard.type('boris');
  await page.keyboard.press('Tab');
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/home');
  await page.locator('form.composer').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await page.keyboard.type('Typed without a mouse');
  await page.keyboard.press('Control+Enter');
  await parleyWith(page, 'Typed without a mouse').waitFor();
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'ARTICLE');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/@boris\/\d+/);
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const FOR_STRANGERS = ['/about', '/terms', '/search?q=tree', '/explore'];
const FOR_MEMBERS = [
  '/notifications',
  '/compose',
  '/settings/profile',
  '/search',
  '/search?q=tree',
  '/explore/tags',
  '/explore/people',
];
const looks: [string, Eyes][] = [
  ['a desk in light', {}],
  ['a phone in the dark, in French', { size: PHONE, scheme: 'dark', locale: 'fr-FR' }],
];
for (const [name, eyes] of looks) {
  test(`axe finds nothing against WCAG 2.2 AA, on ${name}`, async () => {
    const stranger = await openPage(browser, town.url, eyes);
    const ana = await openAs(browser, town, 'ana', eyes);
    const found: string[] = [];
    const visit = async (tab: Page, path: string): Promise<void> => {
      await tab.goto(path);
      await tab.waitForLoadState('networkidle');
      const { violations } = await axeOn(tab).withTags(TAGS).analyze();
      for (const one of violations) found.push(`${path}: ${one.id} at ${one.nodes[0]?.target.join(' ')}`);
    };
    /** In three tabs: while one waits until nothing moves, another is looked at. */
    const visitAll = async (who: Page, paths: string[]): Promise<void> => {
      const tabs = [who, await who.context().newPage(), await who.context().newPage()];
      const visitNext = async (tab: Page): Promise<void> => {
        for (let path = paths.shift(); path !== undefined; path = paths.shift()) await visit(tab, path);
      };
      await Promise.all(tabs.map(visitNext));
    };
    await visitAll(stranger, ['/', '/sign-in', '/sign-up', '/@ana', `/@ana/${id}`, ...FOR_STRANGERS]);
    await visitAll(ana, ['/home', '/local', '/@boris', `/@ana/${id}`, ...FOR_MEMBERS]);
    assert.deepEqual(found, []);
  });
}

test('no page threw anything', () => assert.deepEqual(faults, []));
