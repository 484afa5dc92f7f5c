// English: what went wrong.

export const errors = {
  'error.offline': 'The server cannot be reached. Are you online?',
  'error.fault': 'We failed; this is our fault. Please try again.',
  'error.malformed': 'We did not understand that.',
  'error.invalid': 'Something here is not right: {words}',
  'error.taken': 'Somebody has that already.',
  'error.too-large': 'That is too large.',
  'error.unauthenticated': 'Please sign in again.',
  'error.forbidden': 'That is not allowed.',
  'error.limited':
    'The moderation has switched this off for you for a while. The state of your account, in the settings, says why.',
  'error.suspended': 'This account is suspended.',
  'error.terms-not-accepted': 'Please accept the terms first.',
  'error.not-found': 'That is not here (any more).',
  'error.gone': 'That is gone.',
  'error.push': 'Your browser’s push service refused. Please try again later.',
  'error.too-many': 'Too fast. Take a breath and try again.',
  'error.limit-reached': 'You have reached a limit: {words}',
  'error.unavailable': 'We are out for a moment. Please try again.',
  'error.handle': 'Use 1 to {most} of a–z, 0–9 and _.',
  'error.password.short': 'At least {least} characters, please.',
  'error.email': 'This is no e-mail address.',
  'error.required': 'Please fill this in.',
  'error.terms': 'Please accept the terms to take part.',
} as const;
