// Says when the network is away.

import { signal } from '@preact/signals';
import { t } from '../../i18n/index.ts';

const isOnline = signal(navigator.onLine);
addEventListener('online', () => void (isOnline.value = true));
addEventListener('offline', () => void (isOnline.value = false));

export function Offline() {
  return isOnline.value ? null : (
    <p class="offline" role="status">
      {t('app.offline')}
    </p>
  );
}
