/** Rules about members, officers and who was there. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about members, officers and who was there. */
export const peopleRules = {
  'unknown-member': {
    severity: 'warning',
    message: 'There is no file members/{member}.md. {hint}',
    help: 'A slug names a file in members/; somebody without one is given by name:.',
  },
  'role-undated': {
    severity: 'question',
    message: 'These roles do not say since when: {people}. Add from: and the day to each.',
    help: 'Without dates, somebody who is in the chair now is shown in the chair of old meetings too.',
  },
  'two-telephones': {
    severity: 'question',
    message: '{who} has the telephone number {number} here and {other} in {place}. Which is right?',
    help: 'Readers ring the number they find first.',
  },
  'attendance-twice': {
    severity: 'warning',
    message:
      '“{who}” is listed under {list} and under {other}. Take one away, or say with remote: true or note: how both can be.',
    help: 'Attendance at meetings counts in law (Local Government Act 1972, section 85).',
  },
} as const satisfies Record<string, Rule>;
