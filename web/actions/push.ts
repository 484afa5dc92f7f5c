// Being told on this device while Palabre is closed: asks the browser, subscribes, and tells the town; and the way back.

import type { PushAlert } from '../api/contract.ts';
import { Failure } from '../api/client.ts';
import { changePush, createPush, deletePush, fetchPush, type Alerts } from '../api/gate.ts';
import { fetchTown } from '../api/notices.ts';
import { language } from '../i18n/index.ts';
import { push } from '../store/push.ts';
import { go } from '../store/place.ts';
import { sayTrouble } from '../store/toasts.ts';

/** What one is told of unless one says otherwise: what was said to one, and who came. */
const USUAL: readonly PushAlert[] = ['mention', 'status', 'follow', 'follow_request', 'poll', 'quote'];

const isPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in globalThis;

/** Whether this device is told, as far as browser and town know. */
export async function readPush(): Promise<void> {
  if (!isPossible()) return void (push.value = { state: 'impossible' });
  if (Notification.permission === 'denied') return void (push.value = { state: 'denied' });
  const own = await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();
  const known = own ? await fetchPush().catch(() => null) : null;
  push.value = known && known.endpoint === own?.endpoint ? { state: 'on', alerts: known.alerts } : { state: 'off' };
}

export async function startPush(): Promise<void> {
  push.value = { state: 'busy' };
  try {
    if ((await Notification.requestPermission()) !== 'granted') return void (push.value = { state: 'denied' });
    const worker = await navigator.serviceWorker.register('/push-worker.js');
    await navigator.serviceWorker.ready;
    const town = await fetchTown(language.value);
    const key = town.configuration?.vapid?.public_key ?? '';
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(key),
    });
    const known = await createPush(subscription.toJSON(), Object.fromEntries(USUAL.map((kind) => [kind, true])));
    push.value = { state: 'on', alerts: known.alerts };
  } catch (error) {
    push.value = { state: 'off' };
    // What the browser's own push service refuses is no failure of the town's.
    sayTrouble(error instanceof Failure ? error : new Failure(0, 'push', String(error)));
  }
}

export async function stopPush(): Promise<void> {
  push.value = { state: 'busy' };
  try {
    await deletePush();
    const worker = await navigator.serviceWorker.getRegistration();
    await (await worker?.pushManager.getSubscription())?.unsubscribe();
    push.value = { state: 'off' };
  } catch (error) {
    sayTrouble(error);
    await readPush();
  }
}

export async function choosePush(alerts: Alerts): Promise<void> {
  const before = push.value;
  if (before.state !== 'on') return;
  const wished = { ...before.alerts, ...alerts };
  push.value = { state: 'on', alerts: wished };
  try {
    await changePush(wished);
  } catch (error) {
    push.value = before;
    sayTrouble(error);
  }
}

/** A click on a notification of the system's, while a window is open, comes here. */
export function startClicks(): void {
  navigator.serviceWorker?.addEventListener('message', (event: MessageEvent<{ go?: unknown }>) => {
    const path = event.data?.go;
    if (typeof path === 'string' && path.startsWith('/')) go(path);
  });
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
