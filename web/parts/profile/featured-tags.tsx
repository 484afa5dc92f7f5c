// The hashtags somebody shows on their profile.

import { useEffect, useState } from 'preact/hooks';
import { featuredOf } from '../../api/tags.ts';
import type { Account, FeaturedTag } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';

export function FeaturedTags({ account }: { account: Account }) {
  const [tags, setTags] = useState<readonly FeaturedTag[]>([]);
  useEffect(() => {
    let isStale = false;
    featuredOf(account.id).then(
      (found) => void (isStale || setTags(found)),
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [account.id]);
  if (tags.length === 0) return null;
  return (
    <ul class="tag-chips" aria-label={t('tags.featured')}>
      {tags.map((tag) => (
        <li key={tag.id}>
          <a class="tag" href={pathOf.tag(tag.name)} title={n('tags.parleys', Number(tag.statuses_count))}>
            #{tag.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
