// XML as a tagged template: whatever is filled in is escaped, unless this same template made it. What XML cannot say at all
// (control signs, halves of characters) is left out.

export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Filling = string | number | Xml | null | false | readonly Xml[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const filled = (filling: Filling): string => {
  if (filling === null || filling === false) return '';
  if (filling instanceof Xml) return filling.text;
  return typeof filling === 'object' ? filling.map((one) => one.text).join('') : escapeXml(String(filling));
};

export const xml = (pieces: TemplateStringsArray, ...fillings: Filling[]): Xml =>
  new Xml(pieces.reduce((text, piece, i) => text + filled(fillings[i - 1]!) + piece));
