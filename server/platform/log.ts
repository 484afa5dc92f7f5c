// Structured logs: one JSON object a line on standard error, with request ids and no personal data:
// never a handle, an e-mail, an address of a person, a token or a text somebody wrote.

import { pino, destination, type Logger } from 'pino';

export type Log = Logger;

/** A logger at `level` ('debug' … 'silent'). */
export function openLog(level: string): Log {
  return pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  );
}
