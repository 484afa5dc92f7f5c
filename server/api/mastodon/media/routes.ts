// Media: images on their way into a status. Both versions answer when the image is ready, which is at once.

import type { Routes } from '../../endpoint.ts';
import { describeMedia, readMedia, removeMedia, uploadMedia } from './files.ts';

export const mediaRoutes: Routes = {
  'POST /api/v1/media': uploadMedia,
  'POST /api/v2/media': uploadMedia,
  'GET /api/v1/media/:id': readMedia,
  'PUT /api/v1/media/:id': describeMedia,
  'DELETE /api/v1/media/:id': removeMedia,
};
