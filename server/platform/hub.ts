// Hears what other processes announce, by LISTEN on one connection of its own. While that connection is lost the hub
// is deaf: caches refuse to answer, and `onHearing` tells them to start empty when it hears again. What this process itself
// commits its heeders (caches, the worker) are told at once; listeners (sockets) hear everything in the database's order.

import { openEar, type Ear } from './commits.ts';
import { connect } from './database.ts';
import type { Log } from './log.ts';
import { CHANNEL, type Event } from './event.ts';

const RETRY_MS = 250;
/** A connection that died without a word (a pulled cable) is found out by this beat. */
const HEARTBEAT_MS = 5_000;

type Listener = (event: Event) => void;

export interface Hub {
  isHearing(): boolean;
  /** Calls `listener` for each event, in this process, after its transaction was committed. Returns the way to stop. */
  hear(listener: Listener): () => void;
  /** As hear, once for each event, and at once for what this process has committed. For caches, and who acts on events. */
  heed(listener: Listener): () => void;
  /** What `lendEar` gives to the database through which this process writes. */
  readonly ear: Ear;
  /** Calls `listener` each time hearing begins anew: whatever was missed meanwhile is unknown. */
  onHearing(listener: () => void): void;
  close(): Promise<void>;
}

/** Opens the hub and waits until it hears. @param url the database's address. */
export async function openHub(url: string, log: Log): Promise<Hub> {
  const listeners = new Set<Listener>();
  const heeders = new Set<Listener>();
  const starters: (() => void)[] = [];
  let hearing = false;
  let closed = false;

  const options = {
    max: 1,
    idle_timeout: undefined,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'palabre hub' },
    onnotify: (_channel: string, payload: string) => {
      const { '#': id, ...event } = JSON.parse(payload) as Event & { '#': string };
      if (!own.isKnown(id)) tell(heeders, event);
      tell(listeners, event);
    },
    onclose: () => {
      hearing = false;
      own.stopWaiting();
      if (!closed) setTimeout(() => void listen(), RETRY_MS).unref();
    },
  };
  const line = connect(url, options);

  function tell(whom: ReadonlySet<Listener>, event: Event): void {
    for (const listener of whom) {
      try {
        listener(event);
      } catch (error) {
        log.error({ err: error, kind: event.kind }, 'a listener failed');
      }
    }
  }

  const own = openEar(
    () => hearing,
    (event) => tell(heeders, event),
  );

  async function listen(): Promise<void> {
    if (closed || hearing) return;
    try {
      await line.unsafe(`listen ${CHANNEL}`);
      hearing = true;
      for (const start of starters) start();
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, 'cannot hear the database; trying again');
      if (!closed) setTimeout(() => void listen(), RETRY_MS).unref();
    }
  }

  await listen();
  const heartbeat = setInterval(() => {
    if (!hearing) return;
    const timer = setTimeout(() => (hearing = false), HEARTBEAT_MS / 2);
    line.unsafe('select 1').then(
      () => clearTimeout(timer),
      () => (hearing = false),
    );
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    isHearing: () => hearing,
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    heed(listener) {
      heeders.add(listener);
      return () => heeders.delete(listener);
    },
    ear: own.ear,
    onHearing: (listener) => void starters.push(listener),
    async close() {
      closed = true;
      hearing = false;
      clearInterval(heartbeat);
      await line.end({ timeout: 1 });
    },
  };
}
