// Takes one's own parley out of what quotes it, for good, after asking.

import { revokeQuote } from '../api/later.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { open } from '../store/layers.ts';
import { keepParley } from '../store/parleys.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export function askToRevoke(quoting: Parley, quoted: Parley): void {
  open({
    kind: 'confirm',
    title: t('quote.revoke.title'),
    body: t('quote.revoke.body'),
    yes: t('quote.revoke'),
    run: () => void revoke(quoting, quoted),
  });
}

async function revoke(quoting: Parley, quoted: Parley): Promise<void> {
  try {
    keepParley(await revokeQuote(quoted.id, quoting.id));
    say(t('quote.revoked'));
  } catch (error) {
    sayTrouble(error);
  }
}
