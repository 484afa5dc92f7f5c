// What is said of a decision, in English.

import type { DecisionWords } from './words.fr.ts';

export const en: DecisionWords = {
  measure: {
    none: () => 'We looked at this and it breaks no rule.',
    hold: () => 'This waits for somebody to look at it. Until then only you see it.',
    remove: () => 'We removed what you posted.',
    'hide-until-deleted': () => 'We hid what you posted. Please delete it.',
    interstitial: () => 'What you posted is shown after a warning.',
    label: () => 'We put a label on what you posted.',
    'no-engagement': () => 'What you posted may no longer be answered, echoed or quoted.',
    'not-recommended': (about) =>
      about === 'account' ? 'Your account is no longer recommended.' : 'What you posted is no longer recommended.',
    'age-gate': () => 'What you posted is shown to adults only.',
    withhold: () => 'What you posted is not shown in some countries.',
    'hide-on-client': () => 'What you posted is not shown in some apps.',
    'blank-profile': () => 'We took words or pictures out of your profile.',
    warn: () => 'This is a warning. Nothing was taken from you.',
    sensitive: () => 'All images and films you show are marked as sensitive.',
    limit: () => 'Some features of your account are switched off.',
    'read-only': () => 'You may read, delete and appeal, but not write.',
    suspend: () => 'Your account is suspended.',
  },
  category: {
    'violence-threat': 'It threatens somebody with violence, or calls for it.',
    threat: 'It threatens somebody with violence, or calls for it.',
    threats: 'It threatens somebody with violence, or calls for it.',
    violence: 'It shows or praises violence.',
    terrorism: 'It promotes terrorism.',
    minors: 'It endangers children.',
    'self-harm': 'It encourages people to hurt themselves.',
    doxxing: 'It publishes where somebody lives or how to reach them.',
    hate: 'It shows hatred of people for what they are.',
    harassment: 'It harasses somebody.',
    sexual: 'It is sexual in a way that is not allowed here.',
    illegal: 'It is against the law.',
    impersonation: 'It pretends to be somebody else.',
    scam: 'It deceives people to take something from them.',
    spam: 'It is spam.',
    'intellectual-property': 'It infringes somebody’s rights in a work or a name.',
    rule: 'It breaks a rule of this house.',
    other: 'It breaks the rules of this house.',
  },
  source: {
    screen: 'An automated screen found it.',
    staff: 'A moderator found it.',
    appeal: 'It follows from an appeal.',
    report: 'Somebody reported it.',
    notice: 'We received a notice about it.',
    flagger: 'A trusted flagger told us of it.',
    order: 'An authority ordered it.',
  },
  automatic: 'A program decided.',
  byPerson: 'A person decided.',
  redress:
    'If you disagree, you may appeal for six months, at no cost: somebody else will decide. You may also go to an out-of-court dispute body or to a court.',
};
