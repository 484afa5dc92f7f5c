// Live updates, over WebSocket and as server-sent events. Events are delivered one after the other, so that a deletion
// never overtakes what it deletes.

import { setImmediate as breathe } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';
import { openBacklog } from './backlog.ts';
import { openBoard } from './board.ts';
import { deliver } from './deliver.ts';
import { openEventStreams, type EventsRequest } from './events.ts';
import { openSockets } from './socket.ts';

/** Events delivered before what was sent may go out and others are served. */
const AT_ONCE = 8;

export async function addStreaming(app: FastifyInstance, house: House): Promise<void> {
  const board = openBoard((listeners) => house.metrics.sockets.set(listeners));
  const room = { board, backlog: openBacklog() };
  const sockets = openSockets(house, room, (header) => app.parseCookie(header));
  const streams = openEventStreams(house, room);
  let last = Promise.resolve();
  let sinceBreath = 0;
  const stopHearing = house.hub.hear((event) => {
    last = last
      .then(() => deliver(house, board, event))
      .catch((error: unknown) => house.log.warn({ err: error, kind: event.kind }, 'an event could not be delivered'))
      .then(() => {
        // A burst that comes from memory alone would give nobody the time to take what it sends.
        if (++sinceBreath < AT_ONCE) return undefined;
        sinceBreath = 0;
        return breathe();
      });
  });

  app.server.on('upgrade', sockets.accept);
  app.addHook('preClose', async () => {
    stopHearing();
    sockets.close();
    streams.close();
    for (const listener of board.all()) listener.close();
  });
  app.get('/api/v1/streaming/health', async (_request, reply) => reply.type('text/plain').send('OK'));
  app.get<EventsRequest>('/api/v1/streaming/*', streams.open);
}
