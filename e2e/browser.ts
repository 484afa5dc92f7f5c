// The system's Chromium, driven as a person would. Found by name on PATH; nothing is downloaded. The runner starts one for
// all stories (TEST_BROWSER says where); each of them connects to it, and each person in it has a context of their own.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserServer, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

/** The path of a Chromium, or null where the machine has none. */
export function findChromium(): string | null {
  // oxlint-disable-next-line -- PATH is no setting of ours
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error where there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  const shared = process.env['TEST_BROWSER'];
  return shared ? chromium.connect(shared) : chromium.launch(howToLaunch());
}

/** A Chromium for many who connect. */
export const openBrowserForAll = (): Promise<BrowserServer> => chromium.launchServer(howToLaunch());

function howToLaunch(): { executablePath: string; args: string[] } {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium on PATH: install the package chromium.');
  return { executablePath, args: FLAGS };
}

/** The accessibility checker on `page`; no page of ours holds one of another origin, so it need not look for such. */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

export interface Eyes {
  locale?: 'en-GB' | 'fr-FR';
  scheme?: 'light' | 'dark';
  size?: { width: number; height: number };
  javaScriptEnabled?: boolean;
}

/** One person's browser: its own cookies, language, scheme and size. */
export function openEyes(browser: Browser, baseURL: string, eyes: Eyes = {}): Promise<BrowserContext> {
  const { locale = 'en-GB', scheme = 'light', size = DESKTOP, javaScriptEnabled = true } = eyes;
  const isPhone = size.width < 600;
  return browser.newContext({
    baseURL,
    locale,
    colorScheme: scheme,
    viewport: size,
    hasTouch: isPhone,
    isMobile: isPhone,
    deviceScaleFactor: isPhone ? 2 : 1,
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
}
