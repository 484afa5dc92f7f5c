// Who lives here: the turning of parleys into other languages, by a service the operator chose. Knows parleys. Announces
// nothing, keeps nothing.

export { openLibreTranslate, type Languages, type Translator } from './libre-translate.ts';
export { targetsOf, translateParley, type Translation } from './translate.ts';
