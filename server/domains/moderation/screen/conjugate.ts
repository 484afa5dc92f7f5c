// Forms of verbs, regular ones only: enough to recognise them, not to write them. Irregular English verbs are listed as base/s/past/ing.

import { FORM, type Form } from './classes.ts';

export type Forms = [word: string, form: Form][];

/** Forms of an English verb: a base form, or `base/s/past/ing`. */
export function conjugateEnglish(entry: string): Forms {
  const [base, ...given] = entry.split('/');
  if (given.length === 3) {
    const [third, past, going] = given;
    return [...listed(base!, third!, going!), [past!, past === base ? FORM.base : FORM.past]];
  }
  const stem = base!.endsWith('e') ? base!.slice(0, -1) : base!;
  const third = /(s|x|z|ch|sh)$/.test(base!) ? `${base}es` : `${base}s`;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base!) && base!.length <= 5 ? base! + base!.at(-1) : stem;
  const forms: Forms = [...listed(base!, third, `${stem}ing`), [`${stem}ed`, FORM.past]];
  if (doubled !== stem) forms.push([`${doubled}ing`, FORM.going], [`${doubled}ed`, FORM.past]);
  return forms;
}

const listed = (base: string, third: string, going: string): Forms => [
  [base, FORM.base],
  [third, FORM.present],
  [going, FORM.going],
  [going.replace(/g$/, ''), FORM.going],
];

const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const WOULD = ['ais', 'ait', 'ions', 'iez', 'aient'];

/** Forms of a French verb from its infinitive: -er, -ir with -iss-, -re; and the few irregular ones that violence needs. */
export function conjugateFrench(infinitive: string): Forms {
  const known = IRREGULAR[infinitive];
  if (known) return known;
  if (infinitive.endsWith('er')) return firstGroup(infinitive);
  if (infinitive.endsWith('ir')) return secondGroup(infinitive);
  if (infinitive.endsWith('uire')) return inUire(infinitive);
  return infinitive.endsWith('re') ? thirdGroup(infinitive) : [[infinitive, FORM.base]];
}

const ending = (stem: string, ends: readonly string[], form: Form): Forms => ends.map((end) => [stem + end, form]);

function firstGroup(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  const grave = stem.replace(/[eé]([^aeiouéè]{1,2})$/, 'è$1');
  return [
    [infinitive, FORM.base],
    ...ending(grave, ['e', 'es', 'ent'], FORM.present),
    ...ending(stem, ['ez'], FORM.order),
    ...ending(soft, ['ons'], FORM.order),
    ...ending(stem, ['é', 'ée', 'és', 'ées'], FORM.past),
    ...ending(soft, ['ais', 'ait', 'aient', 'a', 'èrent'], FORM.past),
    ...ending(soft, ['ant'], FORM.going),
    ...ending(`${grave}er`, FUTURE, FORM.future),
    ...ending(infinitive, FUTURE, FORM.future),
    ...ending(infinitive, WOULD, FORM.would),
  ];
}

function secondGroup(infinitive: string): Forms {
  const stem = infinitive.slice(0, -1);
  return [
    [infinitive, FORM.base],
    ...ending(stem, ['s', 't', 'ssent', 'sse'], FORM.present),
    ...ending(stem, ['ssez', 'ssons'], FORM.order),
    ...ending(stem, ['', 'e', 'es', 'ssait', 'ssaient'], FORM.past),
    ...ending(infinitive, FUTURE, FORM.future),
    ...ending(infinitive, WOULD, FORM.would),
  ];
}

function thirdGroup(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  const short = stem.endsWith('tt') ? stem.slice(0, -1) : stem;
  return [
    [infinitive, FORM.base],
    ...ending(short, ['s', ''], FORM.present),
    ...ending(stem, ['e', 'es', 'ent'], FORM.present),
    ...ending(stem, ['ez', 'ons'], FORM.order),
    ...ending(stem, ['u', 'ue', 'us', 'ues', 'ait', 'aient', 'it'], FORM.past),
    ...ending(stem, ['ant'], FORM.going),
    ...ending(`${stem}r`, FUTURE, FORM.future),
    ...ending(`${stem}r`, WOULD, FORM.would),
  ];
}

function inUire(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  return [
    [infinitive, FORM.base],
    ...ending(stem, ['s', 't', 'sent', 'se'], FORM.present),
    ...ending(stem, ['sez', 'sons'], FORM.order),
    ...ending(stem, ['te', 'ts', 'tes', 'sait', 'sit'], FORM.past),
    ...ending(`${stem}r`, FUTURE, FORM.future),
    ...ending(`${stem}r`, WOULD, FORM.would),
  ];
}

const irregular = (text: string): Forms =>
  text.split(' ').flatMap((pair) => {
    const [form, words] = pair.split(':') as [keyof typeof FORM, string];
    return words.split(',').map((word): [string, Form] => [word, FORM[form]]);
  });

const IRREGULAR: Record<string, Forms> = {
  mourir: irregular(
    'base:mourir present:meurs,meurt,meurent,meure,meures order:mourez,mourons past:mort,mourait,mouraient,mourut going:mourant future:mourrai,mourras,mourra,mourrons,mourrez,mourront would:mourrais,mourrait,mourraient',
  ),
  faire: irregular(
    'base:faire present:fais,fait,font,fasse,fasses,fassent order:faites,faisons past:faisait,fit going:faisant future:ferai,feras,fera,ferons,ferez,feront would:ferais,ferait,feraient',
  ),
  mettre: irregular(
    'base:mettre present:mets,met,mettent,mette,mettes order:mettez,mettons past:mis,mise,mettait going:mettant future:mettrai,mettras,mettra,mettrons,mettrez,mettront would:mettrais,mettrait,mettraient',
  ),
  foutre: irregular(
    'base:foutre present:fous,fout,foutent,foute order:foutez,foutons past:foutu,foutait going:foutant future:foutrai,foutra,foutrons,foutront would:foutrais,foutrait',
  ),
  avoir: irregular(
    'base:avoir present:ai,as,a,ont,ait future:aurai,auras,aura,aurons,aurez,auront would:aurais,aurait',
  ),
  prendre: irregular(
    'base:prendre present:prends,prend,prennent,prenne order:prenez,prenons past:pris,prenait going:prenant future:prendrai,prendra,prendrons,prendront would:prendrais,prendrait',
  ),
  venir: irregular(
    'base:venir present:viens,vient,viennent,vienne order:venez,venons past:venu,venait future:viendrai,viendra,viendrons,viendront would:viendrais,viendrait',
  ),
  aller: irregular(
    'base:aller present:vais,va,vas,vont,aille order:allez,allons future:irai,ira,irons,iront would:irais,irait',
  ),
  ouvrir: irregular(
    'base:ouvrir present:ouvre,ouvres,ouvrent order:ouvrez,ouvrons past:ouvert,ouvrait future:ouvrirai,ouvrira,ouvrirons,ouvriront would:ouvrirais,ouvrirait',
  ),
  finir: secondGroup('finir'),
  souffrir: irregular(
    'base:souffrir present:souffre,souffres,souffrent order:souffrez,souffrons past:souffert,souffrait future:souffriras,souffrira,souffrirez,souffriront would:souffrirais,souffrirait',
  ),
  venger: firstGroup('venger'),
  occire: [['occire', FORM.base]],
};
