// The screen as anybody may call it: `palabre moderation screen`, JSON lines in, JSON lines out, a process of its own.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Post } from './labels.ts';

export interface Verdict {
  id: string;
  tier: 'A' | 'B' | 'none';
  categories: Record<string, number>;
  reasons: string[];
  micros: number;
}

export interface Screening {
  verdicts: Map<string, Verdict>;
  /** Between the first answer and the last, the start of the program left out. */
  seconds: number;
}

export const OURS = join(import.meta.dirname, '../../cli/bin.js');

/** Judges all of `posts` by the command that `program` starts. @throws when it ends badly or leaves a post out. */
export async function screen(posts: readonly Pick<Post, 'id' | 'text' | 'lang'>[], program = OURS): Promise<Screening> {
  const child = spawn(process.execPath, [program, 'moderation', 'screen'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const said = posts.map(({ id, text, lang }) => `${JSON.stringify({ id, text, lang })}\n`);
  Readable.from(said).pipe(child.stdin);
  const verdicts = new Map<string, Verdict>();
  let [first, last] = [0, 0];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.trim() === '') continue;
    last = performance.now();
    first ||= last;
    const verdict = JSON.parse(line) as Verdict;
    verdicts.set(verdict.id, verdict);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`palabre moderation screen ended with ${code}`);
  const missing = posts.filter((post) => !verdicts.has(post.id)).length;
  if (missing > 0) throw new Error(`palabre moderation screen left out ${missing} of ${posts.length} posts`);
  return { verdicts, seconds: (last - first) / 1000 };
}
