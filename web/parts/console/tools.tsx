// What one sees of images, and which keys there are.

import { c } from '../../i18n/console/index.ts';
import { isHelping, setVeil, veil } from '../../store/console/desk.ts';
import { Icon } from '../icon.tsx';

export function Tools() {
  const { blur, grey } = veil.value;
  return (
    <div class="console-tools" role="group" aria-label={c('veil')}>
      <button class="button small quiet" aria-pressed={blur} onClick={() => setVeil({ blur: !blur, grey })}>
        {c('veil.blur')}
      </button>
      <button class="button small quiet" aria-pressed={grey} onClick={() => setVeil({ blur, grey: !grey })}>
        {c('veil.grey')}
      </button>
      <button class="tool" title={c('keys.title')} onClick={() => void (isHelping.value = true)}>
        <Icon name="help" />
        <span class="unseen">{c('keys.title')}</span>
      </button>
    </div>
  );
}
