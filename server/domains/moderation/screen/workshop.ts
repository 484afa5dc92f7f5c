// The parts of the screen that training is made of, so that a text is read there exactly as it is judged here.

export { SCREENED, type Scores, type Screened } from './categories.ts';
export { fold, makePlain } from './characters.ts';
export { FORM } from './classes.ts';
export { conjugateEnglish, conjugateFrench } from './conjugate.ts';
export { isBare } from './events.ts';
export { ALL_ROWS, fill, newSheet, ROWS, type Features, type Sheet } from './features.ts';
export { hashOf, mix } from './hash.ts';
export { HARM, isOf, readLexicon, type Lexicon } from './lexicon.ts';
export { LETTERS_SHARE, modelBytes, STRIDE, WORDS_SHARE, type Column, type Model } from './model.ts';
export { CAUTIONS, DEFAULT_POLICY, THRESHOLDS, type Caution, type CategoryPolicy, type Policy } from './policy.ts';
export { readText } from './read.ts';
export { findThreat } from './rules.ts';
export { openScreen, screenText, type ScreenVerdict, type Screen, type Tier, type Unavailable } from './screen.ts';
