// POST emails/confirmations: to send the letter again that proves an address. Nobody here waits for one.

import { z } from 'zod';
import { text } from '#contract';
import { Refusal } from '#platform';
import { forPerson } from '../../endpoint.ts';

export const confirmEmail = forPerson({
  scope: 'write:accounts',
  input: z.object({ email: text.max(254).optional() }),
  async answer() {
    throw new Refusal('forbidden', 'This method is only available while the e-mail is awaiting confirmation');
  },
});
