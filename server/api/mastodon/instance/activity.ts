// GET instance/activity: nothing is told week by week yet; the shape is right and the numbers are none.

import { z } from 'zod';
import { forAnyone, type Endpoint } from '../../endpoint.ts';

const always = (answer: unknown): Endpoint => forAnyone({ input: z.object({}), answer: async () => answer });

/** Nobody else is known here: there is no federation yet. */
export const none = always([]);
export const noLanguages = always({});
