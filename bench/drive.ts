// Drives requests at a server and measures: latency as the driver saw it, CPU as the kernel counted it for the server.

import autocannon from 'autocannon';
import { cpuOf } from './processes.ts';

export interface Measured {
  /** CPU-ms of all the server's processes per request. */
  cpu: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  requests: number;
}

export interface Drive {
  url: string;
  /** Headers of the requests in turn. */
  headers: readonly Record<string, string>[];
  connections: number;
  seconds: number;
  /** Processes that are paid for: the server's. */
  roots: readonly number[];
  /** Another good answer than 2xx. */
  expects?: number;
}

/** @throws Error when any answer was not as expected. */
export async function drive({ url, headers, connections, seconds, roots, expects }: Drive): Promise<Measured> {
  const once = (duration: number): Promise<autocannon.Result> =>
    autocannon({
      url,
      connections,
      duration,
      requests: headers.map((one) => ({ method: 'GET', headers: one })),
    });
  await once(Math.max(1, seconds / 3));
  const before = cpuOf(roots);
  const result = await once(seconds);
  const cpu = cpuOf(roots) - before;
  const good = expects === 304 ? result['3xx'] : result['2xx'];
  if (result.errors > 0 || result.timeouts > 0 || good !== result.requests.total)
    throw new Error(`${url}: ${good} of ${result.requests.total} answers were as expected, ${result.errors} errors`);
  const { p50, p97_5: p95, p99 } = result.latency;
  return { cpu: cpu / good, perSecond: good / result.duration, p50, p95, p99, requests: good };
}

/** The middle and the ends of `times`, sorted here. */
export function quantilesOf(times: readonly number[]): Pick<Measured, 'p50' | 'p95' | 'p99'> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
