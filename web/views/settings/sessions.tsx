// Where one is signed in, and which apps may act for one; each can be shown the door.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { closeSession, fetchSessions } from '../../api/self.ts';
import type { Session } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { longAge } from '../../i18n/time.ts';
import { Failed } from '../../parts/feed/empty.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { say, sayTrouble } from '../../store/toasts.ts';

export function Sessions() {
  const all = useSignal<Session[] | 'failed' | null>(null);
  const read = (): void => {
    fetchSessions().then(
      (found) => void (all.value = found),
      () => void (all.value = 'failed'),
    );
  };
  useEffect(read, []);
  const close = async (session: Session): Promise<void> => {
    try {
      await closeSession(session.id);
      say(t('settings.session.revoked'));
      read();
    } catch (error) {
      sayTrouble(error);
    }
  };
  if (all.value === 'failed') return <Failed retry={read} />;
  if (all.value === null) return <Skeleton rows={2} />;
  const sessions = all.value.filter((one) => one.app === null);
  const apps = all.value.filter((one) => one.app !== null);
  return (
    <>
      <section class="settings-group">
        <h2>{t('settings.sessions')}</h2>
        <p class="settings-words">{t('settings.sessions.hint')}</p>
        <ul class="sessions">
          {sessions.map((one) => (
            <Line session={one} close={() => void close(one)} key={one.id} />
          ))}
        </ul>
      </section>
      <section class="settings-group">
        <h2>{t('settings.apps')}</h2>
        <p class="settings-words">{t(apps.length > 0 ? 'settings.apps.hint' : 'settings.apps.empty')}</p>
        <ul class="sessions">
          {apps.map((one) => (
            <Line session={one} close={() => void close(one)} key={one.id} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Line({ session, close }: { session: Session; close: () => void }) {
  const name = session.app ?? session.device ?? t('settings.session.unknown');
  return (
    <li class="session">
      <span>
        <strong>{name}</strong>
        <small>{t('settings.session.used', { when: longAge(session.last_used_at) })}</small>
      </span>
      {session.current ? (
        <span class="tag">{t('settings.session.current')}</span>
      ) : (
        <button class="button small quiet" onClick={close}>
          {t(session.app ? 'settings.app.revoke' : 'settings.session.revoke')}
        </button>
      )}
    </li>
  );
}
