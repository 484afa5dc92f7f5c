// Pages for browsers: what is public reads without scripts; the app's own script then takes over; everything else is the
// app's alone and gets its empty page.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, type House } from '#platform';
import { bodyOf, wantsPage } from '../refusals.ts';
import { tongueOf } from '../tongue.ts';
import { vantageOf } from '../vantage.ts';
import { drawDocument, drawTerms } from './documents.ts';
import { pageFor, type Drawing, type Visit } from './drawing.ts';
import { frame, nothing } from './frame.ts';
import { drawFront, drawLocal, drawTag } from './lists.ts';
import { drawProfile } from './profile.ts';
import { addOutside } from './outside/plugin.ts';
import { drawLedger } from './proof/ledger.ts';
import { drawTransparency } from './proof/transparency.ts';
import { fingerprintOf, pageHeaders, sendPage } from './security.ts';
import { openShell, type Sheet, type Shell } from './shell.ts';
import { drawThread } from './thread.ts';
import { words } from './words.ts';

const DIST = join(import.meta.dirname, '../../../web/dist');
/** Screens of the app that say nothing without it. */
const OURS = [
  '/home',
  '/notifications',
  '/notifications/requests',
  '/bookmarks',
  '/favourites',
  '/follow_requests',
  '/compose',
  '/search',
  '/explore',
  '/explore/:part',
  '/comments',
  '/comments/:part',
  '/lists',
  '/conversations',
  '/lists/:id',
  '/lists/:id/edit',
  '/sign-in',
  '/sign-up',
  '/setup',
  '/settings',
  '/console',
  '/console/desk',
  '/console/desk/:queue',
  '/console/cases/:id',
  '/settings/:part',
  '/@:handle/:rest/votes',
  '/@:handle/:rest/echoes',
];

type Params = Record<string, string>;
type Draw = (visit: Visit, params: Params) => Promise<Drawing | null>;

const PAGES: Record<string, Draw> = {
  '/': drawFront,
  '/local': drawLocal,
  '/tags/:tag': (visit, { tag }) => drawTag(visit, tag!),
  '/@:handle': (visit, { handle }) => drawProfile(visit, handle!),
  '/@:handle/:rest': (visit, { handle, rest }) =>
    /^\d{1,19}$/.test(rest!) ? drawThread(visit, handle!, rest!) : drawProfile(visit, handle!),
  '/about': (visit) => drawDocument(visit, 'about'),
  '/terms': (visit) => drawDocument(visit, 'terms'),
  '/terms/:date': (visit, { date }) => drawTerms(visit, date!),
  '/privacy': (visit) => drawDocument(visit, 'privacy'),
  '/ledger': drawLedger,
  '/transparency': (visit) => drawTransparency(visit),
  '/transparency/:days': (visit, { days }) => drawTransparency(visit, days),
};

const IMMUTABLE = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

export async function addPages(app: FastifyInstance, house: House): Promise<void> {
  const shell = openShell(DIST);
  if (existsSync(DIST)) {
    await app.register(files, {
      root: DIST,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.{br,sha256}', 'index.html', '.vite/**'],
      setHeaders(reply, path) {
        reply.header('cache-control', path.includes('/assets/') ? IMMUTABLE : FOR_A_DAY);
        reply.header('x-content-type-options', 'nosniff');
      },
    });
  }
  for (const [url, draw] of Object.entries(PAGES)) {
    app.get(url, async (request, reply) => {
      const visit = visitOf(house, request);
      const drawing = await draw(visit, request.params as Params);
      if (!drawing) return sendMissing(house, shell, request, reply);
      return sendPage(house, request, reply, pageFor(visit, drawing, shell));
    });
  }
  addOutside(app, house, shell);
  for (const url of OURS) {
    app.get(url, async (request, reply) => {
      const html = shell(appSheet(request));
      return sendPage(house, request, reply, { html, etag: fingerprintOf(html) });
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (wantsPage(request)) return sendMissing(house, shell, request, reply);
    return reply.status(404).send(bodyOf(notFound()).body);
  });
}

function visitOf(house: House, request: FastifyRequest): Visit {
  const { max_id: below } = request.query as { max_id?: unknown };
  return {
    house,
    act: { viewer: null, now: new Date(), sql: house.sql, log: house.log, from: vantageOf(house, request, null) },
    tongue: tongueOf(request),
    path: request.url.split('?', 1)[0]!,
    below: typeof below === 'string' ? below : undefined,
  };
}

function appSheet(request: FastifyRequest): Sheet {
  const tongue = tongueOf(request);
  return { title: 'Palabre', description: words[tongue].tagline, tongue };
}

function sendMissing(house: House, shell: Shell, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const tongue = tongueOf(request);
  const t = words[tongue];
  const body = frame(tongue, '/', t.missing, nothing(t.missing, t.missingHint));
  const page = shell({ title: `${t.missing} · Palabre`, description: t.missingHint, tongue, body });
  return reply.status(404).headers(pageHeaders(house)).send(page);
}
