// The one table from a Refusal to what is sent, and what a fault looks like from outside.

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from '#contract';
import { outagePage, RETRY_SECONDS } from './outage.ts';
import { isOutage, Refusal, type House, type Reason } from '#platform';

const STATUS = {
  malformed: 400,
  invalid: 422,
  taken: 422,
  'too-large': 413,
  unauthenticated: 401,
  forbidden: 403,
  suspended: 403,
  limited: 403,
  'terms-not-accepted': 403,
  'not-found': 404,
  gone: 410,
  'too-many': 429,
  'limit-reached': 422,
  unavailable: 503,
} as const satisfies Record<Reason, number>;

const CODE: Partial<Record<Reason, string>> = { taken: 'ERR_TAKEN', 'too-large': 'ERR_TOO_LONG' };

/** The status and body of `refusal`. */
export function bodyOf(refusal: Refusal): { status: number; body: ApiError } {
  const { reason, field, message } = refusal;
  const error = field ? `${field} ${message}` : message;
  const details = field ? { [field]: [{ error: CODE[reason] ?? 'ERR_INVALID', description: message }] } : undefined;
  return { status: STATUS[reason], body: { error, reason, ...(details && { details }) } };
}

/** Fastify's own complaints (too large a body, an unknown content type, a broken URL) in our words. */
function asRefusal(error: FastifyError | Refusal): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isOutage(error)) return new Refusal('unavailable', 'We are out for a moment; please try again');
  const status = error.statusCode ?? 500;
  if (status === 413) return new Refusal('too-large', 'The request is too large');
  if (status === 415) return new Refusal('malformed', 'This content type is not understood');
  if (status === 429) return new Refusal('too-many', 'Too many requests; please slow down');
  if (status >= 400 && status < 500) return new Refusal('malformed', error.message);
  return null;
}

/** Whether a browser asks for something to look at. */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  (request.headers.accept ?? '').includes('text/html') &&
  !/^\/(api|oauth|media)\//.test(request.url);

export function answerError(
  house: House,
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = asRefusal(error);
  if (!refusal) {
    house.log.error({ err: error, request: request.id, route: request.routeOptions.url }, 'a request failed');
    return reply
      .status(500)
      .send({ error: `We failed; this is our fault. Please name request ${request.id} if you ask us.` });
  }
  const { status, body } = bodyOf(refusal);
  if (status === 503) void reply.header('retry-after', '2').header('cache-control', 'no-store');
  if (status === 503 && wantsPage(request))
    return reply.status(503).header('retry-after', RETRY_SECONDS).type('text/html; charset=utf-8').send(outagePage);
  return reply.status(status).send(body);
}
