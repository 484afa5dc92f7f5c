// Times as people say them: "3 min", "yesterday's" date when older, the full moment on hover.

import { language, t } from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Age = { unit: 'now' } | { unit: 'minute' | 'hour' | 'day'; count: number } | { unit: 'date' };

/** How old a moment is, for showing; past a week it is a date. A clock ahead of ours counts as now. */
export function ageOf(then: number, now: number): Age {
  const age = now - then;
  if (age < MINUTE) return { unit: 'now' };
  if (age < HOUR) return { unit: 'minute', count: Math.floor(age / MINUTE) };
  if (age < DAY) return { unit: 'hour', count: Math.floor(age / HOUR) };
  if (age < 7 * DAY) return { unit: 'day', count: Math.floor(age / DAY) };
  return { unit: 'date' };
}

/** In how many ms the shown age changes; what shows a date never changes. */
export function changesIn(then: number, now: number): number | null {
  const { unit } = ageOf(then, now);
  if (unit === 'date') return null;
  const step = unit === 'day' ? DAY : unit === 'hour' ? HOUR : MINUTE;
  return step - (Math.max(0, now - then) % step);
}

/** How the browser's owner writes dates, if in our language: British English is not American. */
const locale = (): string => navigator.languages.find((one) => one.startsWith(language.value)) ?? language.value;

const format = (options: Intl.DateTimeFormatOptions) => (moment: string | number) =>
  new Intl.DateTimeFormat(locale(), options).format(new Date(moment));

export const shortAge = (iso: string, now = Date.now()): string => {
  const then = Date.parse(iso);
  const age = ageOf(then, now);
  if (age.unit === 'now') return t('time.now');
  if (age.unit !== 'date') {
    const options = { style: 'unit', unit: age.unit, unitDisplay: 'narrow' } as const;
    const words = new Intl.NumberFormat(language.value, options).format(age.count);
    // French keeps number and unit apart, by a space that does not break.
    return language.value === 'fr' ? words.replace(/(\d)(\p{L})/u, '$1\u202f$2') : words;
  }
  const isThisYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return format({ day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) })(iso);
};

/** "3 minutes ago", for sentences. */
export const longAge = (iso: string, now = Date.now()): string => {
  const age = ageOf(Date.parse(iso), now);
  const words = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' });
  if (age.unit === 'now') return words.format(0, 'second');
  if (age.unit === 'date') return format({ dateStyle: 'long' })(iso);
  return words.format(-age.count, age.unit);
};

export const fullMoment = format({ dateStyle: 'long', timeStyle: 'short' });
export const dayOf = format({ dateStyle: 'long' });
export const monthOf = format({ month: 'long', year: 'numeric' });
/** Days that are counted by UTC are named by it. */
export const utcDayOf = format({ dateStyle: 'medium', timeZone: 'UTC' });
export const hourOf = format({ weekday: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });

/** A moment as a date field holds it: local time, to the minute. */
export function fieldTime(moment: number): string {
  const local = new Date(moment - new Date(moment).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}
