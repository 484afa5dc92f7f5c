// The built app's page, into which the server writes: a title, what other sites show of it, and what it says without
// scripts. Read once, when the house opens.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tongue } from '#instance';
import { html, type Html } from '../html.ts';
import { words } from './words.ts';

export interface Sheet {
  title: string;
  description: string;
  tongue: Tongue;
  /** More for the head: OpenGraph, canonical address. */
  head?: Html;
  /** What stands there without scripts; nothing for screens that are the app's alone. */
  body?: Html;
  /** What the server says is all there is: the app does not take over. */
  isStill?: boolean;
}

export type Shell = (sheet: Sheet) => string;

/** What loads the app. */
const APP = /<script type="module"[^>]*><\/script>\s*|<link rel="modulepreload"[^>]*>\s*/g;
const BARE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>Palabre</title></head><body><div id="app"></div></body></html>`;

/** @param folder where the app was built; without a build, pages are plain and say so. */
export function openShell(folder: string): Shell {
  const built = readBuilt(folder);
  const page = built ?? BARE;
  return ({ title, description, tongue, head, body, isStill }) => {
    const top = html`<title>${title}</title><meta name="description" content="${description}" />${head}`.text;
    const content = built === null && !body ? html`<p>${words[tongue].unbuilt}</p>` : body;
    // Functions, since what is filled in may hold "$&".
    const whole = page
      .replace(/<html lang="\w*"/, `<html lang="${tongue}"`)
      .replace(/<meta name="description"[^>]*>\s*/, '')
      .replace(/<title>[^<]*<\/title>/, () => top);
    if (!content) return whole;
    return (isStill ? whole.replaceAll(APP, '') : whole)
      .replace(/<noscript>[\s\S]*<\/noscript>/, '')
      .replace('<div id="app"></div>', () => `<div id="app">${content.text}</div>`);
  };
}

function readBuilt(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    return null;
  }
}
