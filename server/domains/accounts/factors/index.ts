// A second proof of who one is.

export { codeAt, secretOf } from './codes.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  PASSED_MS,
  passSecondFactor,
  resetSecondFactor,
  secondFactorOf,
} from './second-factor.ts';
