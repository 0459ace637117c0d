/** A new decision that was not made in minutes: an officer’s, a cabinet member’s, an urgent one. */
import type { Gathered } from '../read/gather.ts';
import { sayDate } from '../render/dates.ts';
import { headNotes, titleOfName, toWrite, writeFact, writeValue } from './facts-text.ts';
import { CannotMake, type Made, makeFile } from './made.ts';

/** Makes decisions/<slug>.md, taken on a day (ISO). Decisions have no stamp, so that it stays out of sight until a line is taken away. */
export function makeDecision(slug: string, title: string | undefined, day: string, all: Gathered): Made {
  if (all.decisions.has(slug)) throw new CannotMake(`There is a decision “${slug}” already.`);
  const numbered = /^(\d{2})-(\d+)$/.exec(slug);
  const reference = numbered ? writeValue(`${numbered[1]}/${numbered[2]}`) : undefined;
  return makeFile(
    `decisions/${slug}.md`,
    `---
${headNotes}# “${toWrite}” stands wherever something is still to be written.

${writeFact('part', '2', 'KEEPS IT OUT OF SIGHT: take this line away when it may be published')}
${writeFact('title', writeValue(title ?? (numbered ? toWrite : titleOfName(slug))))}${writeFact('type', 'decision')}${reference ? writeFact('reference', reference) : '# reference: "26/00041"\n'}
# Who decided. Use one of: officer (name and post), member (the name of a file in members/), body (a committee’s short name)
decision-maker:
  officer: ${toWrite}
${writeFact('key', 'false', 'true for a key decision')}${writeFact('urgent', 'false', 'true when it was too urgent for call-in')}${writeFact('reasons', toWrite)}${writeFact('alternatives', toWrite, 'what else was considered, and why it was rejected')}${writeFact('interests', toWrite, 'interests declared, and dispensations, or None.')}# call-in-deadline: 2026-04-02
# report: cabinet/2026-03-18/park-opening-hours

# Papers relied on. To be confirmed: leave the word none, or take it away and list them below, a line each:
#   - Survey of the parks, May 2026
background-papers: none

# What became of it, in order: taken, called-in, referred, confirmed, amended, implemented
states:
  - state: taken
${writeFact('on', day, sayDate(day), 4)}---

## Decision

1. ${toWrite}: what has been decided.

## Background

2. ${toWrite}: why, and with what effect.
`,
    'Nobody sees it until you take away the line “part: 2” at its top.',
  );
}
