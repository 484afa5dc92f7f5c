// One draft: how it begins, why it did not go out if that was meant, and what one can do with it.

import { askToDiscard, takeUp } from '../../actions/later.ts';
import type { KeptDraft } from '../../api/contract.ts';
import { t, type Plain } from '../../i18n/index.ts';
import { Icon } from '../../parts/icon.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Begun } from './begun.tsx';

const WHY = ['in_reply_to_id', 'quoted_status_id', 'media_ids'] as const;

export function DraftRow({ draft }: { draft: KeptDraft }) {
  return (
    <article class="later-row">
      <Begun text={draft.text || draft.spoiler_text} pictures={draft.media_attachments} poll={draft.poll} />
      {draft.failure && (
        <p class="later-failed">
          <Icon name="warning" size={18} />
          <span>{t('later.failed', { why: t(whyOf(draft.failure.field)) })}</span>
        </p>
      )}
      <p class="later-foot">
        <Moment iso={draft.updated_at} />
        <span class="later-deeds">
          <button class="button small quiet" onClick={() => askToDiscard(draft)}>
            {t('later.discard')}
          </button>
          <button class="button small" onClick={() => void takeUp(draft)}>
            {t('later.take-up')}
          </button>
        </span>
      </p>
    </article>
  );
}

const whyOf = (field: string | null): Plain => `later.failed.${WHY.find((one) => one === field) ?? 'other'}`;
