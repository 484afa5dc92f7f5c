// Where the suspended stand: the reasons why, and objecting. Nothing else opens to them.

import { useEffect } from 'preact/hooks';
import { signOut } from '../../actions/enter.ts';
import { t } from '../../i18n/index.ts';
import { Wordmark } from '../../parts/logo.tsx';
import { Standing } from '../../parts/standing/standing.tsx';

export function SuspendedView() {
  useEffect(() => {
    document.title = `${t('standing.title')} · ${t('app.name')}`;
  }, []);
  return (
    <div class="suspended settings">
      <header class="suspended-head">
        <Wordmark size={32} />
        <button class="button small quiet" onClick={() => void signOut()}>
          {t('nav.sign-out')}
        </button>
      </header>
      <h1>{t('standing.title')}</h1>
      <Standing />
    </div>
  );
}
