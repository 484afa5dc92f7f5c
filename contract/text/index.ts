// The rules of text: how it is counted, what is a mention, a hashtag or a link in it, how it becomes HTML.

export { findEntities, foldTag, isHashtag, type TextEntity } from './entities.ts';
export { countCharacters, countGraphemes } from './count.ts';
export { toHtml, escapeHtml, type Linking } from './html.ts';
export { replaceShortcodes, shortcodesIn } from './shortcodes.ts';
