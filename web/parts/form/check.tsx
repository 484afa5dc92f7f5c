// A yes or no, with a word on what it means.

import type { ComponentChildren } from 'preact';

interface CheckProps {
  name: string;
  children: ComponentChildren;
  hint?: string;
  isOn?: boolean;
  trouble?: string | null | undefined;
  change?: (isOn: boolean) => void;
}

export function Check({ name, children, hint, isOn = false, trouble, change }: CheckProps) {
  return (
    <div class="check-row">
      <label class="check">
        <input
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={isOn}
          aria-invalid={trouble ? true : undefined}
          onChange={(event) => change?.(event.currentTarget.checked)}
        />
        <span>
          {children}
          {hint && <small>{hint}</small>}
        </span>
      </label>
      {trouble && (
        <p class="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
