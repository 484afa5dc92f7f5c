// How a parley changed: every version, newest first.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fetchRevisions } from '../../api/parleys.ts';
import type { Parley, Revision } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fullMoment } from '../../i18n/time.ts';
import { Failed } from '../feed/empty.tsx';
import { Skeleton } from '../feed/skeleton.tsx';
import { Icon } from '../icon.tsx';
import { Words } from '../words/words.tsx';
import { Sheet } from './sheet.tsx';

export function Revisions({ parley }: { parley: Parley }) {
  const versions = useSignal<Revision[] | 'failed' | null>(null);
  const read = (): void => {
    versions.value = null;
    fetchRevisions(parley.id).then(
      (all) => void (versions.value = all.toReversed()),
      () => void (versions.value = 'failed'),
    );
  };
  useEffect(read, [parley.id]);
  const all = versions.value;
  return (
    <Sheet title={t('parley.history')} kind="full">
      <div class="revisions">
        {all === null && <Skeleton rows={2} />}
        {all === 'failed' && <Failed retry={read} />}
        {Array.isArray(all) &&
          all.map((version, index) => (
            <Version version={version} isFirst={index === all.length - 1} key={version.created_at} />
          ))}
      </div>
    </Sheet>
  );
}

function Version({ version, isFirst }: { version: Revision; isFirst: boolean }) {
  const when = fullMoment(version.created_at);
  return (
    <article class="revision">
      <h3>{t(isFirst ? 'parley.history.first' : 'parley.history.then', { when })}</h3>
      {version.spoiler_text !== '' && (
        <p class="warning">
          <Icon name="warning" size={18} />
          {version.spoiler_text}
        </p>
      )}
      <Words html={version.content} emojis={version.emojis} />
      {version.poll && (
        <ul class="revision-options">
          {version.poll.options.map((option) => (
            <li key={option.title}>{option.title}</li>
          ))}
        </ul>
      )}
      {version.media_attachments.length > 0 && (
        <div class="revision-pictures">
          {version.media_attachments.map((picture) => (
            <img key={picture.id} src={picture.preview_url ?? ''} alt={picture.description ?? ''} />
          ))}
        </div>
      )}
    </article>
  );
}
