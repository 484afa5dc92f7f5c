// The head of a profile: pictures, name, bio, fields, counts, and what one can do about the person.

import type { Account, CustomEmoji, Field } from '../api/contract.ts';
import { n, short, t } from '../i18n/index.ts';
import { monthOf } from '../i18n/time.ts';
import { BadgeSigns } from '../parts/account/badges.tsx';
import { Bell } from '../parts/account/bell.tsx';
import { FollowButton } from '../parts/account/follow-button.tsx';
import { nameOf } from '../parts/account/name.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { choicesFor } from '../parts/profile/choices.ts';
import { FeaturedTags } from '../parts/profile/featured-tags.tsx';
import { Endorsed, Familiar } from '../parts/profile/known.tsx';
import { PrivateNote } from '../parts/profile/private-note.tsx';
import { emojify } from '../parts/words/emojify.tsx';
import { InlineWords, Words } from '../parts/words/words.tsx';
import { pathOf } from '../routes.ts';
import { open } from '../store/layers.ts';
import { bondWith } from '../store/people.ts';
import { isMe, self } from '../store/self.ts';

export function ProfileHead({ account }: { account: Account }) {
  const bond = isMe(account.id) ? null : bondWith(account.id).value;
  return (
    <section class="profile">
      <div class="profile-banner">
        <img src={account.header_static} alt={account.header_description} decoding="async" />
      </div>
      <div class="profile-row">
        <img
          class="avatar profile-avatar"
          src={account.avatar_static}
          alt={account.avatar_description || t('profile.avatar', { name: nameOf(account) })}
          width={112}
          height={112}
        />
        <div class="profile-deeds">
          {self.value && <Menu choices={() => choicesFor(account, bond)} />}
          {isMe(account.id) ? (
            <a class="button quiet" href="/settings/profile">
              {t('profile.edit')}
            </a>
          ) : (
            <>
              <Bell account={account} />
              <FollowButton account={account} />
            </>
          )}
        </div>
      </div>
      <h2 class="profile-name" dir="auto">
        {emojify(nameOf(account), account.emojis)}
        {account.palabre.badges.length > 0 && (
          <button class="proofs" title={t('badge.open')} onClick={() => open({ kind: 'badges', account })}>
            <BadgeSigns account={account} size={22} />
            <span class="unseen">{t('badge.open')}</span>
          </button>
        )}
      </h2>
      <p class="profile-handle">
        @{account.acct}
        {account.locked && <Icon name="lock" size={15} />}
        {bond?.followed_by && <span class="tag">{t('profile.follows-you')}</span>}
        {bond?.muting && <span class="tag">{t('profile.muted', { handle: account.acct })}</span>}
      </p>
      <PrivateNote account={account} bond={bond} />
      {account.note !== '' && (
        <div class="profile-note">
          <Words html={account.note} emojis={account.emojis} />
        </div>
      )}
      {account.fields.length > 0 && <Fields fields={account.fields} emojis={account.emojis} />}
      <p class="profile-joined">
        <Icon name="calendar" size={17} />
        {t('profile.joined', { when: monthOf(account.created_at) })}
      </p>
      <Counts account={account} />
      <Familiar account={account} />
      <FeaturedTags account={account} />
      <Endorsed account={account} />
    </section>
  );
}

interface FieldsProps {
  fields: readonly Field[];
  emojis: readonly CustomEmoji[];
}

const Fields = ({ fields, emojis }: FieldsProps) => (
  <dl class="profile-fields">
    {fields.map((field) => (
      <div key={field.name}>
        <dt dir="auto">{emojify(field.name, emojis)}</dt>
        <dd>
          <InlineWords html={field.value} emojis={emojis} />
        </dd>
      </div>
    ))}
  </dl>
);

function Counts({ account }: { account: Account }) {
  const path = pathOf.profile(account.acct);
  return (
    <p class="profile-counts">
      <a href={`${path}/following`}>
        <strong>{short(account.following_count)}</strong> {n('profile.follows', account.following_count)}
      </a>
      <a href={`${path}/followers`}>
        <strong>{short(account.followers_count)}</strong> {n('profile.followers', account.followers_count)}
      </a>
    </p>
  );
}
