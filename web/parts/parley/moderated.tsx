// What the moderation decided of a parley, said where it is read.

import { harms, type Harm, type Parley } from '../../api/contract.ts';
import { language, t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';

/** What the screen calls otherwise than reports do. */
const SCREENED: Record<string, Harm> = { threats: 'violence-threat', threat: 'violence-threat', scams: 'scam' };

const harmWords = (category: string | null): string => {
  const named = SCREENED[category ?? ''] ?? category;
  return t(`harm.${harms.find((one) => one === named) ?? 'other'}`);
};

export function Moderated({ parley }: { parley: Parley }) {
  const { moderation, awaits_review: awaits } = parley.palabre ?? {};
  return (
    <>
      {awaits && <Line icon="clock" words={t('moderated.awaits')} />}
      {moderation?.held && <Line icon="clock" words={t('moderated.held')} />}
      {moderation?.labels.map((label) => (
        <Line icon="flag" words={label.words?.[language.value] ?? harmWords(label.category)} key={label.category} />
      ))}
      {moderation && !moderation.held && !moderation.can_engage && <Line icon="lock" words={t('moderated.closed')} />}
    </>
  );
}

const Line = ({ icon, words }: { icon: 'clock' | 'flag' | 'lock'; words: string }) => (
  <p class="moderated-line" dir="auto">
    <Icon name={icon} size={16} />
    <span>{words}</span>
  </p>
);

interface CoverProps {
  category: string;
  isShown: boolean;
  toggle: () => void;
}

/** Over what is shown once the reader asks for it. */
export const Cover = ({ category, isShown, toggle }: CoverProps) => (
  <p class="warning">
    <Icon name="eye-off" size={18} />
    <span>{t('moderated.covered', { why: harmWords(category) })}</span>
    <button class="button small quiet" aria-expanded={isShown} onClick={toggle}>
      {t(isShown ? 'moderated.hide' : 'moderated.show')}
    </button>
  </p>
);
