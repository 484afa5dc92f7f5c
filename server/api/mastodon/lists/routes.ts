// Lists and who is in them. What their members say is in timelines/.

import type { Routes } from '../../endpoint.ts';
import { editList, lists, listsWith, newList, oneList, removeList } from './lists.ts';
import { addListMembers, members, removeListMembers } from './members.ts';

export const listRoutes: Routes = {
  'GET /api/v1/lists': lists,
  'POST /api/v1/lists': newList,
  'GET /api/v1/lists/:id': oneList,
  'PUT /api/v1/lists/:id': editList,
  'DELETE /api/v1/lists/:id': removeList,
  'GET /api/v1/lists/:id/accounts': members,
  'POST /api/v1/lists/:id/accounts': addListMembers,
  'DELETE /api/v1/lists/:id/accounts': removeListMembers,
  'GET /api/v1/accounts/:id/lists': listsWith,
};
