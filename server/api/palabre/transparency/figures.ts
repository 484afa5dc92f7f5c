// GET transparency: what is published about moderation, for a period of days.

import { z } from 'zod';
import { Refusal } from '#platform';
import { forAnyone } from '../../endpoint.ts';
import { figuresFor, lastDays } from '../../transparency.ts';

const MOST_DAYS = 1_100;
const DAY_MS = 86_400_000;

/** A day that the calendar has, as YYYY-MM-DD. */
export const day = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/, 'must be a day, as YYYY-MM-DD')
  .refine((said) => new Date(Date.parse(said) || 0).toISOString().startsWith(said), 'must be a day of the calendar');

export const figures = forAnyone({
  input: z.object({ from: day.optional(), to: day.optional() }),
  async answer({ act, input, house, reply }) {
    const usual = lastDays(30, act.now);
    const period = { from: input.from ?? usual.from, to: input.to ?? usual.to };
    const days = (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS;
    if (days < 1) throw new Refusal('invalid', `must be before ${period.to}, which is not in it`, 'from');
    if (days > MOST_DAYS) throw new Refusal('invalid', `must be at most ${MOST_DAYS} days before to`, 'from');
    reply.header('cache-control', 'public, max-age=60');
    return figuresFor(house, period);
  },
});
