/** Who was at a meeting and which interests were declared, from the front matter of its minutes. */
import type { CompiledPaper } from '../model/compiled.ts';
import type { Minutes } from '../model/minutes.ts';
import { hasClass } from './body.ts';
import { sayTime } from './dates.ts';
import { type Lookup, memberLink } from './lookup.ts';
import { type Row, row, type Value } from './view.ts';

/** What stands before the first minute. */
export interface Attendance {
  present: Row[];
  interests: Row[];
}

type Attender = NonNullable<Minutes['attendance']>['present'][number];

const groups = {
  present: 'Present',
  substitutes: 'Substitutes',
  remote: 'Joined remotely',
  apologies: 'Apologies',
  absent: 'Absent',
  'also-present': 'Also present',
  officers: 'Officers present',
} as const;

/** The lists before the first minute; undefined for other papers, and where the text has printed ones of its own. */
export function renderAttendance(paper: CompiledPaper, lookup: Lookup): Attendance | undefined {
  if (paper.type !== 'minutes' || hasClass(paper.body, 'attendance')) return undefined;
  const facts = paper.facts as Partial<Minutes>;
  const names = Object.entries(groups) as [keyof typeof groups, string][];
  const present = [
    ...names.flatMap(([key, title]) =>
      row(title, ...(facts.attendance?.[key] ?? []).map((who) => sayAttender(who, lookup))),
    ),
    ...row('Meeting opened', facts.opened && sayTime(facts.opened)),
    ...row('Meeting closed', facts.closed && sayTime(facts.closed)),
  ];
  const interests = (facts.interests ?? []).flatMap((interest) =>
    row(memberLink(lookup, interest.member).text, {
      text: [interest.item && `Item ${interest.item}`, interest.kind, interest.nature].filter(Boolean).join(': '),
      note: interest.left ? 'left the room' : undefined,
    }),
  );
  return present.length + interests.length > 0 ? { present, interests } : undefined;
}

function sayAttender(who: Attender, lookup: Lookup): Value {
  const note = [
    who.role,
    who['in-place-of'] && `in place of ${memberLink(lookup, who['in-place-of']).text}`,
    who.remote ? 'joined remotely' : undefined,
    who.note,
  ];
  return { ...memberLink(lookup, who.member ?? who.name ?? ''), note: note.filter(Boolean).join(', ') || undefined };
}
