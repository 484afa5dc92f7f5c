// Takes text apart into words as the index keeps them. Pure. What is done to a parley is done to what somebody types, so both
// meet: lower case, one form of Unicode, French elisions cut off ("l’école" is "école").

/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const ELISION = /(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Scripts that put no space between words: one sign is a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const LONGEST_WORD = 60;

/** The words of `text` in order, with their accents. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/https?:\/\/(?:www\.)?/g, ' ')
    .replaceAll(ELISION, '')
    .replaceAll(UNSPACED, ' $& ');
  return [...plain.matchAll(WORD)].map(([word]) => word.slice(0, LONGEST_WORD).toWellFormed());
}

/** `word` without accents: "forêt" is "foret", "œuf" is "oeuf". */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[œæøßłđðþı]/g, (letter) => LETTERS[letter]!);
