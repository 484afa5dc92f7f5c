// Media: images, films and sounds on their way into a status.

import type { Routes } from '../../endpoint.ts';
import { describeMedia, readMedia, removeMedia, uploadMedia, uploadMediaV1 } from './files.ts';

export const mediaRoutes: Routes = {
  'POST /api/v1/media': uploadMediaV1,
  'POST /api/v2/media': uploadMedia,
  'GET /api/v1/media/:id': readMedia,
  'PUT /api/v1/media/:id': describeMedia,
  'DELETE /api/v1/media/:id': removeMedia,
};
