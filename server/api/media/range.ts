// Which part of a file a Range header asks for (RFC 9110, one range of bytes). Pure.

import type { Part } from '#platform';

/** The part; 'whole' where none is asked for, or in a way we need not understand; 'none' where there is no such part. */
export function partOf(header: string | undefined, size: number): Part | 'whole' | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  // The last so many bytes.
  if (from === '') return Number(to) === 0 ? 'none' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  if (start >= size) return 'none';
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return end < start ? 'whole' : { start, end };
}
