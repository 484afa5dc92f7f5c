// Who is signed in, with the way out; for strangers, the two doors.

import { signOut } from '../../actions/enter.ts';
import { t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { self } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { nameOf } from '../account/name.tsx';
import { emojify } from '../words/emojify.tsx';
import { Icon } from '../icon.tsx';

export function SelfCard() {
  const me = self.value;
  if (me === undefined) return null;
  if (me === null) return <Doors />;
  return (
    <div class="self">
      <a class="self-link" href={pathOf.profile(me.acct)}>
        <Avatar account={me} size={40} />
        <span class="self-words">
          <bdi>{emojify(nameOf(me), me.emojis)}</bdi>
          <span>@{me.acct}</span>
        </span>
      </a>
      <button class="tool" onClick={() => void signOut()} title={t('nav.sign-out')}>
        <Icon name="leave" size={20} />
        <span class="unseen">{t('nav.sign-out')}</span>
      </button>
    </div>
  );
}

export function Doors() {
  return (
    <div class="doors">
      <a class="button" href="/sign-up">
        {t('nav.sign-up')}
      </a>
      <a class="button quiet" href="/sign-in">
        {t('nav.sign-in')}
      </a>
    </div>
  );
}
