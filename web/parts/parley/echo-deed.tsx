// To echo a parley, or to quote it where its author lets one: then the button asks which.

import { echo } from '../../actions/echo.ts';
import { writeQuote } from '../../actions/write.ts';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { isMe } from '../../store/self.ts';
import { Menu, type Choice } from '../menu.tsx';
import { Deed, DeedFace } from './deed.tsx';

const mayEcho = ({ visibility, account }: Parley): boolean =>
  visibility === 'public' || visibility === 'unlisted' || (visibility === 'private' && isMe(account.id));

export function EchoDeed({ parley }: { parley: Parley }) {
  const { reblogged: isOn = false } = parley;
  const isOpen = mayEcho(parley);
  const count = parley.reblogs_count + parley.quotes_count;
  const words = t(isOpen ? (isOn ? 'parley.unecho' : 'parley.echo') : 'parley.private-echo');
  const run = (): void => void echo(parley);
  const mayQuote = parley.quote_approval?.current_user;
  if (!isOpen || (mayQuote !== 'automatic' && mayQuote !== 'manual')) {
    const icon = isOpen ? 'echo' : 'lock';
    return <Deed name="echo" icon={icon} words={words} count={count} isOn={isOn} isOff={!isOpen} run={run} />;
  }
  const choices = (): Choice[] => [
    { words, icon: 'echo', run },
    { words: t(mayQuote === 'manual' ? 'quote.ask' : 'quote.do'), icon: 'quote', run: () => writeQuote(parley) },
  ];
  const label = t('quote.echo-or-quote');
  return (
    <Menu
      choices={choices}
      label={label}
      look={isOn ? 'deed echo is-on' : 'deed echo'}
      deed="echo"
      face={<DeedFace icon="echo" words={label} count={count} isOn={isOn} />}
    />
  );
}
