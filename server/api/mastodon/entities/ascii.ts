// JSON in ASCII: what is rendered once and sent a thousand times. One character beyond Latin-1 would make the whole answer
// it stands in two bytes a character inside V8, and be encoded anew each time it is sent.

export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
