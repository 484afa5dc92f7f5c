// One button about a parley, with how many pressed it.

import { short } from '../../i18n/index.ts';
import { Icon, type IconName } from '../icon.tsx';

interface DeedProps {
  name: string;
  icon: IconName;
  words: string;
  count?: number | undefined;
  isOn?: boolean | undefined;
  isOff?: boolean;
  run: () => void;
}

export function Deed({ name, icon, words, count, isOn, isOff = false, run }: DeedProps) {
  return (
    <button class={`deed ${name}`} data-deed={name} aria-pressed={isOn} title={words} disabled={isOff} onClick={run}>
      <DeedFace icon={icon} words={words} count={count} isOn={isOn} />
    </button>
  );
}

export function DeedFace({ icon, words, count, isOn }: Pick<DeedProps, 'icon' | 'words' | 'count' | 'isOn'>) {
  return (
    <>
      <span class="deed-icon">
        <Icon name={icon} size={20} isFull={isOn === true} />
      </span>
      <span class="unseen">{words} </span>
      <span class="deed-count">{count ? short(count) : ''}</span>
    </>
  );
}
