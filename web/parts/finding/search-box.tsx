// The one box that finds everything. What is asked stands in the address, so that it can be gone back to and shared.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { pathOf, type SearchKind } from '../../routes.ts';
import { go } from '../../store/place.ts';
import { Icon } from '../icon.tsx';

interface SearchBoxProps {
  asked?: string;
  kind?: SearchKind;
  isReady?: boolean;
}

export function SearchBox({ asked = '', kind = 'top', isReady = false }: SearchBoxProps) {
  const words = useSignal(asked);
  useEffect(() => void (words.value = asked), [asked]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const wanted = words.value.trim();
    if (wanted !== '') go(pathOf.search(wanted, kind), wanted === asked);
  };
  return (
    <search class="search-box">
      <form onSubmit={submit}>
        <Icon name="search" size={20} />
        <input
          type="search"
          class="input"
          name="q"
          placeholder={t('search.label')}
          aria-label={t('search.label')}
          autocomplete="off"
          enterkeyhint="search"
          maxLength={500}
          // oxlint-disable-next-line -- this screen is for typing
          autoFocus={isReady}
          value={words.value}
          onInput={(event) => void (words.value = event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
