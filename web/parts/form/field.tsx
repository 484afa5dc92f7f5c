// A labelled input, with its hint and what is wrong with it, tied together for every reader.

import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  trouble?: string | null | undefined;
  children?: ComponentChildren;
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'label'>;

export function Field({ label, hint, trouble, children, ...input }: FieldProps & InputProps) {
  const id = useId();
  const said = [hint ? `${id}-hint` : '', trouble ? `${id}-trouble` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        <input
          class="input"
          id={id}
          aria-describedby={said || undefined}
          aria-invalid={trouble ? true : undefined}
          {...(input as object)}
        />
        {children}
      </div>
      <Notes id={id} hint={hint} trouble={trouble} />
    </div>
  );
}

export function Notes({ id, hint, trouble }: { id: string } & Pick<FieldProps, 'hint' | 'trouble'>) {
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {trouble && (
        <p class="field-trouble" id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
