// The socket of live updates: one connection, many streams, opened again with patience when it falls.

export interface Happening {
  stream: string[];
  event: string;
  payload: string;
}

export interface Live {
  subscribe(stream: string): void;
  unsubscribe(stream: string): void;
  close(): void;
}

const LONGEST_WAIT = 30_000;

/** How long to wait before the n-th try again: doubling, and scattered so that a town does not return in one second. */
export const waitBefore = (tries: number, chance: number): number =>
  Math.min(LONGEST_WAIT, 1000 * 2 ** tries) * (0.5 + chance / 2);

/** @param onOpen called with true when this is not the first opening: there may be a gap to fill. */
export function openLive(onHappening: (it: Happening) => void, onOpen: (isAgain: boolean) => void): Live {
  const streams = new Set<string>(['user']);
  let socket: WebSocket | null = null;
  let tries = 0;
  let wasOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  /** @param name of a stream; that of a list is 'list:' and its id. */
  const say = (type: string, name: string): void => {
    const list = /^list:(\d+)$/.exec(name)?.[1];
    const stream = list ? { stream: 'list', list } : { stream: name };
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type, ...stream }));
  };
  const connect = (): void => {
    if (isClosed) return;
    clearTimeout(timer);
    socket = new WebSocket(
      `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/streaming?stream=user`,
    );
    socket.onopen = () => {
      tries = 0;
      for (const stream of streams) if (stream !== 'user') say('subscribe', stream);
      onOpen(wasOpen);
      wasOpen = true;
    };
    socket.onmessage = (message) => {
      const said = JSON.parse(String(message.data)) as Happening;
      if (said.event) onHappening(said);
    };
    socket.onclose = () => {
      if (!isClosed) timer = setTimeout(connect, waitBefore(tries++, Math.random()));
    };
  };
  const wake = (): void => {
    if (document.visibilityState === 'visible' && socket?.readyState === WebSocket.CLOSED) connect();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  connect();

  return {
    subscribe(stream) {
      streams.add(stream);
      say('subscribe', stream);
    },
    unsubscribe(stream) {
      streams.delete(stream);
      say('unsubscribe', stream);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      socket?.close();
    },
  };
}
