// How others see one: pictures, name, bio, four facts, and whether one approves followers.

import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { updateSelf } from '../../api/accounts.ts';
import { countCharacters, limits, type CredentialAccount } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { Check } from '../../parts/form/check.tsx';
import { Field, Notes } from '../../parts/form/field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm } from '../../parts/form/use-form.ts';
import { Icon } from '../../parts/icon.tsx';
import { keepAccount } from '../../store/people.ts';
import { become, self } from '../../store/self.ts';
import { say } from '../../store/toasts.ts';

/** What is sent as it is, on or off. */
const FLAGS = ['locked', 'bot', 'discoverable', 'indexable', 'hide_collections', 'show_media'] as const;

export function ProfilePart() {
  const me = self.value!;
  const { form, onSubmit, troubles, isSending } = useForm({
    send: async (values) => {
      for (const flag of FLAGS) if (!values.has(flag)) values.set(flag, 'false');
      for (const picture of ['avatar', 'header']) {
        const file = values.get(picture);
        if (!(file instanceof File) || file.size === 0) values.delete(picture);
      }
      const account = await updateSelf(values);
      become(account);
      keepAccount(account);
      say(t('app.saved'));
    },
  });
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <div class="settings-pictures">
        <PictureField me={me} name="header" trouble={troubles['header']} />
        <PictureField me={me} name="avatar" trouble={troubles['avatar']} />
      </div>
      <div class="picture-words">
        <PictureWords me={me} name="header" trouble={troubles['header_description']} />
        <PictureWords me={me} name="avatar" trouble={troubles['avatar_description']} />
      </div>
      <Field
        label={t('settings.display-name')}
        name="display_name"
        defaultValue={me.display_name}
        maxLength={limits.displayName.most}
        trouble={troubles['display_name']}
      />
      <Bio me={me} trouble={troubles['note']} />
      <fieldset class="settings-fields">
        <legend>{t('settings.fields')}</legend>
        <p class="field-hint">{t('settings.fields.hint', { n: limits.fields.most })}</p>
        {Array.from({ length: limits.fields.most }, (_, index) => (
          <Fact me={me} index={index} key={index} />
        ))}
        {troubles['fields_attributes'] && <p class="field-trouble">{troubles['fields_attributes']}</p>}
      </fieldset>
      <Check name="locked" hint={t('settings.locked.hint')} isOn={me.locked}>
        {t('settings.locked')}
      </Check>
      <Check name="bot" isOn={me.bot}>
        {t('settings.bot')}
      </Check>
      <Finding me={me} />
      <Submit words={t('app.save')} isSending={isSending} trouble={troubles['form']} />
    </form>
  );
}

/** Who finds one, and what of one they find. */
function Finding({ me }: { me: CredentialAccount }) {
  return (
    <fieldset class="settings-fields">
      <legend>{t('settings.finding')}</legend>
      <Check name="discoverable" hint={t('settings.discoverable.hint')} isOn={me.discoverable ?? false}>
        {t('settings.discoverable')}
      </Check>
      <Check name="indexable" hint={t('settings.indexable.hint')} isOn={me.indexable}>
        {t('settings.indexable')}
      </Check>
      <Check name="hide_collections" hint={t('settings.hide-follows.hint')} isOn={me.hide_collections ?? false}>
        {t('settings.hide-follows')}
      </Check>
      <Check name="show_media" isOn={me.show_media}>
        {t('settings.show-media')}
      </Check>
    </fieldset>
  );
}

/** What a picture shows, for who cannot see it. */
function PictureWords({ me, name, trouble }: PartProps & { name: 'avatar' | 'header' }) {
  return (
    <Field
      label={t(name === 'avatar' ? 'settings.avatar.words' : 'settings.header.words')}
      name={`${name}_description`}
      defaultValue={me[`${name}_description`]}
      maxLength={limits.alt.most}
      trouble={trouble}
    />
  );
}

interface PartProps {
  me: CredentialAccount;
  trouble?: string | null | undefined;
}

function Bio({ me, trouble }: PartProps) {
  const id = useId();
  const left = useSignal(limits.bio.most - countCharacters(me.source.note));
  return (
    <div class="field">
      <label for={id}>{t('settings.bio')}</label>
      <textarea
        class="input"
        id={id}
        name="note"
        rows={4}
        dir="auto"
        defaultValue={me.source.note}
        aria-describedby={`${id}-hint`}
        aria-invalid={trouble || left.value < 0 ? true : undefined}
        onInput={(event) => void (left.value = limits.bio.most - countCharacters(event.currentTarget.value))}
      />
      <Notes
        id={id}
        hint={
          <span class={left.value < 0 ? 'is-taken' : ''}>
            {left.value < 0 ? n('compose.over', -left.value) : n('compose.left', left.value)}
          </span>
        }
        trouble={trouble}
      />
    </div>
  );
}

function Fact({ me, index }: { me: CredentialAccount; index: number }) {
  const field = me.source.fields[index];
  const at = `fields_attributes[${index}]`;
  return (
    <div class="fact">
      <input
        class="input"
        name={`${at}[name]`}
        defaultValue={field?.name ?? ''}
        maxLength={limits.fields.nameMost}
        aria-label={t('settings.field.name', { n: index + 1 })}
        placeholder={t('settings.field.name', { n: index + 1 })}
      />
      <input
        class="input"
        name={`${at}[value]`}
        defaultValue={field?.value ?? ''}
        maxLength={limits.fields.valueMost}
        aria-label={t('settings.field.value', { n: index + 1 })}
        placeholder={t('settings.field.value', { n: index + 1 })}
      />
    </div>
  );
}

function PictureField({ me, name, trouble }: PartProps & { name: 'avatar' | 'header' }) {
  const preview = useSignal<string | null>(null);
  const words = t(name === 'avatar' ? 'settings.change-avatar' : 'settings.change-header');
  useEffect(() => () => revoke(preview), []);
  const choose = (file: File | undefined): void => {
    revoke(preview);
    preview.value = file ? URL.createObjectURL(file) : null;
  };
  return (
    <label class={`picture-field of-${name}`}>
      <img src={preview.value ?? me[name]} alt="" />
      <span class="picture-field-cover">
        <Icon name="camera" />
        <span class="unseen">{words}</span>
      </span>
      <input
        type="file"
        name={name}
        accept={limits.image.types.join(',')}
        aria-label={words}
        aria-invalid={trouble ? true : undefined}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      {trouble && <span class="field-trouble">{trouble}</span>}
    </label>
  );
}

function revoke(preview: Signal<string | null>): void {
  if (preview.value) URL.revokeObjectURL(preview.value);
}
