// The phone's menu: every destination, the way out, the language.

import { signOut } from '../../actions/enter.ts';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { Icon } from '../icon.tsx';
import { Footer } from '../shell/footer.tsx';
import { Destinations } from '../shell/rail.tsx';
import { PeopleFinder } from '../account/people-finder.tsx';
import { Sheet } from './sheet.tsx';

export function Drawer() {
  const leave = (): void => {
    shut();
    void signOut();
  };
  return (
    <Sheet title={t('app.menu')} kind="drawer">
      <div class="drawer">
        <PeopleFinder />
        <nav aria-label={t('nav.label')}>
          <Destinations />
        </nav>
        <button class="destination" onClick={leave}>
          <span class="destination-icon">
            <Icon name="leave" size={25} />
          </span>
          <span class="destination-words">{t('nav.sign-out')}</span>
        </button>
        <Footer />
      </div>
    </Sheet>
  );
}
