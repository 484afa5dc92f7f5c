// OAuth: pages and tokens.

import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';

export async function addOauth(_app: FastifyInstance, _house: House): Promise<void> {}
