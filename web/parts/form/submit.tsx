// The button that sends a form, and what went wrong with the whole of it.

interface SubmitProps {
  words: string;
  isSending: boolean;
  trouble?: string | null | undefined;
  kind?: 'danger' | undefined;
}

export function Submit({ words, isSending, trouble, kind }: SubmitProps) {
  return (
    <div class="submit">
      {trouble && (
        <p class="field-trouble" role="alert">
          {trouble}
        </p>
      )}
      <button class={kind ? `button ${kind}` : 'button'} type="submit" disabled={isSending} aria-busy={isSending}>
        {words}
      </button>
    </div>
  );
}
