// A share of some, with how far off it may be.

export interface Share {
  hits: number;
  of: number;
  value: number;
  /** Wilson's interval at 95 %: honest for few and for rare. */
  low: number;
  high: number;
}

const Z = 1.959964;

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: Number.NaN, low: 0, high: 1 };
  const value = hits / of;
  const middle = (value + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((value * (1 - value)) / of + Z ** 2 / (4 * of ** 2));
  return { hits, of, value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** `0.12 %`, with as many digits as `of` can bear. */
export const percent = (value: number): string =>
  Number.isNaN(value) ? '–' : `${(value * 100).toFixed(value < 0.1 ? 2 : 1)} %`;

export const told = (share: Share): string =>
  `${percent(share.value)} (${percent(share.low).replace(' %', '')}–${percent(share.high)}, ${share.hits}/${share.of})`;
