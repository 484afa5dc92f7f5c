// GET preferences, GET and POST markers.

import { z } from 'zod';
import { accountOf, markersOf, moveMarkers, timelinesMarked, type Marked, type MarkerRow } from '#accounts';
import { id, toWire, toWireQuotePolicy, type Id } from '#contract';
import { forPerson } from '../../endpoint.ts';

export const preferences = forPerson({
  scope: 'read:accounts',
  input: z.object({}),
  async answer({ act }) {
    const account = await accountOf(act.sql, act.viewer.id);
    return {
      'posting:default:visibility': toWire(account.default_visibility),
      'posting:default:sensitive': account.default_sensitive,
      'posting:default:language': account.default_language,
      'posting:default:quote_policy': toWireQuotePolicy(account.default_quote_policy),
      'reading:expand:media': 'default',
      'reading:expand:spoilers': false,
      'reading:autoplay:gifs': false,
    };
  },
});

const answerMarkers = (rows: readonly MarkerRow[]) =>
  Object.fromEntries(
    rows.map(({ timeline, last_read_id, version, updated_at }) => [
      timeline,
      { last_read_id, version, updated_at: updated_at.toISOString() },
    ]),
  );

const names = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(timelinesMarked)).max(10),
);

export const markers = forPerson({
  scope: 'read:statuses',
  input: z.object({ timeline: names }),
  answer: async ({ act, input }) => answerMarkers(await markersOf(act, input.timeline)),
});

const place = z.object({ last_read_id: id() }).optional();

export const setMarkers = forPerson({
  isForBound: true,
  scope: 'write:statuses',
  input: z.object({ home: place, notifications: place }),
  async answer({ act, input }) {
    const moves: Partial<Record<Marked, Id>> = {};
    for (const name of timelinesMarked) if (input[name]) moves[name] = input[name].last_read_id;
    return answerMarkers(await moveMarkers(act, moves));
  },
});
