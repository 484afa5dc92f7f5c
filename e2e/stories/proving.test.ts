// The pages that prove: no barrier for whoever reads them, in either language, on a phone and a desk, by day and by night.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { newestCheckpoint, record } from '#ledger';
import { transact } from '#platform';
import { countNew } from '#transparency';
import { eventually, openLiveTown, type LiveTown } from '#testing';
import { DESKTOP, openBrowser, PHONE } from '../browser.ts';
import { openPage } from '../people.ts';

let town: LiveTown;
let browser: Browser;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  await transact(town.house, async (tx) => {
    const facts = { category: 'threats', policy: 'p.1', surface: 'text' } as const;
    const at = new Date();
    await record(tx, { kind: 'verdict', at, facts: { ...facts, tier: 'A', measure: 'hide', hidden_ms: 90 } });
    await record(tx, { kind: 'verdict', at, facts: { ...facts, tier: 'B', measure: 'hold', hidden_ms: 80 } });
    await record(tx, { kind: 'canary', at, facts: { category: 'threats', tongue: 'fr', tier: 'A', hidden_ms: 70 } });
  });
  await eventually('the tree has grown', async () => (await newestCheckpoint(town.house.sql))?.size === 3);
  await countNew(town.house);
});
after(async () => {
  await browser.close();
  await town.close();
});

for (const [locale, scheme, size, words] of [
  ['fr-FR', 'light', PHONE, ['Le registre', 'Transparence', 'menaces']],
  ['en-GB', 'dark', DESKTOP, ['The ledger', 'Transparency', 'threats']],
] as const) {
  test(`the ledger and its figures read without barriers and without scripts (${locale}, ${scheme})`, async () => {
    const page = await openPage(browser, town.url, { locale, scheme, size });
    for (const [i, path] of ['/ledger', '/transparency'].entries()) {
      await page.goto(path);
      assert.equal(await page.locator('h1').innerText(), words[i]);
      assert.ok((await page.locator('main').innerText()).includes(words[2]));
      const { violations } = await new AxeBuilder({ page: page as never }).analyze();
      assert.deepEqual(
        violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`),
        [],
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${path} is ${wide} px wider than the screen`);
    }
  });
}
