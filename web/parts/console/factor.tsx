// The second factor: set up once with the password and a first code, then proved twice a day.

import { useSignal } from '@preact/signals';
import { enter, proved } from '../../actions/console/enter.ts';
import { beginFactor, confirmFactor, passFactor, type Enrolled } from '../../api/console.ts';
import type { Failure } from '../../api/client.ts';
import type { NewSecondFactor, SecondFactor } from '../../api/contract.ts';
import { c, cn } from '../../i18n/console/index.ts';
import { say } from '../../store/toasts.ts';
import { Field } from '../form/field.tsx';
import { PasswordField } from '../form/password-field.tsx';
import { Submit } from '../form/submit.tsx';
import { useForm, wordsIn, type Troubles } from '../form/use-form.ts';
import { Head } from './head.tsx';

export function Factor({ factor }: { factor: SecondFactor }) {
  const begun = useSignal<NewSecondFactor | null>(null);
  const enrolled = useSignal<Enrolled | null>(null);
  return (
    <>
      <Head title={c('title')} back="/home" />
      <div class="console-door">
        <h2>{c('factor.title')}</h2>
        <p>{c('factor.why')}</p>
        {enrolled.value && <Recovery codes={enrolled.value.recovery_codes} />}
        {!enrolled.value && factor.is_enrolled && <Prove left={factor.recovery_codes_left} />}
        {!enrolled.value && !factor.is_enrolled && !begun.value && <Begin done={(it) => void (begun.value = it)} />}
        {!enrolled.value && !factor.is_enrolled && begun.value && (
          <Confirm begun={begun.value} done={(it) => void (enrolled.value = it)} />
        )}
      </div>
    </>
  );
}

const ofCode = (error: Failure): Troubles | null => {
  if (error.status === 429) return { code: c('factor.locked') };
  return error.details['code'] ? { code: c('factor.wrong') } : null;
};

function Begin({ done }: { done: (it: NewSecondFactor) => void }) {
  const { form, onSubmit, troubles, isSending } = useForm({
    send: async (values) => done(await beginFactor(wordsIn(values, 'password'))),
  });
  return (
    <form ref={form} onSubmit={onSubmit}>
      <p>{c('factor.enrol')}</p>
      <PasswordField label={c('factor.password')} name="password" trouble={troubles['password']} />
      <Submit words={c('factor.begin')} isSending={isSending} trouble={troubles['form']} />
    </form>
  );
}

function Confirm({ begun, done }: { begun: NewSecondFactor; done: (it: Enrolled) => void }) {
  const { form, onSubmit, troubles, isSending } = useForm({
    send: async (values) => done(await confirmFactor(wordsIn(values, 'code'))),
    explain: ofCode,
  });
  const copy = (): void =>
    void navigator.clipboard.writeText(begun.secret).then(
      () => say(c('factor.copied')),
      () => {},
    );
  return (
    <form ref={form} onSubmit={onSubmit}>
      <h3>{c('factor.secret')}</h3>
      <code class="factor-secret">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <p class="is-quiet">{c('factor.secret.hint')}</p>
      <p class="factor-deeds">
        <a class="button small quiet" href={begun.uri}>
          {c('factor.open-app')}
        </a>
        <button type="button" class="button small quiet" onClick={copy}>
          {c('factor.copy')}
        </button>
      </p>
      <CodeField trouble={troubles['code']} />
      <Submit words={c('factor.confirm')} isSending={isSending} trouble={troubles['form']} />
    </form>
  );
}

function Prove({ left }: { left: number }) {
  const { form, onSubmit, troubles, isSending } = useForm({
    send: async (values) => proved(await passFactor(wordsIn(values, 'code'))),
    explain: ofCode,
  });
  return (
    <form ref={form} onSubmit={onSubmit}>
      <CodeField trouble={troubles['code']} hint={c('factor.code.hint')} />
      {left < 4 && <p class="is-quiet">{cn('factor.few', left)}</p>}
      <Submit words={c('factor.prove')} isSending={isSending} trouble={troubles['form']} />
    </form>
  );
}

const CodeField = ({ trouble, hint }: { trouble: string | null | undefined; hint?: string }) => (
  <Field
    label={c('factor.code')}
    name="code"
    hint={hint}
    trouble={trouble}
    autocomplete="one-time-code"
    autocapitalize="none"
    spellcheck={false}
    required
  />
);

function Recovery({ codes }: { codes: readonly string[] }) {
  return (
    <section>
      <h3>{c('factor.recovery')}</h3>
      <p>{c('factor.recovery.hint')}</p>
      <ul class="factor-codes">
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <button class="button" onClick={() => void enter()}>
        {c('factor.recovery.done')}
      </button>
    </section>
  );
}
