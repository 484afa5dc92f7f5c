// Which of our two languages a request is best answered in.

import type { FastifyRequest } from 'fastify';
import type { Tongue } from '#instance';

/** By `?lang=` where it says so, else by what the browser prefers; English where neither is ours. */
export function tongueOf(request: FastifyRequest): Tongue {
  const { lang } = request.query as { lang?: unknown };
  if (lang === 'fr' || lang === 'en') return lang;
  const preferred = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .map(([name = '', weight = '1']) => ({ name: name.slice(0, 2).toLowerCase(), weight: Number(weight) || 0 }))
    .filter(({ name }) => name === 'fr' || name === 'en')
    .toSorted((a, b) => b.weight - a.weight);
  return preferred[0]?.name === 'fr' ? 'fr' : 'en';
}
