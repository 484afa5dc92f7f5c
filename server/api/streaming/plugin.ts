// Live updates, over WebSocket and as server-sent events. Events are delivered one after the other, so that a deletion
// never overtakes what it deletes.

import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';
import { openBoard } from './board.ts';
import { deliver } from './deliver.ts';
import { openEvents, type EventsRequest } from './events.ts';
import { openSockets } from './socket.ts';

export async function addStreaming(app: FastifyInstance, house: House): Promise<void> {
  const board = openBoard();
  const sockets = openSockets(house, board, (header) => app.parseCookie(header));
  let last = Promise.resolve();
  const stopHearing = house.hub.hear((event) => {
    last = last
      .then(() => deliver(house, board, event))
      .catch((error: unknown) => house.log.warn({ err: error, kind: event.kind }, 'an event could not be delivered'));
  });

  app.server.on('upgrade', sockets.accept);
  app.addHook('preClose', async () => {
    stopHearing();
    sockets.close();
    for (const listener of board.all()) listener.close();
  });
  app.get('/api/v1/streaming/health', async (_request, reply) => reply.type('text/plain').send('OK'));
  app.get<EventsRequest>('/api/v1/streaming/*', (request, reply) => openEvents(house, board, request, reply));
}
