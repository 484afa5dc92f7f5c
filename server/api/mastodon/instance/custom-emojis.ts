// GET custom_emojis: those that are offered to who writes.

import { z } from 'zod';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { pickerJson } from '../entities/emojis.ts';

export const customEmojis = forAnyone({
  input: z.object({}),
  answer: async ({ house, act }) => new Rendered(await pickerJson(house, act.sql)),
});
