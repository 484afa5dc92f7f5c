// Translation.

import type { Routes } from '../../endpoint.ts';
import { translateStatus, translationLanguages } from './translate.ts';

export const translationRoutes: Routes = {
  'POST /api/v1/statuses/:id/translate': translateStatus,
  'GET /api/v1/instance/translation_languages': translationLanguages,
};
