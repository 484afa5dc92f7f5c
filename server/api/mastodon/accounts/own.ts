// One's own account: who the token speaks for, and changing what others see.

import { z } from 'zod';
import { changeProfile } from '#accounts';
import { limits } from '#contract';
import type { House, SignedAct } from '#platform';
import { forPerson, type Endpoint } from '../../endpoint.ts';
import { forgetAccount } from '../entities/accounts.ts';
import { credentialAccountOf } from '../entities/credential-account.ts';
import { profileOf } from '../entities/profile.ts';
import { changeJudged } from './judged-profile.ts';
import { changeOf, credentials, picturesOf, profile } from './profile-input.ts';

export const verifyCredentials = forPerson({
  scope: 'profile',
  input: z.object({}),
  answer: ({ house, act }) => credentialAccountOf(house, act),
});

export const updateCredentials = forPerson({
  scope: 'write:accounts',
  input: credentials,
  takesFiles: limits.image.bytes,
  async answer(call) {
    const { act, house } = call;
    await changeJudged(house, act, { ...changeOf(call.input), ...(await picturesOf(call)) });
    return changed(house, act);
  },
});

export const readProfile = forPerson({
  scope: 'profile',
  input: z.object({}),
  answer: ({ house, act }) => profileOf(house, act),
});

export const updateProfile = forPerson({
  scope: 'write:accounts',
  input: profile,
  takesFiles: limits.image.bytes,
  async answer(call) {
    const { act, house } = call;
    await changeJudged(house, act, { ...changeOf(call.input), ...(await picturesOf(call)) });
    forgetAccount(house, act.viewer.id);
    return profileOf(house, act);
  },
});

function changed(house: House, act: SignedAct) {
  forgetAccount(house, act.viewer.id);
  return credentialAccountOf(house, act);
}

const without = (name: 'avatar' | 'header'): Endpoint =>
  forPerson({
    scope: 'write:accounts',
    input: z.object({}),
    async answer({ act, house }) {
      await changeProfile(act, { [name]: null });
      return changed(house, act);
    },
  });

export const removeAvatar = without('avatar');
export const removeHeader = without('header');
