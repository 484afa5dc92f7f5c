// How lists travel to and from PostgreSQL. The driver would ask each new connection which array types there are, and where that
// connection is lost meanwhile, nobody handles its failure, which ends the process; ours are few and their numbers are fixed.

/** element type → its array type, as pg_type numbers them. */
const ARRAYS = {
  bool: [16, 1000],
  bytea: [17, 1001],
  name: [19, 1003],
  int8: [20, 1016],
  int2: [21, 1005],
  int4: [23, 1007],
  text: [25, 1009],
  json: [114, 199],
  float8: [701, 1022],
  varchar: [1043, 1015],
  date: [1082, 1182],
  timestamptz: [1184, 1185],
  uuid: [2950, 2951],
  jsonb: [3802, 3807],
} as const;

type Element = (typeof ARRAYS)[keyof typeof ARRAYS][0];

const asItIs = (written: string): unknown => written;
const asDate = (written: string): unknown => new Date(written);
/** What the driver makes of one value of each type; an id stays a string. */
const READ: Partial<Record<Element, (written: string) => unknown>> = {
  16: (written) => written === 't',
  17: (written) => Buffer.from(written.slice(2), 'hex'),
  21: Number,
  23: Number,
  701: Number,
  114: (written) => JSON.parse(written) as unknown,
  3802: (written) => JSON.parse(written) as unknown,
  1082: asDate,
  1184: asDate,
};

/** `types` for the driver: one for each kind of array. */
export const arrayTypes = Object.fromEntries(
  Object.entries(ARRAYS).map(([name, [element, array]]) => [
    `${name}s`,
    { to: array, from: [array], serialize: writeArray, parse: (written: string) => readArray(written, READ[element]) },
  ]),
);

/** `{"a","b",null}`, of `items` or, as it stands, of what was written already. */
export function writeArray(items: unknown): string {
  if (!Array.isArray(items)) return String(items);
  return `{${items.map(writeItem).join(',')}}`;
}

function writeItem(item: unknown): string {
  if (item === undefined) throw new TypeError('A list for the database holds undefined.');
  if (item === null) return 'null';
  if (Array.isArray(item)) return writeArray(item);
  return `"${wordsOf(item).replaceAll(/["\\]/g, '\\$&')}"`;
}

function wordsOf(item: unknown): string {
  if (item instanceof Date) return item.toISOString();
  if (item instanceof Uint8Array) return `\\x${Buffer.from(item).toString('hex')}`;
  return typeof item === 'object' ? JSON.stringify(item) : String(item);
}

/** What `written` lists, lists in it included. */
export function readArray(written: string, read: (item: string) => unknown = asItIs): unknown[] {
  const tokens = /[{}]|"((?:[^"\\]|\\.)*)"|[^{},"]+/gs;
  const top: unknown[] = [];
  const open: unknown[][] = [top];
  // Bounds other than 1 stand before the items: [2:3]={…}.
  for (const [token, quoted] of written.slice(written.indexOf('{')).matchAll(tokens)) {
    if (token === '{') {
      const inner: unknown[] = [];
      open.at(-1)!.push(inner);
      open.push(inner);
    } else if (token === '}') open.pop();
    else if (quoted !== undefined) open.at(-1)!.push(read(quoted.replaceAll(/\\(.)/gs, '$1')));
    else open.at(-1)!.push(token === 'NULL' ? null : read(token));
  }
  return top[0] as unknown[];
}
