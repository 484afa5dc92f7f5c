// Turning notifications of this device on and off, and of what it is told.

import { useEffect } from 'preact/hooks';
import { choosePush, readPush, startPush, stopPush } from '../../actions/push.ts';
import { t } from '../../i18n/index.ts';
import { Check } from '../../parts/form/check.tsx';
import { push } from '../../store/push.ts';

const KINDS = [
  'mention',
  'status',
  'follow',
  'follow_request',
  'favourite',
  'reblog',
  'poll',
  'quote',
  'update',
] as const;

export function PushChoice() {
  useEffect(() => void readPush(), []);
  return (
    <section class="settings-group" aria-live="polite">
      <h2>{t('push.title')}</h2>
      <p class="settings-words">{t('push.intro')}</p>
      <Choice />
    </section>
  );
}

function Choice() {
  const now = push.value;
  switch (now.state) {
    case 'unknown':
      return null;
    case 'impossible':
      return <p>{t('push.impossible')}</p>;
    case 'denied':
      return <p>{t('push.denied')}</p>;
    case 'on':
      return (
        <>
          <p>{t('push.on')}</p>
          {KINDS.map((kind) => (
            <Check
              name={kind}
              key={kind}
              isOn={now.alerts[kind] ?? false}
              change={(isOn) => void choosePush({ [kind]: isOn })}
            >
              {t(`push.${kind}`)}
            </Check>
          ))}
          <p class="setting">
            <button class="button quiet" onClick={() => void stopPush()}>
              {t('push.stop')}
            </button>
          </p>
        </>
      );
    default:
      return (
        <button class="button" disabled={now.state === 'busy'} onClick={() => void startPush()}>
          {t('push.start')}
        </button>
      );
  }
}
