// The shape of an answer: its members and what kind of thing each is, with nothing that differs from day to day.

export type Shape = string | Shape[] | { [member: string]: Shape };

/** What stands behind a word that is not for all: an id, a time, an address or plain words. */
function kindOf(words: string): string {
  if (/^\d{15,19}$/.test(words)) return 'id';
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(words)) return 'time';
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return 'day';
  return /^(https?|wss?):\/\//.test(words) ? 'address' : 'words';
}

export function shapeOf(value: unknown): Shape {
  if (value === null) return 'null';
  if (typeof value === 'string') return kindOf(value);
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.map(shapeOf).reduce(merge)];
  if (typeof value !== 'object') return typeof value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([member, of]) => [member, shapeOf(of)]));
}

/** What fits both. */
export function merge(a: Shape, b: Shape): Shape {
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === 0 ? b : b.length === 0 ? a : [merge(a[0]!, b[0]!)];
  if (isRecord(a) && isRecord(b)) {
    const members = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
    return Object.fromEntries(
      members.map((member) => [
        member,
        a[member] && b[member] ? merge(a[member], b[member]) : (a[member] ?? b[member]!),
      ]),
    );
  }
  // Of what is sometimes null, the other side says more.
  if (a === 'null' || b === 'null') return a === 'null' ? b : a;
  return typeof a === 'string' && typeof b === 'string' ? [...new Set([a, b])].toSorted().join(' or ') : a;
}

const isRecord = (shape: Shape): shape is Record<string, Shape> => typeof shape === 'object' && !Array.isArray(shape);
