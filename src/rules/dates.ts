/** Rules about dates in the words of papers. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about dates. */
export const datesRules = {
  'date-weekday': {
    severity: 'warning',
    message: '{date} is a {right}, not a {said}. Mend the day or the date.',
    help: 'A reader who goes by the day of the week comes on the wrong day.',
  },
  'date-impossible': {
    severity: 'warning',
    message: '“{date}” is no day in the calendar: {month} has {last} days. Put the right day.',
    help: 'Deadlines on days that do not exist cannot be kept.',
  },
  'date-far': {
    severity: 'question',
    message: '“{date}” is more than 60 years after this meeting. {hint}',
    help: 'Two figures of a year are easily swapped. Where the year is right, say so under allow: with the reason.',
  },
  'year-span': {
    severity: 'question',
    message: '“{span}” is not one {kind} year. Should it be {right}?',
    help: 'A municipal, financial or school year runs from one year into the next.',
  },
  'meeting-past-draft': {
    severity: 'warning',
    message:
      'This meeting was on {date} and its papers are not published. Publish it with `agendapack publish {meeting}`, or say status: cancelled or postponed.',
    help: 'Until it is published the website says “agenda not yet published”, also after the meeting.',
  },
} as const satisfies Record<string, Rule>;
