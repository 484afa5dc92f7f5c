// Somebody at a browser: opens it signed in as one of the cast, and does what hands do.

import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { PASSWORD, type LiveTown, type Name } from '#testing';
import { openEyes, type Eyes } from './browser.ts';

/** Errors that a page of ours threw or logged; a story that ends with any has failed. */
export const faults: string[] = [];

export async function openPage(browser: Browser, url: string, eyes?: Eyes): Promise<Page> {
  const context = await openEyes(browser, url, eyes);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  return page;
}

/** Signs in through the form, as a person would. */
export async function signIn(page: Page, handle: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=login]').fill(handle);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL('**/home');
}

export async function openAs(browser: Browser, town: LiveTown, name: Name, eyes?: Eyes): Promise<Page> {
  const page = await openPage(browser, town.url, eyes);
  await signIn(page, name, PASSWORD);
  return page;
}

/** The parley on `page` that says `words`. */
export const parleyWith = (page: Page, words: string): Locator => page.locator('article', { hasText: words }).first();

/** A JPEG of a plain colour, with coordinates in its EXIF, as phones write them. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#3f7d58' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '14/1 41/1 0/1' } })
    .jpeg()
    .toBuffer();
