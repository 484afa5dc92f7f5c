// What /metrics shows, in Prometheus' words. Labels are route patterns and fixed words, never what a person typed.

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { openGathering } from './gathering.ts';

export interface Metrics {
  /** All figures in words: of this process, or where several serve the web, of all these. */
  gather(): Promise<string>;
  contentType: string;
  requests: Histogram<'method' | 'route' | 'status'>;
  sockets: Gauge;
  events: Counter<'kind'>;
}

/** A registry of its own per process, so that tests can open many. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    gather: openGathering(registry),
    contentType: registry.contentType,
    requests: new Histogram({
      name: 'palabre_http_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
      registers,
    }),
    sockets: new Gauge({ name: 'palabre_streaming_sockets', help: 'Open streaming connections.', registers }),
    events: new Counter({ name: 'palabre_events_total', help: 'Events heard.', labelNames: ['kind'], registers }),
  };
}
