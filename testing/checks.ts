// The checks that read the code without running it, two at a time: floor plan, types, lint, format.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { none, type Counts } from './files.ts';

const ROOT = join(import.meta.dirname, '..');
const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name);

const CHECKS: { name: string; command: string; words: string[]; isTalkative?: boolean }[] = [
  {
    name: 'floor plan',
    command: process.execPath,
    words: [join(ROOT, 'testing/checks/run.ts')],
    isTalkative: true,
  },
  { name: 'types', command: bin('tsc'), words: [] },
  { name: 'lint', command: bin('oxlint'), words: ['--deny-warnings'] },
  { name: 'format', command: bin('oxfmt'), words: ['--check', '.'] },
];

export async function runChecks(): Promise<Counts> {
  console.log('Checks');
  const results: boolean[] = [];
  for (let at = 0; at < CHECKS.length; at += 2)
    results.push(...(await Promise.all(CHECKS.slice(at, at + 2).map(runCheck))));
  const passed = results.filter(Boolean).length;
  return { ...none, passed, failed: results.length - passed };
}

async function runCheck({ name, command, words, isTalkative }: (typeof CHECKS)[number]): Promise<boolean> {
  const child = spawn(command, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const isGood = await new Promise<boolean>((resolve) => {
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
  console.log(`${isGood ? '✓' : '✗'} ${name}`);
  if (!isGood || isTalkative) console.log(output.trimEnd());
  return isGood;
}
