// English: signing up, signing in.

export const doors = {
  'sign-in.title': 'Good to see you again',
  'sign-in.login': 'Handle or e-mail',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Sign in',
  'sign-in.new': 'New here?',
  'sign-in.wrong': 'That name and password do not go together.',
  'sign-in.needed': 'Sign in to do this.',

  'sign-up.title': 'Take your place',
  'sign-up.handle': 'Handle',
  'sign-up.handle.hint': 'Letters a–z, digits and _, up to {most}.',
  'sign-up.handle.free': '@{handle} is free.',
  'sign-up.handle.taken': '@{handle} is taken.',
  'sign-up.email': 'E-mail (optional)',
  'sign-up.email.hint': 'Only to get your account back. Nobody sees it.',
  'sign-up.password': 'Password',
  'sign-up.password.hint': 'At least {least} characters. A sentence works well.',
  'sign-up.password.show': 'Show password',
  'sign-up.password.hide': 'Hide password',
  'sign-up.terms.before': 'I accept the ',
  'sign-up.terms.link': 'terms',
  'sign-up.terms.after': ': no threats, no hounding, no hate.',
  'sign-up.submit': 'Create my account',
  'sign-up.known': 'Already have an account?',
  'sign-up.welcome': 'Welcome, @{handle}!',

  'setup.title': 'Plant the tree',
  'setup.body': 'This creates the operator’s account of this town. The link works once.',
  'setup.submit': 'Create the operator’s account',
  'setup.used':
    'This link has been used or is no longer good. The server prints a new one when it starts without an operator.',

  'terms.needed.title': 'One thing before you speak',
  'terms.needed.body': 'This town asks everybody to keep its terms: no threats, no hounding, no hate.',
  'terms.needed.read': 'Read the terms',
  'terms.needed.accept': 'I accept',
} as const;
