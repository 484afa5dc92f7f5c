// The language one reads in: chosen once, or taken from the browser. t() and n() hear the signal, so that a switch
// redraws what is on the screen.

import { effect, signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';
import type { Dictionary, Forms, Translation } from './dictionary.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { withFrenchSpaces } from './spaces.ts';

export type Language = 'en' | 'fr';
export type Values = Record<string, string | number>;
export type { Key } from './en.ts';

export const languages: readonly { code: Language; name: string }[] = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
];
const dictionaries: Record<Language, Dictionary> = { en, fr };
const plurals = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') };

const fromBrowser = (): Language => (navigator.language?.toLowerCase().startsWith('fr') ? 'fr' : 'en');

export const language = signal<Language>(kept<Language>('language') ?? fromBrowser());
effect(() => {
  document.documentElement.lang = language.value;
});

export function speak(code: Language): void {
  language.value = code;
  keep('language', code);
}

const fill = (words: string, values: Values): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const set = (words: string): string => (language.value === 'fr' ? withFrenchSpaces(words) : words);

type CountedIn<English> = { [K in keyof English]: English[K] extends string ? never : K }[keyof English];
export type PlainIn<English> = Exclude<keyof English, CountedIn<English>>;
export type Plain = PlainIn<Dictionary>;

/** The two ways to speak of a dictionary: the app's own, or that of a room which is loaded when it is opened. */
export function speakerOf<English>(words: Record<Language, Translation<English>>) {
  return {
    /** The words for `key`, with {names} filled in. */
    t: (key: PlainIn<English>, values: Values = {}): string => fill(set(words[language.value][key] as string), values),
    /** The words for `key` in the form that `count` wants; {n} is the count, written as the language writes numbers. */
    n(key: CountedIn<English>, count: number, values: Values = {}): string {
      const forms = words[language.value][key] as Forms;
      const form = plurals[language.value].select(count) === 'one' ? forms.one : forms.other;
      return fill(set(form), { n: number(count), ...values });
    },
  };
}

export const { t, n } = speakerOf<typeof en>(dictionaries);

export const number = (count: number): string => count.toLocaleString(language.value);

/** What a badge says: more than anybody counts is 99+. */
export const few = (count: number): string => (count > 99 ? '99+' : String(count));

export const percent = (share: number): string =>
  new Intl.NumberFormat(language.value, { style: 'percent' }).format(share);

/** 1,234 as 1.2K / 1,2 k. */
export const short = (count: number): string =>
  count < 1000
    ? String(count)
    : new Intl.NumberFormat(language.value, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
