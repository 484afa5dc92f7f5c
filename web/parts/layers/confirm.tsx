// Asks before what cannot be undone.

import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { Sheet } from './sheet.tsx';

interface ConfirmProps {
  title: string;
  body: string;
  yes: string;
  run: () => void;
}

export function Confirm({ title, body, yes, run }: ConfirmProps) {
  const agree = (): void => {
    shut();
    run();
  };
  return (
    <Sheet title={title} isBare>
      <div class="confirm">
        <h2>{title}</h2>
        <p>{body}</p>
        <div class="confirm-deeds">
          <button class="button quiet" onClick={shut}>
            {t('app.cancel')}
          </button>
          <button class="button danger" onClick={agree}>
            {yes}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
