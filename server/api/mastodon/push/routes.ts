// Web Push.

import type { Routes } from '../../endpoint.ts';
import { change, subscribe, subscription, unsubscribe } from './subscription.ts';

export const pushRoutes: Routes = {
  'POST /api/v1/push/subscription': subscribe,
  'GET /api/v1/push/subscription': subscription,
  'PUT /api/v1/push/subscription': change,
  'DELETE /api/v1/push/subscription': unsubscribe,
};
