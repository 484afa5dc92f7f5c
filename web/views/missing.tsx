// Where nothing is.

import { t } from '../i18n/index.ts';
import { Empty } from '../parts/feed/empty.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { self } from '../store/self.ts';

export function MissingView() {
  return (
    <>
      <Bar title={t('missing.title')} />
      <Empty words={t('missing.title')} hint={t('missing.body')}>
        <a class="button" href={self.value ? '/home' : '/'}>
          {t('missing.home')}
        </a>
      </Empty>
    </>
  );
}
