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
  const asked = await askTheTown(town);
  for (const [look, eyes] of Object.entries(LOOKS)) await takeAll(look, eyes, town, asked);
} finally {
  await browser.close();
  await program.stop();
  rmSync(data, { recursive: true, force: true });
}

async function takeAll(look: string, eyes: Eyes, town: Seeded, asked: string): Promise<void> {
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
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill(eyes.locale === 'fr-FR' ? 'Ce soir sous l’arbre, ' : 'Tonight under the tree, ');
  await take(page, look, 'compose', null);
  await take(page, look, 'poll-and-quote', asked);
  await take(page, look, 'explore', '/explore/people');
  await take(page, look, 'search', '/search?q=pain');
  await take(page, look, 'muted-words', '/settings/filters');
  await take(page, look, 'settings', '/settings/profile');
  const famous = await openPage(browser, program.url, eyes);
  await signIn(famous, hub.handle, town.password);
  await take(famous, look, 'notifications', '/notifications');
}

/** A poll, and what somebody says of it. @returns the address where both are seen. */
async function askTheTown(town: Seeded): Promise<string> {
  const [hub, other] = [town.tokens[0]!, town.tokens[3]!];
  const post = async (token: string, body: object): Promise<{ id: string }> => {
    const answer = await fetch(`${program.url}/api/v1/statuses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json() as Promise<{ id: string }>;
  };
  const poll = { options: ['Du pain · Bread', 'Des roses · Roses', 'Les deux · Both'], expires_in: 86_400 };
  const asked = await post(hub.token, {
    status: 'Samedi sous l’arbre : qu’est-ce qu’on apporte ?',
    poll,
    quote_approval_policy: 'public',
  });
  for (const [n, { token }] of town.tokens.slice(5, 30).entries()) {
    if (n === 2) continue;
    await fetch(`${program.url}/api/v1/polls/${asked.id}/votes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ choices: [n % 3 === 0 ? 0 : 2] }),
    });
  }
  const said = await post(other.token, {
    status: 'Both, of course. And somebody bring a lamp.',
    quoted_status_id: asked.id,
  });
  return `/@${other.handle}/${said.id}`;
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
