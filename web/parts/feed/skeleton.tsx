// The shape of what is coming, while it comes.

import { t } from '../../i18n/index.ts';

export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div class="skeletons" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div class="skeleton" key={row} aria-hidden="true">
          <span class="bone round" />
          <span class="skeleton-lines">
            <span class="bone short" />
            <span class="bone" />
            <span class="bone middle" />
          </span>
        </div>
      ))}
    </div>
  );
}
