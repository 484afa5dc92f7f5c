// What an endpoint is: who may call it, what it takes, what it answers. The wrapper here does what is the same for all:
// authenticates, checks the scope, validates, makes the Act, and sends.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { APPEAL_SCOPE, requireUnbound, type Auth } from '#accounts';
import { Refusal, type Act, type House, type SignedAct } from '#platform';
import { authenticate } from './authentication.ts';
import { charge, chargeFor, payerOf, type Budget } from './budget.ts';
import { readInput } from './input.ts';
import { hasScope } from './scopes.ts';
import { removeUploads, type Upload } from './upload.ts';
import { vantageOf } from './vantage.ts';

export interface Call<Input, A extends Act> {
  act: A;
  input: Input;
  house: House;
  request: FastifyRequest;
  reply: FastifyReply;
  auth: A extends SignedAct ? Auth : Auth | null;
  /** Files of a multipart body, by field name; only where `takesFiles`. */
  files: Record<string, Upload>;
}

interface Common<Schema extends z.ZodType> {
  input: Schema;
  /** The OAuth scope a token needs, such as 'write:statuses'. */
  scope?: string;
  /** How many bytes a file of a multipart body may have; without it, none is taken. */
  takesFiles?: number;
  /** Open to a suspended account too, and to a token that allows nothing else: to see why, and to object. */
  isForSuspended?: true;
  /** It writes, and is open to who may only read for now. */
  isForBound?: true;
  /** At most so many calls in so many seconds for one bearer or address; besides the general budget. */
  budget?: Budget;
}
export interface PersonEndpoint<Schema extends z.ZodType = z.ZodType> extends Common<Schema> {
  access: 'person';
  answer(call: Call<z.infer<Schema>, SignedAct>): Promise<unknown>;
}
export interface OpenEndpoint<Schema extends z.ZodType = z.ZodType> extends Common<Schema> {
  /** 'open': anybody, knowing the viewer if there is one. 'app': any valid token. */
  access: 'open' | 'app';
  answer(call: Call<z.infer<Schema>, Act>): Promise<unknown>;
}
export type Endpoint = PersonEndpoint<never> | OpenEndpoint<never>;

/** Declares an endpoint for signed-in people. */
export const forPerson = <S extends z.ZodType>(endpoint: Omit<PersonEndpoint<S>, 'access'>): Endpoint =>
  ({ ...endpoint, access: 'person' }) as unknown as Endpoint;

/** Declares an endpoint for anybody. */
export const forAnyone = <S extends z.ZodType>(endpoint: Omit<OpenEndpoint<S>, 'access'>): Endpoint =>
  ({ ...endpoint, access: 'open' }) as unknown as Endpoint;

/** Declares an endpoint for whoever has a token, an app's own included. */
export const forApp = <S extends z.ZodType>(endpoint: Omit<OpenEndpoint<S>, 'access'>): Endpoint =>
  ({ ...endpoint, access: 'app' }) as unknown as Endpoint;

/** "METHOD /path" → endpoint: an api folder's table of routes. */
export type Routes = Record<string, Endpoint>;

/** JSON that was rendered already, sent as it stands. */
export class Rendered {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

export { authenticate, SESSION_COOKIE } from './authentication.ts';

/** The Fastify handler of `endpoint`. */
export function handlerOf(house: House, endpoint: Endpoint) {
  const declared = endpoint as unknown as OpenEndpoint<z.ZodType> | PersonEndpoint<z.ZodType>;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const auth = await whoAsks(house, declared, request, reply);
    admit(auth, declared, request);
    const { values, files } = await readInput(request, takingOf(house, declared.takesFiles));
    try {
      const input = parse(declared.input, values);
      const from = vantageOf(house, request, auth);
      const act: Act = { viewer: auth?.viewer ?? null, now: new Date(), sql: house.sql, log: house.log, from };
      const call = { act, input, house, request, reply, auth, files } as never;
      const answer = await declared.answer(call);
      if (answer instanceof Rendered)
        return reply.header('content-type', 'application/json; charset=utf-8').send(answer.json);
      return answer;
    } finally {
      await removeUploads(files);
    }
  };
}

const takingOf = ({ storage }: House, most: number | undefined) => most !== undefined && { storage, most };

/** Who asks, charged for asking: somebody with a wrong token pays as a stranger does. */
async function whoAsks(
  house: House,
  { budget }: { budget?: Budget },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Auth | null> {
  const auth = await authenticate(house, request).catch((error: unknown) => {
    charge(house, reply, payerOf(request, null));
    throw error;
  });
  const payer = payerOf(request, auth);
  charge(house, reply, payer);
  if (budget) chargeFor(house, reply, payer, `${request.method} ${request.routeOptions.url}`, budget);
  return auth;
}

function admit(auth: Auth | null, endpoint: Door, request: FastifyRequest): void {
  if (endpoint.access === 'open' && !auth) return;
  if (!auth) throw new Refusal('unauthenticated', 'The access token is invalid');
  if (auth.isSuspended && !endpoint.isForSuspended) throw new Refusal('suspended', 'This account is suspended');
  if (endpoint.access === 'person' && !auth.viewer) {
    throw new Refusal('unauthenticated', 'This method requires an authenticated user');
  }
  if (!isAllowed(auth, endpoint)) throw new Refusal('forbidden', 'This action is outside the authorized scopes');
  if (isWriting(request) && !endpoint.isForBound) requireUnbound({ viewer: auth.viewer, now: new Date() }, 'writing');
}

interface Door {
  access: string;
  scope?: string;
  isForSuspended?: true;
  isForBound?: true;
}

function isAllowed({ scopes }: Auth, { access, scope, isForSuspended }: Door): boolean {
  // A token that was given to a suspended account to object with opens nothing else.
  if (scopes.includes(APPEAL_SCOPE)) return isForSuspended === true;
  return access === 'open' || scope === undefined || hasScope(scopes, scope);
}

/** What is one's own may always be taken back. */
const isWriting = ({ method, routeOptions: { url } }: FastifyRequest): boolean =>
  method !== 'GET' && method !== 'HEAD' && (method !== 'DELETE' || (url ?? '').includes('/admin/'));

function parse(schema: z.ZodType, values: unknown): unknown {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Refusal('invalid', issue.message, issue.path.join('.') || undefined);
}
