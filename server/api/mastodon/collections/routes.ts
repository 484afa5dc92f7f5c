// Collections of people, and who is in them.

import type { Routes } from '../../endpoint.ts';
import {
  collectionsHoldingAccount,
  collectionsOfAccount,
  createCollection,
  deleteCollection,
  readCollection,
  updateCollection,
} from './collections.ts';
import { addItem, removeItem, revokeItem } from './items.ts';

export const collectionRoutes: Routes = {
  'POST /api/v1/collections': createCollection,
  'GET /api/v1/collections/:id': readCollection,
  'PATCH /api/v1/collections/:id': updateCollection,
  'PUT /api/v1/collections/:id': updateCollection,
  'DELETE /api/v1/collections/:id': deleteCollection,
  'POST /api/v1/collections/:collection_id/items': addItem,
  'DELETE /api/v1/collections/:collection_id/items/:id': removeItem,
  'POST /api/v1/collections/:collection_id/items/:id/revoke': revokeItem,
  'GET /api/v1/accounts/:account_id/collections': collectionsOfAccount,
  'GET /api/v1/accounts/:account_id/in_collections': collectionsHoldingAccount,
};
