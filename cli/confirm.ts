// Asks before what cannot be undone. Where nobody sits at a terminal, the command's words were the answer.

import { createInterface } from 'node:readline/promises';

export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return true;
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await line.question(`${question} [y/N] `);
  line.close();
  return /^(y|yes|o|oui)$/i.test(answer.trim());
}
