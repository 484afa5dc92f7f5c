// The head of a profile: pictures, name, bio, fields, counts, and what one can do about the person.

import { askToBlock, unblock } from '../actions/block.ts';
import { copyLink } from '../actions/copy-link.ts';
import { follow } from '../actions/follow.ts';
import { mute, unmute } from '../actions/mute.ts';
import { removeFollower } from '../actions/remove-follower.ts';
import { writeNew } from '../actions/write.ts';
import type { Account, Field, Relationship } from '../api/contract.ts';
import { n, short, t } from '../i18n/index.ts';
import { monthOf } from '../i18n/time.ts';
import { FollowButton } from '../parts/account/follow-button.tsx';
import { nameOf } from '../parts/account/name.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, type Choice } from '../parts/menu.tsx';
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
            <FollowButton account={account} />
          )}
        </div>
      </div>
      <h2 class="profile-name" dir="auto">
        {nameOf(account)}
      </h2>
      <p class="profile-handle">
        @{account.acct}
        {account.locked && <Icon name="lock" size={15} />}
        {bond?.followed_by && <span class="tag">{t('profile.follows-you')}</span>}
        {bond?.muting && <span class="tag">{t('profile.muted', { handle: account.acct })}</span>}
      </p>
      {account.note !== '' && (
        <div class="profile-note">
          <Words html={account.note} />
        </div>
      )}
      {account.fields.length > 0 && <Fields fields={account.fields} />}
      <p class="profile-joined">
        <Icon name="calendar" size={17} />
        {t('profile.joined', { when: monthOf(account.created_at) })}
      </p>
      <Counts account={account} />
    </section>
  );
}

const Fields = ({ fields }: { fields: readonly Field[] }) => (
  <dl class="profile-fields">
    {fields.map((field) => (
      <div key={field.name}>
        <dt dir="auto">{field.name}</dt>
        <dd>
          <InlineWords html={field.value} />
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

function choicesFor(account: Account, bond: Relationship | null): Choice[] {
  const handle = account.acct;
  const copy: Choice = { words: t('profile.copy'), icon: 'link', run: () => void copyLink(account.url) };
  if (isMe(account.id)) return [copy, { words: t('nav.parley'), icon: 'pen', run: writeNew }];
  const choices = [copy];
  if (!bond?.blocking && !bond?.blocked_by)
    choices.push({ words: t('lists.choose.open'), icon: 'list', run: () => open({ kind: 'listing', account }) });
  if (bond?.following) {
    const words = t(bond.showing_reblogs ? 'profile.hide-echoes' : 'profile.show-echoes');
    const run = (): void => void follow(account, { reblogs: !bond.showing_reblogs });
    choices.push({ words, icon: 'echo', run });
  }
  if (bond?.followed_by)
    choices.push({ words: t('profile.remove-follower'), icon: 'leave', run: () => void removeFollower(account) });
  choices.push(
    bond?.muting
      ? { words: t('profile.unmute', { handle }), icon: 'mute', run: () => void unmute(account) }
      : { words: t('profile.mute', { handle }), icon: 'mute', run: () => void mute(account) },
    bond?.blocking
      ? { words: t('profile.unblock.handle', { handle }), icon: 'block', run: () => void unblock(account) }
      : { words: t('profile.block', { handle }), icon: 'block', run: () => askToBlock(account), isDangerous: true },
  );
  return choices;
}
