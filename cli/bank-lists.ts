// Lists of hashes, texts and addresses as others write them: JSON lines, CSV with or without a heading, or one thing a line. Pure.

import { readEntry, type BankEntry, type ToldEntry, type WrittenEntry } from '#moderation';

/** What a list is taken for where it does not say so itself. */
export interface Assumed {
  kind?: string | undefined;
  tier?: string | undefined;
  category?: string | undefined;
}

export interface ReadList {
  entries: BankEntry[];
  /** What cannot be read, by its line (from 1) and why. */
  wrong: { line: number; why: string }[];
}

type Field = keyof WrittenEntry;

/** What each column is called, here and elsewhere. A column that names a kind holds values of it. */
const COLUMNS: Readonly<Record<string, Field | { kind: string }>> = {
  value: 'value',
  hash: 'value',
  signal: 'value',
  indicator: 'value',
  pdq: { kind: 'pdq' },
  sha256: { kind: 'sha256' },
  text: { kind: 'text' },
  url: { kind: 'url' },
  domain: { kind: 'url' },
  kind: 'kind',
  type: 'kind',
  signal_type: 'kind',
  tier: 'tier',
  category: 'category',
  label: 'category',
  reason: 'category',
  note: 'note',
  comment: 'note',
  public_comment: 'note',
  expires: 'expires',
  expires_at: 'expires',
};
const WITHOUT_HEADING: Field[] = ['value', 'category', 'tier', 'note'];

/** Reads a whole list. @param text of a file. */
export function readList(text: string, assumed: Assumed = {}): ReadList {
  const list: ReadList = { entries: [], wrong: [] };
  const rows = text.trimStart().startsWith('{') ? jsonRows(text) : csvRows(text);
  for (const row of rows) {
    try {
      const written = row.read();
      list.entries.push(readEntry({ ...assumed, ...withoutEmpty(written), value: written.value }));
    } catch (error) {
      list.wrong.push({ line: row.line, why: (error as Error).message });
    }
  }
  return list;
}

const withoutEmpty = (written: WrittenEntry): Partial<WrittenEntry> =>
  Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined && value !== ''));

interface Row {
  line: number;
  /** @throws Error saying what is wrong. */
  read(): WrittenEntry;
}

function* jsonRows(text: string): Generator<Row> {
  for (const [n, line] of text.split(/\r?\n/).entries())
    if (line.trim() !== '') yield { line: n + 1, read: () => writtenOf(parsed(line)) };
}

function parsed(line: string): Map<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('is no JSON');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error('is no JSON object');
  const cells = Object.entries(value).filter(([, cell]) => typeof cell === 'string' || typeof cell === 'number');
  return new Map(cells.map(([name, cell]) => [name.toLowerCase(), String(cell)]));
}

function writtenOf(cells: ReadonlyMap<string, string>): WrittenEntry {
  const written: WrittenEntry = { value: '' };
  for (const [name, cell] of cells) {
    const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined;
    if (column === undefined || cell === '') continue;
    if (typeof column === 'string') written[column] = cell;
    else Object.assign(written, { ...column, value: cell });
  }
  return written;
}

function* csvRows(text: string): Generator<Row> {
  let columns: string[] | null = null;
  for (const { line, cells } of cellsIn(text)) {
    const first = cells[0]!.trim();
    if (columns === null) {
      // Some begin their heading with the sign of a remark.
      const names = cells.map((cell) => cell.trim().toLowerCase().replace(/^#\s*/, ''));
      columns = Object.hasOwn(COLUMNS, names[0]!) ? names : WITHOUT_HEADING;
      if (columns === names) continue;
    }
    if (first === '' && cells.length === 1) continue;
    if (/^#(?:\s|$)/.test(first)) continue;
    const named = columns;
    yield { line, read: () => writtenOf(new Map(named.map((name, n) => [name, (cells[n] ?? '').trim()]))) };
  }
}

/** CSV as RFC 4180 has it: quoted cells may hold commas, quotes and line breaks. */
function* cellsIn(text: string): Generator<{ line: number; cells: string[] }> {
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
  let [at, line, begun] = [text.startsWith('\uFEFF') ? 1 : 0, 1, 1];
  let cells: string[] = [];
  while (at < text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    // A quote that is never closed, or is followed by what belongs to no cell: the line as it stands is one cell.
    const end = found ? cell.lastIndex : endOfLine(text, at);
    const raw = found ? (found[1]?.replaceAll('""', '"') ?? found[2]!) : text.slice(at, end).trimEnd();
    cells.push(raw);
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
    if (found?.[3] === ',' && at < text.length) continue;
    yield { line: begun, cells };
    cells = [];
    begun = line;
  }
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** One entry as a line of a list that `readList` reads as it was. */
export function lineOf(entry: ToldEntry, format: 'csv' | 'json'): string {
  const { kind, key, value, tier, category, note, expires_at: expires, source } = entry;
  const cells = {
    kind,
    value: value ?? key.toString('hex'),
    category,
    tier,
    note,
    expires: expires?.toISOString() ?? '',
    source,
  };
  return format === 'json' ? JSON.stringify(cells) : Object.values(cells).map(quoted).join(',');
}

export const HEADING = 'kind,value,category,tier,note,expires,source';

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
