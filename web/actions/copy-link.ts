// Copies an address; where the clipboard is closed to us, shows it to be copied by hand.

import { t } from '../i18n/index.ts';
import { say } from '../store/toasts.ts';

export async function copyLink(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    say(t('parley.copied'));
  } catch {
    say(url);
  }
}
