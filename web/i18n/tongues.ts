// The languages one may write in, each by its own name in the language one reads.

import { language } from './index.ts';

const CODES =
  'fr en ar bm de es ff ha ht ig it ja ko ln mg nl pl pt ru rw sg sn so sv sw ti tr uk wo xh yo zh zu'.split(' ');

/** Code and name of every language offered, `first` among them in any case, by name. */
export function tongues(first: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(language.value, { type: 'language' });
  const order = new Intl.Collator(language.value);
  return [...new Set([...CODES, first])]
    .map((code) => ({ code, name: nameOf(names, code) }))
    .sort((a, b) => order.compare(a.name, b.name));
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    const name = names.of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}
