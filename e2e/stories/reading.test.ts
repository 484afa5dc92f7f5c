// Reading by whatever means: without JavaScript, by keyboard alone, and as axe, the accessibility checker, sees it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openLiveTown, type LiveTown } from '#testing';
import { openBrowser, PHONE, type Eyes } from '../browser.ts';
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

const looks: [string, Eyes][] = [
  ['a desk in light', {}],
  ['a phone in the dark, in French', { size: PHONE, scheme: 'dark', locale: 'fr-FR' }],
];
for (const [name, eyes] of looks) {
  test(`axe finds nothing against WCAG 2.2 AA, on ${name}`, async () => {
    const stranger = await openPage(browser, town.url, eyes);
    const page = await openAs(browser, town, 'ana', eyes);
    const found: string[] = [];
    const visit = async (who: typeof page, path: string): Promise<void> => {
      await who.goto(path);
      await who.waitForLoadState('networkidle');
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await new AxeBuilder({ page: who }).withTags(tags).analyze();
      for (const one of violations) found.push(`${path}: ${one.id} at ${one.nodes[0]?.target.join(' ')}`);
    };
    for (const path of [
      '/',
      '/sign-in',
      '/sign-up',
      '/@ana',
      `/@ana/${id}`,
      '/about',
      '/terms',
      '/search?q=tree',
      '/explore',
    ])
      await visit(stranger, path);
    for (const path of [
      '/home',
      '/local',
      '/notifications',
      '/@boris',
      `/@ana/${id}`,
      '/compose',
      '/settings/profile',
      '/search',
      '/search?q=tree',
      '/explore/tags',
      '/explore/people',
    ])
      await visit(page, path);
    assert.deepEqual(found, []);
  });
}

test('no page threw anything', () => assert.deepEqual(faults, []));
