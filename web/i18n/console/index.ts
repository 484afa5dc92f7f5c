// What the console says: loaded with it, so that members do not carry it.

import { speakerOf } from '../index.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const speaker = speakerOf<typeof en>({ en, fr });
/** As t and n are, for the words of the console. */
export const c = speaker.t;
export const cn = speaker.n;
