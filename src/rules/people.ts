/** Rules about members, officers and who was there. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about members, officers and who was there. */
export const peopleRules = {
  'unknown-member': {
    severity: 'warning',
    message: 'There is no file members/{member}.md. {hint}',
    help: 'A slug names a file in members/; somebody without one is given by name:.',
  },
} as const satisfies Record<string, Rule>;
