// An endpoint for apps of the staff: by a scope that only staff can make use of, and a permission of their role.

import type { z } from 'zod';
import type { Permission } from '#contract';
import { requirePermission } from '#moderation';
import { forPerson, type Endpoint, type PersonEndpoint } from '../../endpoint.ts';

type Wanted<S extends z.ZodType> = Omit<PersonEndpoint<S>, 'access'>;

export const forAdmin = <S extends z.ZodType>(permission: Permission, { answer, ...endpoint }: Wanted<S>): Endpoint =>
  forPerson<S>({
    ...endpoint,
    answer(call) {
      requirePermission(call.act, permission);
      return answer(call);
    },
  });
