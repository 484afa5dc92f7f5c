// Asks before what cannot be undone. Where nobody sits at a terminal, only --yes is an answer.

import { createInterface } from 'node:readline/promises';

/** @throws Error where there is nobody to ask. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Error('This cannot be undone, and nobody is here to be asked: say it with --yes.');
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await line.question(`${question} [y/N] `);
  line.close();
  return /^(y|yes|o|oui)$/i.test(answer.trim());
}
