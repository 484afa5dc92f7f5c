// Reads what stands below /ledger/ at some town, patiently: a town that is asked too often says when to come back.

import { setTimeout as wait } from 'node:timers/promises';
import type { Read } from '#ledger';

const PATIENCE_MS = 30_000;

/** @param address of the town, such as https://palabre.example. @throws Error in a sentence. */
export function readingOf(address: string): Read {
  const base = URL.parse(address);
  if (!base || !/^https?:$/.test(base.protocol)) throw new Error(`${address} is no address of a town.`);
  return async (path) => {
    for (;;) {
      const answer = await ask(new URL(`/ledger/${path}`, base));
      const later = answer.status === 429 || answer.status === 503;
      if (!later) return bodyOf(answer, base);
      await wait(1000 * Math.min(300, Number(answer.headers.get('retry-after')) || 2));
    }
  };
}

async function ask(url: URL): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    throw new Error(`${url.origin} does not answer.`, { cause: error });
  }
}

async function bodyOf(answer: Response, { origin }: URL): ReturnType<Read> {
  if (answer.status === 404) throw new Error(`${origin} has no ledger yet.`);
  if (!answer.ok) throw new Error(`${origin} answered ${answer.status}.`);
  try {
    return (await answer.json()) as Awaited<ReturnType<Read>>;
  } catch (error) {
    throw new Error(`${origin} does not answer as a town does.`, { cause: error });
  }
}
