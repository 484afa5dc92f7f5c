// How somebody is muted: for how long, and whether their notifications are kept away as well.

import { useState } from 'preact/hooks';
import { mute } from '../../actions/mute.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { Check } from '../form/check.tsx';
import { Sheet } from './sheet.tsx';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const DURATIONS = [
  [0, 'mute.for.ever'],
  [HOUR, 'mute.for.hour'],
  [DAY, 'mute.for.day'],
  [7 * DAY, 'mute.for.week'],
  [30 * DAY, 'mute.for.month'],
] as const;

export function MuteSheet({ account }: { account: Account }) {
  const [duration, setDuration] = useState(0);
  const [notifications, setNotifications] = useState(true);
  const handle = account.acct;
  const send = (event: Event): void => {
    event.preventDefault();
    shut();
    void mute(account, { duration, notifications });
  };
  return (
    <Sheet title={t('mute.title', { handle })}>
      <form class="sheet-words" onSubmit={send}>
        <p class="settings-words">{t('mute.body')}</p>
        <fieldset class="choices">
          <legend>{t('mute.for')}</legend>
          {DURATIONS.map(([seconds, words]) => (
            <label class="check" key={seconds}>
              <input
                type="radio"
                name="duration"
                checked={duration === seconds}
                onChange={() => setDuration(seconds)}
              />
              <span>{t(words)}</span>
            </label>
          ))}
        </fieldset>
        <Check name="notifications" isOn={notifications} change={setNotifications}>
          {t('mute.notifications')}
        </Check>
        <button class="button" type="submit">
          {t('mute.do')}
        </button>
      </form>
    </Sheet>
  );
}
