/** Rules of law on notice, late items, exempt papers and what has to be kept. The periods are data: src/notice/jurisdictions.ts. */
import type { Rule } from './rule.ts';

/** Rules of law on notice, late items, exempt papers and what has to be kept. */
export const lawRules = {
  'notice-late': {
    severity: 'warning',
    statutory: true,
    message:
      'This agenda had to be published by {latest}: {period} before the meeting on {meeting} ({source}). {advice} If the meeting is called at shorter notice, say why with short-notice:.',
    help: 'Neither the day of publication nor the day of the meeting counts. Weekends and bank holidays do not count where working days are asked for; council.md can change the period, and add days on which the council is closed.',
  },
  'late-item': {
    severity: 'warning',
    statutory: true,
    message:
      'This item was added on {added}, later than {latest}, the last day for notice of the meeting. It can be taken only as a matter of urgency: say why with urgent: and reason: ({source}).',
    help: 'The chairman has to be of the opinion that it is urgent, and the minutes have to say why.',
  },
  'urgent-reason': {
    severity: 'warning',
    statutory: true,
    message: 'This supplement is urgent and gives no reason. Add reason: with the special circumstances ({source}).',
    help: 'An item may be taken without notice only by reason of special circumstances, which the minutes have to specify.',
  },
  'background-papers': {
    severity: 'warning',
    statutory: true,
    message:
      'This report does not list its background papers. Add background-papers: with a list of what it relies on, or background-papers: none ({source}).',
    help: 'Papers that disclose the facts the report is based on and were relied on to a material extent; not published works, and nothing exempt.',
  },
  'exempt-grounds': {
    severity: 'warning',
    statutory: true,
    message:
      'This is in Part 2 and does not say why. Add exempt: with paragraphs: and public-interest:; the paragraphs are those of {source}.',
    help: 'Every copy has to say on what description of exempt information it is withheld, and that the public interest in withholding it is the greater.',
  },
  'exempt-paragraph': {
    severity: 'warning',
    statutory: true,
    message: 'There is no paragraph {paragraph} in {source}: its paragraphs are {first} to {last}.',
    help: 'council.md says which law applies, with notice:.',
  },
  'exempt-interest': {
    severity: 'warning',
    statutory: true,
    message:
      'This is withheld as exempt and does not say why that serves the public better than publishing it. Add public-interest: to exempt: ({source}).',
    help: 'Information is exempt only if, and so long as, the public interest in maintaining the exemption outweighs the public interest in disclosing it.',
  },
  'key-decision-late': {
    severity: 'warning',
    statutory: true,
    message:
      'Notice of key decision {reference} was due by {latest} ({period}; {calendar} if only calendar days are counted; {source}), and the first forward plan that names it is of {first}. Attach the notice of general exception or special urgency to the item, as a paper of type: notice.',
    help: 'Without 28 clear days in a published plan, a key decision is taken under general exception or special urgency, and the notice says why (SI 2012/2089, regulations 10 and 11).',
  },
  'key-decision-unplanned': {
    severity: 'question',
    message:
      'No forward plan published here names key decision {reference}, of which notice was due by {latest} ({period}, {source}). Was notice given elsewhere, or should a notice of general exception or special urgency be attached?',
    help: 'A forward plan that names the decision by its reference is notice of it. Where notice was given before the plans were kept here, say so with allow:.',
  },
  'private-notice': {
    severity: 'question',
    message:
      'Part of this meeting of the executive is to be held in private. Notice of that was due by {latest} ({period}, {source}), and no forward plan or notice published here gives it. Was it given elsewhere?',
    help: 'A forward plan entry with part: 2 and private-reason:, or a paper of type: notice whose kind: speaks of meeting in private, is such notice.',
  },
  'call-in-short': {
    severity: 'question',
    message:
      'The decision taken on {taken} could be called in until {deadline}, which leaves fewer than {amount} working days; the earliest deadline would be {earliest} ({source}).',
    help: 'council.md can change the period: notice-periods: with call-in:.',
  },
  'kept-too-short': {
    severity: 'warning',
    statutory: true,
    message:
      '“{key}” is {day}, but papers of a meeting have to stay open to inspection until {until}: {years} years from the meeting ({source}).',
    help: 'Minutes, agendas and open reports can be taken down when that time has passed.',
  },
  'calendar-ends': {
    severity: 'question',
    message:
      'The bank holidays of {year} are not known here, so the last day for publication may be wrong. Give those that matter in council.md, with closed-days:, or upgrade Agendapack.',
    help: 'Bank holidays are shipped with the package, as they were on the day it was made.',
  },
} as const satisfies Record<string, Rule>;
