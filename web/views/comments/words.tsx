// Words that make a reply wait, or deny it.

import { useSignal } from '@preact/signals';
import { addWord, dropWord } from '../../actions/comment-section.ts';
import { limits, wordActions, type CommentWord, type WordAction } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { Field } from '../../parts/form/field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn } from '../../parts/form/use-form.ts';

export const CommentWords = ({ words }: { words: readonly CommentWord[] }) => (
  <section class="settings-group">
    <h2>{t('comments.words')}</h2>
    <p class="settings-words">{t('comments.words.intro')}</p>
    <NewWord />
    {words.length === 0 && <Empty words={t('comments.words.empty')} />}
    {words.map((word) => (
      <article class="filter" key={word.id}>
        <div class="filter-words">
          <strong dir="auto">{word.phrase}</strong>
          <p class="filter-note">{t(`comments.word.${word.action}`)}</p>
        </div>
        <button
          class="button small quiet"
          aria-label={t('comments.word.drop', { phrase: word.phrase })}
          onClick={() => void dropWord(word)}
        >
          {t('comments.drop')}
        </button>
      </article>
    ))}
  </section>
);

function NewWord() {
  const phrase = useSignal('');
  const form = useForm({
    check: () => ({ phrase: phrase.value.trim() === '' ? t('error.required') : null }),
    async send(values) {
      await addWord(phrase.value.trim(), wordsIn(values, 'action') as WordAction);
      phrase.value = '';
    },
  });
  return (
    <form class="queue-word" ref={form.form} onSubmit={form.onSubmit} noValidate>
      <Field
        label={t('comments.word')}
        name="phrase"
        dir="auto"
        autocomplete="off"
        maxLength={limits.comments.phraseCharacters}
        value={phrase.value}
        onInput={(event) => void (phrase.value = event.currentTarget.value)}
        trouble={form.troubles['phrase']}
      />
      <label class="field">
        <span>{t('comments.word.what')}</span>
        <select class="input" name="action">
          {wordActions.map((action) => (
            <option value={action} key={action}>
              {t(`comments.word.${action}`)}
            </option>
          ))}
        </select>
      </label>
      <Submit words={t('comments.word.add')} isSending={form.isSending} trouble={form.troubles['form']} />
    </form>
  );
}
