// What one can do about a parley besides: one's own is edited, pinned and deleted; another's author muted and blocked.

import { askToBlock } from '../../actions/block.ts';
import { copyLink } from '../../actions/copy-link.ts';
import { askToDelete } from '../../actions/delete.ts';
import { setHidden } from '../../actions/hide-reply.ts';
import { askToMute } from '../../actions/mute.ts';
import { muteThread } from '../../actions/mute-thread.ts';
import { reportParley } from '../../actions/report.ts';
import { askToRevoke } from '../../actions/revoke-quote.ts';
import { pin } from '../../actions/pin.ts';
import { writeEdit } from '../../actions/write.ts';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { isMe, self } from '../../store/self.ts';
import { Menu, type Choice } from '../menu.tsx';

export function ParleyMenu({ parley }: { parley: Parley }) {
  return <Menu choices={() => choicesFor(parley)} />;
}

function choicesFor(parley: Parley): Choice[] {
  const copy: Choice = { words: t('parley.copy'), icon: 'link', run: () => void copyLink(parley.url) };
  if (!self.value) return [copy];
  const thread: Choice = {
    words: t(parley.muted ? 'parley.unmute-thread' : 'parley.mute-thread'),
    icon: 'mute',
    run: () => void muteThread(parley),
  };
  if (isMe(parley.account.id)) return [copy, ...ownChoices(parley, thread)];
  return [copy, ...revoking(parley), ...othersChoices(parley, thread)];
}

function ownChoices(parley: Parley, thread: Choice): Choice[] {
  const mayPin = parley.visibility !== 'direct';
  const pinning: Choice = {
    words: t(parley.pinned ? 'parley.unpin' : 'parley.pin'),
    icon: 'pin',
    run: () => void pin(parley),
  };
  return [
    ...(mayPin ? [pinning] : []),
    thread,
    ...(parley.palabre?.hidden === undefined ? [policyOf(parley)] : hidingOf(parley)),
    { words: t('parley.edit'), icon: 'pen', run: () => void writeEdit(parley) },
    { words: t('parley.delete'), icon: 'bin', run: () => askToDelete(parley), isDangerous: true },
  ];
}

/** For whom it quotes. */
function revoking(parley: Parley): Choice[] {
  const quoted = parley.quote && 'quoted_status' in parley.quote ? parley.quote.quoted_status : null;
  if (!quoted || !isMe(quoted.account.id)) return [];
  return [{ words: t('quote.revoke'), icon: 'quote', run: () => askToRevoke(parley, quoted) }];
}

const policyOf = (parley: Parley): Choice => ({
  words: t('policy.change'),
  icon: 'reply',
  run: () => open({ kind: 'policy', parley }),
});

/** For whoever began the conversation, on every reply in it. */
function hidingOf(parley: Parley): Choice[] {
  const { hidden, thread_account_id: owner } = parley.palabre ?? {};
  if (hidden === undefined || !owner || !isMe(owner)) return [];
  const words = t(hidden ? 'replies.show' : 'replies.hide');
  return [{ words, icon: hidden ? 'eye' : 'eye-off', run: () => void setHidden(parley, !hidden) }];
}

function othersChoices(parley: Parley, thread: Choice): Choice[] {
  const { account } = parley;
  const handle = account.acct;
  const isAboutMe = parley.mentions.some((one) => isMe(one.id));
  return [
    ...(isAboutMe ? [thread] : []),
    ...hidingOf(parley),
    { words: t('profile.mute.open', { handle }), icon: 'mute', run: () => askToMute(account) },
    { words: t('report.parley'), icon: 'flag', run: () => reportParley(parley) },
    { words: t('profile.block', { handle }), icon: 'block', run: () => askToBlock(account), isDangerous: true },
  ];
}
