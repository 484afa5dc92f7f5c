// The state of one's account, among the settings.

import { t } from '../../i18n/index.ts';
import { Jury } from '../../parts/standing/jury.tsx';
import { Standing } from '../../parts/standing/standing.tsx';

export const StandingPart = () => (
  <>
    <p class="settings-words">{t('standing.intro')}</p>
    <Standing />
    <Jury />
  </>
);
