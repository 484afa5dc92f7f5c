// `npm run screenshots`: starts the real program on a fresh folder, seeds a small town, and takes the pictures of
// docs/screenshots: each screen on a phone and a desktop, in light and dark, in French and English.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { runPalabre, startProgram } from '../testing/program.ts';
import { DESKTOP, openBrowser, PHONE, type Eyes } from './browser.ts';
import { openPage, signIn } from './people.ts';

const OUT = join(import.meta.dirname, '..', 'docs', 'screenshots');
const LOOKS: Record<string, Eyes> = {
  'desktop-light-en': { size: DESKTOP, scheme: 'light', locale: 'en-GB' },
  'desktop-dark-fr': { size: DESKTOP, scheme: 'dark', locale: 'fr-FR' },
  'phone-light-fr': { size: PHONE, scheme: 'light', locale: 'fr-FR' },
  'phone-dark-en': { size: PHONE, scheme: 'dark', locale: 'en-GB' },
};

interface Seeded {
  password: string;
  tokens: { handle: string; id: string; token: string }[];
}

const data = mkdtempSync(join(tmpdir(), 'palabre-screenshots-'));
const program = await startProgram({ data });
const browser = await openBrowser();
try {
  mkdirSync(OUT, { recursive: true });
  const words = [
    'seed',
    '--json',
    '--accounts',
    '60',
    '--parleys',
    '900',
    '--follows',
    '1200',
    '--hub',
    '40',
    '--tokens',
    '40',
  ];
  const { output } = await runPalabre(words, { data });
  const town = JSON.parse(output.split('\n').find((line) => line.startsWith('{'))!) as Seeded;
  for (const [look, eyes] of Object.entries(LOOKS)) await takeAll(look, eyes, town);
} finally {
  await browser.close();
  await program.stop();
  rmSync(data, { recursive: true, force: true });
}

async function takeAll(look: string, eyes: Eyes, town: Seeded): Promise<void> {
  const [hub, reader] = [town.tokens[0]!, town.tokens[7]!];
  const stranger = await openPage(browser, program.url, eyes);
  await take(stranger, look, 'front', '/');
  await take(stranger, look, 'sign-up', '/sign-up');
  await take(stranger, look, 'public-profile', `/@${hub.handle}`);
  const page = await openPage(browser, program.url, eyes);
  await signIn(page, reader.handle, town.password);
  await take(page, look, 'home', '/home');
  await take(page, look, 'thread', await busiestThread(town));
  await take(page, look, 'profile', `/@${hub.handle}`);
  await page.goto('/compose');
  await page
    .getByRole('textbox')
    .first()
    .fill(eyes.locale === 'fr-FR' ? 'Ce soir sous l’arbre, ' : 'Tonight under the tree, ');
  await take(page, look, 'compose', null);
  await take(page, look, 'settings', '/settings/profile');
  const famous = await openPage(browser, program.url, eyes);
  await signIn(famous, hub.handle, town.password);
  await take(famous, look, 'notifications', '/notifications');
}

/** The address of a public parley that is talked about. */
async function busiestThread(town: Seeded): Promise<string> {
  const answer = await fetch(`${program.url}/api/v1/timelines/public?limit=40`);
  const parleys = (await answer.json()) as { id: string; replies_count: number; account: { acct: string } }[];
  const own = await fetch(
    `${program.url}/api/v1/accounts/${town.tokens[0]!.id}/statuses?limit=40&exclude_replies=true`,
  );
  parleys.push(...((await own.json()) as typeof parleys));
  const [busiest] = parleys.toSorted((a, b) => b.replies_count - a.replies_count);
  return `/@${busiest!.account.acct}/${busiest!.id}`;
}

async function take(page: Page, look: string, screen: string, path: string | null): Promise<void> {
  if (path) await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  const width = page.viewportSize()!.width;
  await sharp(png)
    .resize({ width })
    .webp({ quality: 82 })
    .toFile(join(OUT, `${screen}-${look}.webp`));
  console.log(`  ${screen}-${look}`);
}
