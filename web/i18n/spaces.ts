// French typography: a space that must not break before : ; ! ? and inside « ». Narrow before ; ! ?, full otherwise.

const NARROW = '\u202f';
const FULL = '\u00a0';

/** `words` with every such space made unbreakable. Only spaces that are there are touched. */
export const withFrenchSpaces = (words: string): string =>
  words
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:»])/g, `${FULL}$1`)
    .replace(/« /g, `«${FULL}`);
