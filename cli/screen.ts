// `palabre moderation screen`: judges texts from standard input as posts are judged before anybody sees them. Needs no database.

import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { Screen } from '../server/domains/moderation/screen/index.ts';

export function addScreen(moderation: Command): void {
  moderation
    .command('screen')
    .description('judge JSON lines {"id","text"} from standard input: a line out for each line in, in order')
    .action(screenLines);
}

/** Lines are written in heaps: a write for each would cost more than judging it. */
const HEAP = 64 * 1024;

async function screenLines(): Promise<void> {
  const { openScreen } = await import('../server/domains/moderation/screen/index.ts');
  const screen = openScreen();
  let number = 0;
  let heap = '';
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    heap += `${JSON.stringify(answerTo(screen, line, number))}\n`;
    if (heap.length < HEAP) continue;
    await write(heap);
    heap = '';
  }
  await write(heap);
}

const write = (heap: string): Promise<void> =>
  new Promise((done) => {
    process.stdout.write(heap, () => done());
  });

function answerTo(screen: Screen, line: string, number: number): object {
  const given = parse(line);
  const fault = given === null ? { field: 'line', error: 'is not a JSON object' } : faultOf(given);
  if (fault !== null) {
    process.exitCode = 1;
    return {
      id: given?.['id'] ?? null,
      line: number,
      field: fault.field,
      error: `line ${number}: ${fault.field} ${fault.error}`,
    };
  }
  const { id, text } = given as { id: string | number; text: string };
  const started = process.hrtime.bigint();
  const { tier, categories, reasons } = screen.judge(text);
  const micros = Number((process.hrtime.bigint() - started) / 1000n);
  return { id, tier, categories, reasons, micros };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const given: unknown = JSON.parse(line);
    return typeof given === 'object' && given !== null && !Array.isArray(given)
      ? (given as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function faultOf({ id, text, lang }: Record<string, unknown>): { field: string; error: string } | null {
  if (typeof id !== 'string' && typeof id !== 'number') return { field: 'id', error: 'must be a string or a number' };
  if (typeof text !== 'string') return { field: 'text', error: 'must be a string' };
  if (lang !== undefined && lang !== null && typeof lang !== 'string')
    return { field: 'lang', error: 'must be a string if it is given' };
  return null;
}
