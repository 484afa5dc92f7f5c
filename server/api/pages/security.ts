// The headers of every page: nothing from elsewhere runs, frames us, or learns where a visitor comes from.

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#platform';

export function pageHeaders({ config }: House): Record<string, string> {
  const socket = config.PALABRE_URL.replace(/^http/, 'ws');
  const policy = [
    "default-src 'self'",
    // Addresses of images are whole: at home the page may stand under another name of this machine.
    `img-src 'self' ${config.PALABRE_URL} blob:`,
    `media-src 'self' ${config.PALABRE_URL} blob:`,
    `connect-src 'self' ${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // What was deleted must be gone at the next look: asked again each time, answered 304 when nothing changed.
    'cache-control': 'no-cache',
    vary: 'accept-language',
  };
}

export interface Page {
  html: string;
  etag: string;
}

export const fingerprintOf = (html: string): string =>
  `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;

/** Sends a page, or 304 to who has it already. */
export function sendPage(house: House, request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  reply.headers(headersOf(house)).header('etag', page.etag);
  if (request.headers['if-none-match'] === page.etag) return reply.status(304).send();
  return reply.send(page.html);
}

/** The headers of this house's pages, made once. */
function headersOf(house: House): Record<string, string> {
  const made = headers.get(house.config) ?? pageHeaders(house);
  headers.set(house.config, made);
  return made;
}
const headers = new WeakMap<House['config'], Record<string, string>>();
