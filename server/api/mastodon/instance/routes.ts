// The instance: what it is, what it asks of people, what it offers clients.

import type { Routes } from '../../endpoint.ts';
import { customEmojis } from './custom-emojis.ts';
import { activity, domainBlocks, none } from './activity.ts';
import { extendedDescription, privacyPolicy, termsOfService, termsOfServiceOf } from './documents.ts';
import { instanceV1, instanceV2 } from './instance.ts';
import { rules } from './rules.ts';

export const instanceRoutes: Routes = {
  'GET /api/v1/instance': instanceV1,
  'GET /api/v2/instance': instanceV2,
  'GET /api/v1/instance/rules': rules,
  'GET /api/v1/instance/peers': none,
  'GET /api/v1/instance/activity': activity,
  'GET /api/v1/instance/domain_blocks': domainBlocks,
  'GET /api/v1/instance/extended_description': extendedDescription,
  'GET /api/v1/instance/privacy_policy': privacyPolicy,
  'GET /api/v1/instance/terms_of_service': termsOfService,
  'GET /api/v1/instance/terms_of_service/:date': termsOfServiceOf,
  'GET /api/v1/instance/languages': none,
  'GET /api/v1/custom_emojis': customEmojis,
};
