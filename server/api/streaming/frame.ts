// One event as it goes over the wire, written once for all who are sent it: a thousand who wait for the same bytes share them.

import type { Stream } from './streams.ts';

export interface Frame {
  /** The message of a WebSocket: JSON whose payload is JSON in a string, or an id. */
  message(): Buffer;
  /** A server-sent event. */
  event(): Buffer;
}

export function frameOf({ wire }: Stream, event: string, payload?: string): Frame {
  let message: Buffer | undefined;
  let sent: Buffer | undefined;
  return {
    message: () => (message ??= Buffer.from(JSON.stringify({ stream: wire, event, payload }))),
    event: () => (sent ??= Buffer.from(`event: ${event}\ndata: ${payload ?? ''}\n\n`)),
  };
}
