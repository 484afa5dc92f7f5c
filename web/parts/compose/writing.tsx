// The text itself: grows with its words, and suggests whom one may mean after an @.

import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { searchAccounts } from '../../api/accounts.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft } from '../../store/drafts.ts';
import { typedMention, withMention, type Typed } from './mention.ts';
import { Suggestions } from './suggestions.tsx';

interface WritingProps {
  draft: Draft;
  hasFocus: boolean;
  send: () => void;
}

const PAUSE = 120;

export function Writing({ draft, hasFocus, send }: WritingProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useSignal<Typed | null>(null);
  const people = useSuggestions(typed);
  const chosen = useSignal(0);
  useGrowth(area, draft.text.value);
  useEffect(() => {
    if (!hasFocus || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(draft.text.value.length, draft.text.value.length);
  }, []);
  const choose = (account: Account): void => {
    const result = withMention(draft.text.value, typed.value!, account.acct);
    draft.text.value = area.current!.value = result.text;
    area.current!.setSelectionRange(result.caret, result.caret);
    area.current!.focus();
    typed.value = null;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (people.value.length > 0) pickBy(event, people.value, chosen, choose, () => void (typed.value = null));
  };
  const look = (): void => {
    chosen.value = 0;
    typed.value = typedMention(area.current!.value, area.current!.selectionStart);
  };
  return (
    <div class="writing">
      <textarea
        ref={area}
        rows={1}
        dir="auto"
        value={draft.text.value}
        placeholder={
          draft.replyTo
            ? t('compose.placeholder.reply', { handle: draft.replyTo.account.acct })
            : t('compose.placeholder')
        }
        aria-label={t('compose.label')}
        aria-autocomplete="list"
        aria-controls={people.value.length > 0 ? 'suggestions' : undefined}
        aria-activedescendant={people.value.length > 0 ? `suggestion-${chosen.value}` : undefined}
        onInput={(event) => {
          draft.text.value = event.currentTarget.value;
          look();
        }}
        onClick={look}
        onKeyDown={onKey}
        onBlur={() => setTimeout(() => void (typed.value = null), 150)}
      />
      <Suggestions people={people.value} chosen={chosen.value} choose={choose} />
    </div>
  );
}

function pickBy(
  event: KeyboardEvent,
  people: Account[],
  chosen: Signal<number>,
  choose: (one: Account) => void,
  stop: () => void,
): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) chosen.value = (chosen.value + step + people.length) % people.length;
  else if (event.key === 'Enter' || event.key === 'Tab') choose(people[chosen.value]!);
  else if (event.key === 'Escape') stop();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function useSuggestions(typed: Signal<Typed | null>): Signal<Account[]> {
  const people = useSignal<Account[]>([]);
  const handle = typed.value?.handle ?? null;
  useEffect(() => {
    if (handle === null) {
      people.value = [];
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      searchAccounts(handle, stop.signal).then(
        (found) => void (people.value = found.slice(0, 5)),
        () => {},
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [handle]);
  return people;
}

function useGrowth(area: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.blockSize = 'auto';
    area.current.style.blockSize = `${area.current.scrollHeight}px`;
  }, [text]);
}
