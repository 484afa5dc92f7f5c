// Serves stored images.

import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';

export async function addMediaFiles(_app: FastifyInstance, _house: House): Promise<void> {}
