// What home shows for the moment: everything, or less. Kept on the device.

import { signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';

export const homeFlags = ['only_following', 'only_subscribed', 'no_echoes', 'no_replies'] as const;
export type HomeFlag = (typeof homeFlags)[number];

const NAME = 'home-choice';
const before = kept<HomeFlag[]>(NAME);
export const homeChoice = signal<readonly HomeFlag[]>(
  Array.isArray(before) ? homeFlags.filter((one) => before.includes(one)) : [],
);

export function chooseHome(flags: readonly HomeFlag[]): void {
  homeChoice.value = homeFlags.filter((one) => flags.includes(one));
  keep(NAME, homeChoice.value.length > 0 ? homeChoice.value : null);
}

/** The address of home with that choice. */
export const homePath = (): string =>
  ['/api/v1/timelines/home', homeChoice.value.map((one) => `${one}=true`).join('&')].filter(Boolean).join('?');
