// `palabre moderation report`: the evidence pack for a host, a store or a court who ask whether we act, and how fast. Files that
// need nothing of ours to be read: JSON, and a page to print in each language.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { gatherEvidence, type Evidence } from '#transparency';
import { openBar } from './bar.ts';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';
import { drawEvidence } from './evidence/page.ts';

interface Options {
  from: string;
  to: string;
  out?: string;
  examples?: string;
}

export function addEvidence(moderation: Command): void {
  const report = moderation
    .command('report')
    .description('an evidence pack: what was done, how fast, how often wrongly, with proofs')
    .requiredOption('--from <day>', 'the first day, as 2026-01-31')
    .requiredOption('--to <day>', 'the first day that is not in it')
    .option('--out <folder>', 'where to write it (default: evidence-<from>-<to>)')
    .option('--examples <file>', 'addresses or ids that somebody asks about, one a line');
  does<Options>(report, async ({ options, voice }) => {
    const period = { from: dayIn(options.from), to: dayIn(options.to) };
    if (period.from >= period.to) throw new Error('--from must be before --to, which is not in it.');
    const examples = options.examples ? linesOf(options.examples) : [];
    const config = configFor();
    const bar = openBar(!voice.json);
    const asked = { town: config.PALABRE_URL, period, examples, progress: bar };
    const evidence = await withDatabase(config, (act) => gatherEvidence(act, asked)).finally(bar.stop);
    const folder = options.out ?? `evidence-${period.from}-${period.to}`;
    writePack(folder, evidence);
    if (!evidence.ledger.holds) process.exitCode = 1;
    voice.tell(said(evidence, folder), { out: folder, seconds: evidence.seconds, ledger: evidence.ledger });
  });
}

function writePack(folder: string, evidence: Evidence): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(evidence, null, 2)}\n`);
  for (const tongue of ['en', 'fr'] as const)
    writeFileSync(join(folder, `report.${tongue}.html`), drawEvidence(tongue, evidence));
}

const said = ({ ledger, seconds }: Evidence, folder: string): string =>
  ledger.holds
    ? `Written to ${folder} from ${ledger.entries} entries, all as they were signed, in ${seconds} s.`
    : `Written to ${folder}, but the ledger does not hold: ${ledger.problem}`;

function dayIn(said: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(said) && new Date(Date.parse(said) || 0).toISOString().startsWith(said);
  if (!isDay) throw new Error(`${said} is no day: write it as 2026-01-31.`);
  return said;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } catch (error) {
    throw new Error(`${file} cannot be read.`, { cause: error });
  }
}
