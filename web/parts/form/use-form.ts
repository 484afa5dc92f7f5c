// A form's course: checked here, sent, and what the server says put at the fields it names; the first wrong one is
// focused.

import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { wordsFor, wordsForField } from '../../i18n/errors.ts';
import { Failure } from '../../api/client.ts';

export type Troubles = Record<string, string | null>;

interface Course {
  /** What is wrong before anything is sent. */
  check?: (values: FormData) => Troubles;
  send: (values: FormData) => Promise<void>;
  /** Other names for the server's fields, and other words for its failures. */
  explain?: (error: Failure) => Troubles | null;
}

export function useForm({ check, send, explain }: Course) {
  const troubles = useSignal<Troubles>({});
  const isSending = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [troubles.value]);

  const explained = (error: unknown): Troubles => {
    if (!(error instanceof Failure)) return { form: wordsFor(error) };
    const own = explain?.(error);
    if (own) return own;
    const fields = Object.keys(error.details).map((field) => [field, wordsForField(error, field)]);
    return fields.length > 0 ? Object.fromEntries(fields) : { form: wordsFor(error) };
  };
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isSending.value) return;
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const wrong = check?.(values) ?? {};
    troubles.value = wrong;
    if (Object.values(wrong).some(Boolean)) return;
    isSending.value = true;
    try {
      await send(values);
      troubles.value = {};
    } catch (error) {
      troubles.value = explained(error);
    } finally {
      isSending.value = false;
    }
  };
  return {
    form,
    onSubmit: (event: Event) => void onSubmit(event),
    troubles: troubles.value,
    isSending: isSending.value,
  };
}

export const wordsIn = (values: FormData, name: string): string => String(values.get(name) ?? '');
