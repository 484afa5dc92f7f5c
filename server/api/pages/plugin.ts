// Server-rendered public pages and the app's own files.

import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';

export async function addPages(_app: FastifyInstance, _house: House): Promise<void> {}
