// `palabre doctor`: what is configured, what is missing, and what to do about it.

import { access, constants, mkdir, statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { takesFilms } from '#media';
import { describeConfig, openPrograms, plannedMigrations, type Config } from '#platform';
import { configFor, does } from './command.ts';
import { findDatabase } from './database.ts';
import { sentenceOf } from './failures.ts';

interface Finding {
  what: string;
  state: 'good' | 'note' | 'bad';
  words: string;
}

const SIGN = { good: '✓', note: '·', bad: '✗' } as const;
const LEAST_ROOM = 1024 ** 3;

export function addDoctor(program: Command): void {
  const command = program.command('doctor').description('what is configured, what is missing, what to do');
  does(command, async ({ voice }) => {
    const config = configFor();
    const findings = await examine(config);
    const settings = describeConfig(config);
    const width = Math.max(...settings.map(({ name }) => name.length));
    const lines = [
      'Settings (from the environment and .env):',
      ...settings.map(({ name, value, purpose }) => `  ${name.padEnd(width)}  ${value || '–'}   ${purpose}`),
      '',
      'Health:',
      ...findings.map(({ what, state, words }) => `  ${SIGN[state]} ${what}: ${words}`),
    ];
    voice.tell(lines.join('\n'), { settings, findings });
    if (findings.some(({ state }) => state === 'bad')) process.exitCode = 1;
  });
}

const examine = async (config: Config): Promise<Finding[]> => [
  { what: 'Node', state: 'good', words: process.version },
  await examineFolder(config),
  await examineDatabase(config),
  examineAddress(config),
  await examineFilms(config),
];

async function examineFolder({ PALABRE_DATA }: Config): Promise<Finding> {
  const what = 'Data folder';
  try {
    await mkdir(PALABRE_DATA, { recursive: true });
    await access(PALABRE_DATA, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = await statfs(PALABRE_DATA);
    const room = bavail * bsize;
    const gigabytes = `${(room / 1024 ** 3).toFixed(1)} GiB free`;
    if (room < LEAST_ROOM) return { what, state: 'bad', words: `${PALABRE_DATA} has only ${gigabytes}: make room.` };
    return { what, state: 'good', words: `${PALABRE_DATA}, ${gigabytes}` };
  } catch (error) {
    return { what, state: 'bad', words: sentenceOf(error) ?? String(error) };
  }
}

async function examineDatabase(config: Config): Promise<Finding> {
  const what = 'Database';
  try {
    const database = await findDatabase(config, { asGuest: true });
    try {
      const missing = await plannedMigrations(database.url);
      const which = config.DATABASE_URL ? 'the one DATABASE_URL names' : 'embedded, in the data folder';
      if (missing.length === 0) return { what, state: 'good', words: `${which}; its schema is up to date` };
      return { what, state: 'note', words: `${which}; the next start applies ${missing.length} migrations` };
    } finally {
      await database.stop();
    }
  } catch (error) {
    return { what, state: 'bad', words: sentenceOf(error) ?? String(error) };
  }
}

function examineAddress({ PALABRE_URL, HOST }: Config): Finding {
  const what = 'Public address';
  const { protocol, hostname } = new URL(PALABRE_URL);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (isLocal) {
    const words = `${PALABRE_URL} reaches this machine only; set PALABRE_URL for others, before the first sign-up.`;
    return { what, state: 'note', words };
  }
  if (protocol === 'https:') return { what, state: 'good', words: `${PALABRE_URL}, listening on ${HOST}` };
  return { what, state: 'bad', words: `${PALABRE_URL} is not encrypted: put a TLS proxy before it and say https.` };
}

async function examineFilms({ VIDEO, searchPath }: Config): Promise<Finding> {
  const what = 'Video and sound';
  if (!VIDEO) return { what, state: 'note', words: 'refused, as VIDEO says' };
  const programs = openPrograms(searchPath);
  if (!takesFilms(programs))
    return { what, state: 'note', words: 'refused: install ffmpeg (with ffprobe) and start again to take them' };
  const caps = { seconds: 10, megabytes: 2_048, outputBytes: 100_000 };
  const said = await programs.run('ffmpeg', ['-version'], caps).catch((error: Error) => error);
  if (said instanceof Error) return { what, state: 'bad', words: `ffmpeg does not run: ${said.message}` };
  return { what, state: 'good', words: `ffmpeg ${String(said).split(' ', 3)[2]}` };
}
