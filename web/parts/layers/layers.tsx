// Whichever dialog is open. Going elsewhere shuts it.

import { useLayoutEffect } from 'preact/hooks';
import { layer, shut } from '../../store/layers.ts';
import { address } from '../../store/place.ts';
import { ComposeSheet } from '../compose/compose-sheet.tsx';
import { BadgeSheet } from './badge-sheet.tsx';
import { Confirm } from './confirm.tsx';
import { Drawer } from './drawer.tsx';
import { Lightbox } from './lightbox.tsx';
import { ListingSheet } from './listing-sheet.tsx';
import { MuteSheet } from './mute-sheet.tsx';
import { NoteSheet } from './note-sheet.tsx';
import { PolicySheet } from './policy-sheet.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { Revisions } from './revisions.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { TermsSheet } from './terms-sheet.tsx';

export function Layers() {
  // Before the screen one comes to has its say: /compose opens a layer as it is drawn.
  useLayoutEffect(shut, [address.value]);
  const it = layer.value;
  if (it === null) return null;
  switch (it.kind) {
    case 'compose':
      return <ComposeSheet draft={it.draft} key={it.draft.name} />;
    case 'confirm':
      return <Confirm {...it} key={it.title} />;
    case 'pictures':
      return <Lightbox pictures={it.pictures} first={it.first} from={it.from} />;
    case 'revisions':
      return <Revisions parley={it.parley} />;
    case 'terms':
      return <TermsSheet resume={it.resume} />;
    case 'listing':
      return <ListingSheet account={it.account} key={it.account.id} />;
    case 'note':
      return <NoteSheet account={it.account} note={it.note} key={it.account.id} />;
    case 'badges':
      return <BadgeSheet account={it.account} />;
    case 'mute':
      return <MuteSheet account={it.account} key={it.account.id} />;
    case 'policy':
      return <PolicySheet parley={it.parley} />;
    case 'report':
      return <ReportSheet what={it.what} key={it.what.id} />;
    case 'menu':
      return <Drawer />;
    case 'shortcuts':
      return <ShortcutsSheet />;
  }
}
