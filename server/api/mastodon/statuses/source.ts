// GET statuses/:id/source: what its author typed.

import type { StatusSource } from '#contract';
import { parleyIdOf, visibleParleyOf } from '#parleys';
import { forPerson } from '../../endpoint.ts';
import { which } from './which.ts';

export const source = forPerson({
  scope: 'read:statuses',
  input: which,
  async answer({ act, input }): Promise<StatusSource> {
    const { id, text, warning } = await visibleParleyOf(act, await parleyIdOf(act.sql, input.id));
    return { id, text, spoiler_text: warning };
  },
});
