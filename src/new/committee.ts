/** A new committee’s file. */
import type { Gathered } from '../read/gather.ts';
import { headNotes, writeFact, writeValue } from './facts-text.ts';
import { CannotMake, type Made, makeFile } from './made.ts';

/** Makes committees/<slug>/index.md. */
export function makeCommittee(slug: string, title: string, all: Gathered): Made {
  if (all.committees.has(slug)) throw new CannotMake(`There is a committee “${slug}” already.`);
  return makeFile(
    `committees/${slug}/index.md`,
    writeCommittee(title),
    'Write who sits on it and what it is for. Then call its first meeting: ' +
      `“agendapack new meeting ${slug}/2026-09-16” with the day in place of that one.`,
  );
}

/** The text of a committee’s file: its name, and places for its members, its clerk and its terms of reference. */
export function writeCommittee(title: string): string {
  return `---
${headNotes}${writeFact('title', writeValue(title))}${writeFact('kind', guessKind(title), 'council, executive, committee, sub-committee, joint or panel')}
# Who sits on it. “member” is the name of a file in members/ without .md. Take away the # at the start of these lines:
# membership:
#   - member: jane-example
#     role: Chair
#     from: 2026-05-20
#   - member: john-example
#     from: 2026-05-20

# The officer who clerks it; every new meeting gets these lines:
# contact:
#   name: Jane Example
#   role: Democratic Services Officer
#   telephone: 01632 960000
#   email: jane.example@example.gov.uk

# Items that every agenda begins with:
standing-items:
  - Apologies for absence
  - Declarations of interest
  - Minutes of the last meeting

# Below the next line, write what the committee is for (its terms of reference) and who may speak at its meetings.
---
`;
}

function guessKind(title: string): string {
  if (/\bsub-?committee\b/i.test(title)) return 'sub-committee';
  if (/\bjoint\b/i.test(title)) return 'joint';
  if (/\b(committee|commission|board|forum)\b/i.test(title)) return 'committee';
  if (/\bpanel\b/i.test(title)) return 'panel';
  if (/^(the )?(cabinet|executive)$/i.test(title)) return 'executive';
  return /\bcouncil$/i.test(title) ? 'council' : 'committee';
}
