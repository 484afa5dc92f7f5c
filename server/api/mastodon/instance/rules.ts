// The rules of the house, each in both languages.

import { z } from 'zod';
import { rulesOf, type RuleRow, type Tongue } from '#instance';
import { forAnyone } from '../../endpoint.ts';
import { tongueOf } from '../../tongue.ts';

export const presentRules = (rules: readonly RuleRow[], tongue: Tongue) =>
  rules.map((rule) => ({
    id: rule.id,
    text: rule[`text_${tongue}`],
    hint: rule[`hint_${tongue}`],
    translations: {
      en: { text: rule.text_en, hint: rule.hint_en },
      fr: { text: rule.text_fr, hint: rule.hint_fr },
    },
  }));

export const rules = forAnyone({
  input: z.object({}),
  answer: async ({ act, request }) => presentRules(await rulesOf(act.sql), tongueOf(request)),
});
