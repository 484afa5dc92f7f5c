// One way to write a JSON value, so that its hash is its own: RFC 8785 (members ordered by their names' UTF-16 units, no
// spaces, numbers and strings as ECMAScript writes them).

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** @throws Error for what JSON cannot say: NaN, an infinity, half a surrogate pair. */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is no number of JSON`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('half a surrogate pair is no text');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  // JavaScript compares strings by their UTF-16 units, as the RFC asks.
  const members = Object.entries(value as Record<string, Json | undefined>)
    .filter((pair): pair is [string, Json] => pair[1] !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, of]) => `${canonical(name)}:${canonical(of)}`).join(',')}}`;
}
