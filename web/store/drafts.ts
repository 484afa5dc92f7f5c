// What one is writing: one draft for each place one can write from. Its words are kept on the device until sent.

import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  countCharacters,
  countGraphemes,
  limits,
  type Parley,
  type Picture,
  type QuotePolicy,
  type Reach,
  type ReplyPolicy,
} from '../api/contract.ts';
import type { Focus } from '../api/media.ts';
import { language as shownLanguage } from '../i18n/index.ts';
import { keep, kept } from '../kept.ts';
import { isPollReady, type DraftPoll } from './draft-poll.ts';
import { self } from './self.ts';

export interface DraftPicture {
  /** Until the server is done with it, only the preview exists. */
  key: string;
  kind: 'image' | 'video' | 'audio';
  preview: string;
  medium: Picture | null;
  alt: string;
  isFailed: boolean;
  /** 0–1 of it has left. */
  sent: number;
  /** 0–100 of the server's work on it; null before that begins. */
  work: number | null;
  /** Where to look when it is cropped, if that was said. */
  focus?: Focus | undefined;
}

/** What the server has, as a draft shows it. */
export const pictureOf = (medium: Picture): DraftPicture => ({
  key: medium.id,
  kind: medium.type === 'video' || medium.type === 'audio' ? medium.type : 'image',
  preview: medium.preview_url ?? '',
  medium,
  alt: medium.description ?? '',
  isFailed: false,
  sent: 1,
  work: null,
});

export interface Draft {
  name: string;
  replyTo: Parley | null;
  editing: Parley | null;
  quoting: Parley | null;
  text: Signal<string>;
  warning: Signal<string>;
  hasWarning: Signal<boolean>;
  isSensitive: Signal<boolean>;
  reach: Signal<Reach>;
  /** Who may reply, where it begins a conversation. */
  policy: Signal<ReplyPolicy>;
  /** Who may quote it. */
  quotePolicy: Signal<QuotePolicy>;
  poll: Signal<DraftPoll | null>;
  /** When it is to go out, as a date field writes it; null for now. */
  dueAt: Signal<string | null>;
  /** The id under which the server keeps it. */
  keptAs: Signal<string | null>;
  language: Signal<string>;
  pictures: Signal<DraftPicture[]>;
  isSending: Signal<boolean>;
  /** What was last sent, and under which key: to send the same words again must not post them twice. */
  sent: { words: string; key: string } | null;
  left: ReadonlySignal<number>;
  isReady: ReadonlySignal<boolean>;
}

interface Kept {
  text: string;
  warning: string;
}

const drafts = new Map<string, Draft>();
const ORDER: readonly Reach[] = ['public', 'unlisted', 'private', 'direct'];

/** A reply is heard by no more people than what it answers. */
export const narrower = (a: Reach, b: Reach): Reach => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** "@them @others ": everybody in the conversation but oneself. */
export function openingOf(replyTo: Parley, me: string | undefined): string {
  const names = [replyTo.account, ...replyTo.mentions].filter((one) => one.id !== me).map((one) => `@${one.acct}`);
  return names.length === 0 ? '' : `${[...new Set(names)].join(' ')} `;
}

interface About {
  replyTo?: Parley | null;
  editing?: Parley | null;
  quoting?: Parley | null;
}

export function draftFor(name: string, about: About = {}): Draft {
  const found = drafts.get(name);
  if (found) return found;
  const draft = newDraft(name, about);
  drafts.set(name, draft);
  return draft;
}

function newDraft(name: string, { replyTo = null, editing = null, quoting = null }: About): Draft {
  const before = editing ? null : kept<Kept>(`draft.${name}`);
  const opening = replyTo ? openingOf(replyTo, self.value?.id) : '';
  const text = signal(before?.text ?? opening);
  // A cover of the moderation's is no warning its author gave: who answers does not repeat it.
  const isCovered = Boolean(replyTo?.palabre?.moderation?.cover);
  const warning = signal(before?.warning ?? (isCovered ? '' : (replyTo?.spoiler_text ?? '')));
  const pictures = signal<DraftPicture[]>([]);
  const hasWarning = signal(warning.value !== '');
  const isSending = signal(false);
  const habit = self.value?.source.privacy ?? 'public';
  const left = computed(
    () =>
      limits.parley.characters - countCharacters(text.value) - (hasWarning.value ? countGraphemes(warning.value) : 0),
  );
  const poll = signal<DraftPoll | null>(null);
  const hasWords = computed(() => text.value.trim() !== '' || pictures.value.length > 0 || quoting !== null);
  const isPollThere = computed(() => poll.value === null || (isPollReady(poll.value) && text.value.trim() !== ''));
  const arePicturesThere = computed(() => pictures.value.every((one) => one.medium !== null));
  return {
    name,
    replyTo,
    editing,
    quoting,
    text,
    warning,
    hasWarning,
    isSensitive: signal(self.value?.source.sensitive ?? false),
    reach: signal(narrowest(habit, replyTo, quoting)),
    policy: signal<ReplyPolicy>('everyone'),
    quotePolicy: signal<QuotePolicy>(self.value?.source.palabre.quote_policy ?? 'public'),
    poll,
    dueAt: signal<string | null>(null),
    keptAs: signal<string | null>(null),
    language: signal(self.value?.source.language || kept<string>('write-language') || shownLanguage.value),
    pictures,
    isSending,
    sent: null,
    left,
    isReady: computed(
      () => !isSending.value && hasWords.value && arePicturesThere.value && isPollThere.value && left.value >= 0,
    ),
  };
}

/** As narrow as what it answers, and as what it quotes where that is for followers. */
function narrowest(habit: Reach, replyTo: Parley | null, quoting: Parley | null): Reach {
  const reach = replyTo ? narrower(habit, replyTo.visibility) : habit;
  return quoting?.visibility === 'private' ? narrower(reach, 'private') : reach;
}

/** Whether something would be lost if the draft went. */
export const isTouched = (draft: Draft): boolean =>
  draft.pictures.value.length > 0 ||
  draft.poll.value !== null ||
  (draft.text.value.trim() !== '' &&
    draft.text.value !== (draft.replyTo ? openingOf(draft.replyTo, self.value?.id) : ''));

export function keepDraft(draft: Draft): void {
  if (draft.editing) return;
  const words: Kept = { text: draft.text.value, warning: draft.hasWarning.value ? draft.warning.value : '' };
  keep(`draft.${draft.name}`, isTouched(draft) ? words : null);
}

export function dropDraft(draft: Draft): void {
  for (const { preview } of draft.pictures.value) if (preview.startsWith('blob:')) URL.revokeObjectURL(preview);
  keep(`draft.${draft.name}`, null);
  drafts.delete(draft.name);
}

export const forgetDrafts = (): void => drafts.clear();
