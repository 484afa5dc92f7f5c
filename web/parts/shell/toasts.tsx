// The short sentences at the bottom, read out by screen readers.

import { t } from '../../i18n/index.ts';
import { dismissToast, toasts, type Toast } from '../../store/toasts.ts';
import { Icon } from '../icon.tsx';

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <ToastLine toast={toast} key={toast.id} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const { deed } = toast;
  const run = (): void => {
    dismissToast(toast.id);
    deed?.run();
  };
  return (
    <div class={toast.isTrouble ? 'toast trouble' : 'toast'}>
      <span>{toast.words}</span>
      {deed && (
        <button class="toast-deed" onClick={run}>
          {deed.words}
        </button>
      )}
      <button class="toast-close" onClick={() => dismissToast(toast.id)} aria-label={t('app.close')}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}
