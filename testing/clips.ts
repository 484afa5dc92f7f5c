// Films and sounds for tests, made when they are needed by ffmpeg's own patterns and tones: no file of anybody's is kept here.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPrograms } from '#platform';

const hasFfmpeg = openPrograms(process.env['PATH'] ?? '').has('ffmpeg');

/** For a test that needs ffmpeg: skipped with a sentence where there is none, which is a failure where CI is set. */
export const filming = { skip: hasFfmpeg ? false : 'no ffmpeg here (install the package ffmpeg)' } as const;

/** What ffmpeg makes of `words`, behind its inputs `picture` and `sound` as lavfi writes them. @param name with its ending. */
export async function clip(
  name: string,
  { picture, sound, words = [] }: { picture?: string; sound?: string; words?: readonly string[] },
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'palabre-clip-'));
  const path = join(folder, name);
  const inputs = [picture, sound].flatMap((source) => (source ? ['-f', 'lavfi', '-i', source] : []));
  try {
    await promisify(execFile)('ffmpeg', ['-v', 'error', '-nostdin', ...inputs, ...words, '-y', path]);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const PICTURE = 'testsrc2=size=320x240:rate=15:duration=2';
export const SOUND = 'sine=frequency=440:duration=2';
export const AS_H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'] as const;

/** What ffprobe says of `bytes`, tags and all, as text. */
export async function lookInto(bytes: Buffer, name: string): Promise<any> {
  const folder = mkdtempSync(join(tmpdir(), 'palabre-clip-'));
  const path = join(folder, name);
  try {
    writeFileSync(path, bytes);
    const words = ['-v', 'error', '-of', 'json', '-show_streams', '-show_format', '-show_chapters', path];
    return JSON.parse((await promisify(execFile)('ffprobe', words)).stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
