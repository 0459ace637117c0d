/** Rules about minutes and votes. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about minutes and votes. */
export const minutesRules = {
  'vote-sums': {
    severity: 'question',
    message:
      'In the vote on motion {number}, “{side}” says {count}, but the number of names listed there is {names}. Which is right?',
    help: 'What was printed is kept as it is. Compare the minutes with the record of the vote.',
  },
  'resolution-empty': {
    severity: 'question',
    message: 'This RESOLVED is not followed by what was resolved. Add the words of the decision.',
    help: 'The decision is what the minutes are read for.',
  },
  'minute-number-skips': {
    severity: 'question',
    message: 'Minute {before} is followed by minute {number}. Is one missing?',
    help: 'Minutes keep the numbers their author wrote, and run on from meeting to meeting.',
  },
  'minute-number-repeats': {
    severity: 'question',
    message: 'Minute {number} stands twice. Should one of them have another number?',
    help: 'The second one’s anchor ends in --2.',
  },
  'item-without-minute': {
    severity: 'question',
    message:
      'No minute says that it records item {item}. Add “(Agenda Item {item})” to the heading of the one that does.',
    help: 'An item and its minute are linked by the words after the minute’s title, or by minutes: in the facts.',
  },
  'unknown-motion': {
    severity: 'error',
    message: 'The facts at the top have no motion with the number {number}. Add it under motions:.',
    help: 'Mover, seconder, outcome and vote of each motion stand in the front matter of the minutes.',
  },
} as const satisfies Record<string, Rule>;
