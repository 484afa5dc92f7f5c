// The instance's texts through the API: about, terms, privacy.

import { z } from 'zod';
import { documentOf, DOCUMENTS_DATE, type DocumentName } from '#instance';
import { forAnyone, type Endpoint } from '../../endpoint.ts';
import { tongueOf } from '../../tongue.ts';

const text = (name: DocumentName, answer: (content: string) => object): Endpoint =>
  forAnyone({
    input: z.object({}),
    answer: async ({ act, request }) => answer(await documentOf(act.sql, name, tongueOf(request))),
  });

const updated = (content: string) => ({ updated_at: `${DOCUMENTS_DATE}T00:00:00.000Z`, content });

export const extendedDescription = text('about', updated);
export const privacyPolicy = text('privacy', updated);
export const termsOfService = text('terms', (content) => ({
  effective_date: DOCUMENTS_DATE,
  effective: true,
  content,
  succeeded_by: null,
}));
