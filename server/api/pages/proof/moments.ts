// Times and durations as these pages say them: times to the second, in UTC, since what they prove depends on it.

import type { Tongue } from '#instance';

/** Made once: a formatter costs a thousand times what it formats. */
const formatters = {
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'medium' }),
  fr: new Intl.DateTimeFormat('fr', { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'medium' }),
};

export const sayMoment = (tongue: Tongue, at: Date): string => `${formatters[tongue].format(at)} UTC`;

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** "140 ms", "1.5 sec", "32 min", "26 hr": two digits say enough. */
export function sayDuration(tongue: Tongue, ms: number): string {
  const [unit, size] = UNITS.find(([, least]) => ms >= 2 * least || (least === 1_000 && ms >= least)) ?? [
    'millisecond',
    1,
  ];
  return durations[tongue](unit).format(ms / size);
}

const durations = {
  en: durationIn('en-GB'),
  fr: durationIn('fr'),
};

function durationIn(locale: string) {
  const known = new Map<string, Intl.NumberFormat>();
  return (unit: string): Intl.NumberFormat => {
    const format =
      known.get(unit) ??
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 });
    known.set(unit, format);
    return format;
  };
}
