// POST statuses/:id/translate; GET instance/translation_languages.

import { z } from 'zod';
import { id, text, toHtml, type ParleyId, type Translation as Entity } from '#contract';
import { accountOf } from '#accounts';
import { parleyIdOf, visibleParleyOf } from '#parleys';
import { limiter, notFound, type House } from '#platform';
import { targetsOf, translateParley, type Translation } from '#translation';
import { forAnyone, forPerson } from '../../endpoint.ts';
import { interpreterOf } from './translators.ts';

/** Each holds a connection to a service that may be slow. */
const inTurn = limiter(4);

export const translateStatus = forPerson({
  isForBound: true,
  scope: 'read:statuses',
  budget: { calls: 60, seconds: 300 },
  input: z.object({ id: id(), lang: text.max(20).optional() }),
  async answer({ house, act, input }) {
    const interpreter = interpreterOf(house);
    if (!interpreter) throw notFound();
    const parley = await parleyIdOf(act.sql, input.id);
    // Who may see it is asked each time; what it says in another language, once.
    await visibleParleyOf(act, parley);
    const target = (input.lang || (await accountOf(act.sql, act.viewer.id)).locale).toLowerCase();
    const { said, translator } = interpreter;
    const known = said.get(parley)?.get(target);
    if (known) return known;
    const readAt = said.version();
    const languages = await interpreter.languages();
    const wish = { id: parley, target };
    const translation = await inTurn(() => translateParley(act, translator, languages, wish));
    const entity = present(house, translation, translator.provider);
    const all = new Map(said.get(parley)).set(target, entity);
    said.set(
      parley,
      all,
      [...all.values()].reduce((sum, one) => sum + JSON.stringify(one).length * 2, 200),
      readAt,
    );
    return entity;
  },
});

function present(house: House, { loaded, ...said }: Translation, provider: string): Entity {
  const { PALABRE_URL: origin, domain } = house.config;
  const handles = new Set(loaded.row.mentions.map((mention) => mention.handle));
  return {
    content: toHtml(said.text, { origin, domain, isKnown: (handle) => handles.has(handle) }),
    spoiler_text: said.warning,
    language: said.target,
    detected_source_language: said.source,
    provider,
    media_attachments: [...said.alts].map(([medium, description]) => ({ id: medium, description })),
    poll: loaded.poll ? { id: loaded.row.id as ParleyId, options: said.options.map((title) => ({ title })) } : null,
  };
}

export const translationLanguages = forAnyone({
  input: z.object({}),
  async answer({ house }) {
    const interpreter = interpreterOf(house);
    const known = interpreter ? await interpreter.languages() : {};
    return Object.keys(known).length === 0 ? {} : { ...known, und: targetsOf(known) };
  },
});
