// Lets a few through at once and the rest wait their turn: decoded images are large, and uploads come in bursts.

export function openTurnstile(most: number) {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async function pass<T>(work: () => Promise<T>): Promise<T> {
    if (inside >= most) await new Promise<void>((enter) => void waiting.push(enter));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
