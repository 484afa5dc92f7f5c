// What the addresses that apps call themselves have in common (RFC 6749 §2.3, §5.2): clients prove themselves by Basic
// authentication or in the body; errors are OAuth's own.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { proveApp, type AppRow } from '#accounts';
import { text } from '#contract';
import type { Act, House } from '#platform';
import { chargeFor, payerOf } from '../budget.ts';
import { readInput } from '../input.ts';

const word = text.max(4_000).nullish();
const schema = z.object({
  grant_type: word,
  client_id: word,
  client_secret: word,
  code: word,
  redirect_uri: word,
  code_verifier: word,
  username: word,
  password: word,
  scope: word,
  token: word,
});
export type Asking = z.infer<typeof schema>;

export interface Call {
  act: Act;
  asking: Asking;
  /** Null when it did not prove itself. */
  app: AppRow | null;
  house: House;
  /** Counts one more try at somebody's password. @throws Refusal 'too-many'. */
  countAttempt(): void;
}

/** A failed call: OAuth's word, and ours beside it. */
export class Denial extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, words: string) {
    super(words);
    this.status = status;
    this.code = code;
  }
}

export const UNKNOWN = 'The client is unknown, or its secret is wrong.';
const BUDGET = { calls: 100, seconds: 300 };
const ATTEMPTS = { calls: 20, seconds: 300 };

/** The handler around `answer`: reads the client, and says a Denial as OAuth does. */
export const forClient =
  (house: House, answer: (call: Call) => Promise<unknown>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const charge = (place: string, budget: typeof BUDGET): void =>
      chargeFor(house, reply, payerOf(request, null), place, budget);
    charge(`POST ${request.routeOptions.url}`, BUDGET);
    void reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    try {
      const parsed = schema.safeParse((await readInput(request, false)).values);
      if (!parsed.success) throw new Denial(400, 'invalid_request', wordsOf(parsed.error.issues[0]!));
      const act: Act = { viewer: null, now: new Date(), sql: house.sql, log: house.log };
      const asking = { ...parsed.data, ...basicOf(request) };
      const { client_id: id, client_secret: secret } = asking;
      const app = id && secret ? await proveApp(house.sql, id, secret) : null;
      return await answer({ act, asking, app, house, countAttempt: () => charge('password', ATTEMPTS) });
    } catch (error) {
      if (!(error instanceof Denial)) throw error;
      if (error.status === 401) void reply.header('www-authenticate', 'Basic realm="Palabre"');
      return reply.status(error.status).send({ error: error.code, error_description: error.message });
    }
  };

const wordsOf = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')} ${issue.message}`;

function basicOf(request: FastifyRequest): Partial<Asking> {
  const found = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? '');
  if (!found) return {};
  const [id = '', ...secret] = Buffer.from(found[1]!, 'base64').toString('utf8').split(':');
  return { client_id: formDecoded(id), client_secret: formDecoded(secret.join(':')) };
}

/** As a form would have written it (RFC 6749 §2.3.1). */
function formDecoded(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '));
  } catch {
    return written;
  }
}
