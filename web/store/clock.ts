// The time, in steps of half a minute: what shows how old something is hears it.

import { signal } from '@preact/signals';

export const clock = signal(Date.now());

const tick = (): void => {
  if (document.visibilityState === 'visible') clock.value = Date.now();
};
setInterval(tick, 30_000);
document.addEventListener('visibilitychange', tick);
