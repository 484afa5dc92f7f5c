// The one button of a hashtag's page.

import { useEffect } from 'preact/hooks';
import { setTagFollow } from '../../actions/follow-tag.ts';
import { fetchTag } from '../../api/tags.ts';
import { t } from '../../i18n/index.ts';
import { self } from '../../store/self.ts';
import { tagNamed } from '../../store/tags.ts';

export function TagFollowButton({ tag }: { tag: string }) {
  const at = tagNamed(tag);
  useEffect(() => {
    // Without an answer the button offers to follow, which does no harm twice.
    fetchTag(tag).then(
      (found) => void (at.value = found),
      () => {},
    );
  }, [tag, self.value?.id]);
  if (!self.value) return null;
  const isFollowed = at.value?.following ?? false;
  return (
    <button
      class={isFollowed ? 'button small quiet' : 'button small'}
      aria-pressed={isFollowed}
      onClick={() => void setTagFollow(tag, !isFollowed)}
    >
      {t(isFollowed ? 'profile.unfollow' : 'profile.follow')}
    </button>
  );
}
