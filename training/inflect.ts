// Verbs of the grammar in the form a template asks for. French: {kill+ai} je -rai, +ra, +ront, +ons, +ez, +e (subjunctive), +ent, +é. English: +ing, +ed, +s.

import { conjugateEnglish, conjugateFrench, FORM } from '../server/domains/moderation/screen/workshop.ts';

/** `phrase` with its first word, a verb, in `form`. */
export function inflect(phrase: string, form: string): string {
  const [verb, ...rest] = phrase.split(' ');
  return [/^(ing|ed|s)$/.test(form) ? english(verb!, form) : french(verb!, form), ...rest].join(' ');
}

function english(verb: string, form: string): string {
  const wanted = form === 'ing' ? FORM.going : form === 's' ? FORM.present : FORM.past;
  const known = IRREGULAR[verb] ?? verb;
  const forms = conjugateEnglish(known);
  const found = forms.filter(([, one]) => one === wanted).map(([word]) => word);
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) && verb.length <= 4 && !/[^aeiou][aeiou]k$/.test(verb);
  return (
    (doubled ? found.find((word) => word.length > verb.length + 2 && word[verb.length] === verb.at(-1)) : undefined) ??
    found[0] ??
    verb
  );
}

const IRREGULAR: Record<string, string> = Object.fromEntries(
  'shoot/shoots/shot/shooting beat/beats/beat/beating hit/hits/hit/hitting cut/cuts/cut/cutting break/breaks/broke/breaking blow/blows/blew/blowing put/puts/put/putting hang/hangs/hanged/hanging slit/slits/slit/slitting take/takes/took/taking tear/tears/tore/tearing run/runs/ran/running make/makes/made/making hunt/hunts/hunted/hunting string/strings/strung/stringing bury/buries/buried/burying set/sets/set/setting throw/throws/threw/throwing drive/drives/drove/driving burn/burns/burned/burning feed/feeds/fed/feeding'
    .split(' ')
    .map((entry) => [entry.slice(0, entry.indexOf('/')), entry]),
);

const ENDS: Record<string, RegExp> = { ai: /ai$/, ra: /ra$/, ront: /ront$/, rez: /rez$/ };

function french(verb: string, form: string): string {
  const forms = conjugateFrench(verb);
  const of = (wanted: number): string[] => forms.filter(([, one]) => one === wanted).map(([word]) => word);
  if (ENDS[form]) return of(FORM.future).find((word) => ENDS[form]!.test(word)) ?? verb;
  if (form === 'ez' || form === 'ons') return of(FORM.order).find((word) => word.endsWith(form)) ?? verb;
  const present = of(FORM.present);
  if (form === 'ent') return present.find((word) => word.endsWith('ent')) ?? verb;
  if (form === 'e') return present.find((word) => word.endsWith('e')) ?? present[0] ?? verb;
  return of(FORM.past)[0] ?? verb;
}
