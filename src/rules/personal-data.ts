/** Rules about personal data in public papers (standards 126 to 133; UK GDPR, Article 5). What is found is not quoted. */
import type { Rule } from './rule.ts';

const cover = 'Take it out, or keep the paper back; what was published once is copied at once.';

/** Rules about personal data. */
export const personalDataRules = {
  'personal-email': {
    severity: 'question',
    message: 'This looks like somebody’s private e-mail address. Take it out unless they agreed to it being shown.',
    help: `The ICO asks that e-mail addresses of the public are not shown in online papers. ${cover}`,
  },
  'personal-telephone': {
    severity: 'question',
    message: 'This looks like the telephone number of a member of the public. Take it out unless they agreed to it.',
    help: `The ICO asks that telephone numbers of the public are not shown in online papers. ${cover}`,
  },
  'personal-address': {
    severity: 'question',
    message: 'This looks like the home address of a member of the public. Take it out, or give the street alone.',
    help: `Names and places are often enough. ${cover}`,
  },
  'personal-insurance-number': {
    severity: 'warning',
    message: 'This looks like a National Insurance number. Take it out.',
    help: `No public paper needs one. ${cover}`,
  },
  'personal-health-number': {
    severity: 'warning',
    message: 'This looks like somebody’s NHS number. Take it out.',
    help: `Health is a special category of personal data (UK GDPR, Article 9). ${cover}`,
  },
  'personal-birth-date': {
    severity: 'warning',
    message: 'This looks like somebody’s date of birth. Take it out, or give the age.',
    help: `With a name it is enough to take on an identity. ${cover}`,
  },
  'personal-bank-details': {
    severity: 'warning',
    message: 'These look like the details of a bank account. Take them out unless the account is the council’s own.',
    help: `Fraudsters read council papers. ${cover}`,
  },
  'personal-signature': {
    severity: 'warning',
    message: 'This looks like the picture of a signature. Type the name in its place.',
    help: `The ICO asks that signatures are not shown in online papers. ${cover}`,
  },
  'petition-sheet': {
    severity: 'warning',
    message:
      'This looks like a sheet of a petition, with names, addresses and signatures. Say how many signed in its place.',
    help: `Councils say that a petition was received and how many signed it. ${cover}`,
  },
  'personal-in-stub': {
    severity: 'error',
    message:
      'What the public may read about this paper that is not for publication has personal data in it. Take it out of this line.',
    help: 'The title and the public-interest reason of a Part 2 paper are shown to everybody. What they say is not quoted here.',
  },
} as const satisfies Record<string, Rule>;
