// Sheets that leave the house on paper, drawn as pages are and answered by the API of the console.

import type { FastifyReply } from 'fastify';
import { SHEET_HEADERS } from './pages/sheets/sheet.ts';

export { drawReferral } from './pages/sheets/referral.ts';
export { drawReply } from './pages/sheets/reply.ts';

export const sendSheet = (reply: FastifyReply, page: string): FastifyReply => reply.headers(SHEET_HEADERS).send(page);
