// Juries: offering oneself, seeing what waits, voting; and for the staff, calling one.

import { z } from 'zod';
import { flag, id, type JurySeat, type JuryState } from '#contract';
import { settingsOf } from '#instance';
import { callJury, isJuror, joinJurors, leaveJurors, materialFor, vote, type Material } from '#jury';
import type { SignedAct } from '#platform';
import { forPerson, type Routes } from '../../endpoint.ts';
import { tongueOf } from '../../tongue.ts';
import { atConsole } from '../console/at-console.ts';

const presentSeat = ({ jury, due, words, images, what, why, objection }: Material): JurySeat => ({
  id: jury,
  due_at: due.toISOString(),
  words,
  images,
  what,
  why,
  objection,
});

async function stateOf(act: SignedAct, tongue: 'en' | 'fr'): Promise<JuryState> {
  const { jury } = await settingsOf(act.sql);
  if (jury !== 'on') return { is_open: false, is_juror: false, seats: [] };
  const seats = await materialFor(act, tongue);
  return { is_open: true, is_juror: await isJuror(act), seats: seats.map(presentSeat) };
}

const state = forPerson({
  scope: 'read:accounts',
  input: z.object({}),
  answer: ({ act, request }) => stateOf(act, tongueOf(request)),
});

const offer = forPerson({
  scope: 'write:accounts',
  input: z.object({ is_juror: flag }),
  async answer({ act, input, request }) {
    await (input.is_juror ? joinJurors(act) : leaveJurors(act));
    return stateOf(act, tongueOf(request));
  },
});

const cast = forPerson({
  scope: 'write:accounts',
  input: z.object({ id: id(), vote: z.enum(['uphold', 'overturn']) }),
  async answer({ act, input, request }) {
    await vote(act, input.id, input.vote);
    return stateOf(act, tongueOf(request));
  },
});

const call = atConsole('appeals.decide', {
  input: z.object({ id: id() }),
  answer: async ({ act, input }) => ({ id: await callJury(act, input.id) }),
});

export const juryRoutes: Routes = {
  'GET /api/palabre/v1/jury': state,
  'PUT /api/palabre/v1/jury': offer,
  'POST /api/palabre/v1/jury/:id/vote': cast,
  'POST /api/palabre/v1/console/appeals/:id/jury': call,
};
