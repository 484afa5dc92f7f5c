// Streaming over WebSocket and server-sent events.

import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';

export async function addStreaming(_app: FastifyInstance, _house: House): Promise<void> {}
