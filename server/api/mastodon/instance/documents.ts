// The instance's texts through the API: about, terms, privacy.

import { z } from 'zod';
import {
  documentOf,
  documentTimeOf,
  plainToHtml,
  termsInForce,
  termsOf,
  type DocumentName,
  type Terms,
  type Tongue,
} from '#instance';
import { forAnyone, type Endpoint } from '../../endpoint.ts';
import { tongueOf } from '../../tongue.ts';

const document = (name: DocumentName): Endpoint =>
  forAnyone({
    input: z.object({}),
    async answer({ act, request }) {
      const tongue = tongueOf(request);
      const [content, updated] = await Promise.all([
        documentOf(act.sql, name, tongue),
        documentTimeOf(act.sql, name, tongue),
      ]);
      return { updated_at: updated.toISOString(), content };
    },
  });

export const extendedDescription = document('about');
export const privacyPolicy = document('privacy');

const presentTerms = ({ date, text, isInForce, succeededBy }: Terms, tongue: Tongue) => ({
  effective_date: date,
  effective: isInForce,
  content: plainToHtml(text[tongue]),
  succeeded_by: succeededBy,
});

export const termsOfService = forAnyone({
  input: z.object({}),
  answer: async ({ act, request }) => presentTerms(await termsInForce(act.sql, act.now), tongueOf(request)),
});

export const termsOfServiceOf = forAnyone({
  input: z.object({ date: z.iso.date('must be a day, as in 2026-12-01') }),
  answer: async ({ act, input, request }) =>
    presentTerms(await termsOf(act.sql, input.date, act.now), tongueOf(request)),
});
