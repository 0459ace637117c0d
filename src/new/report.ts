/** A new report: its facts, and a skeleton with recommendations and numbered paragraphs; in Part 2 a stub. */
import type { Gathered, MeetingSource } from '../read/gather.ts';
import { hasStamp, isPublished } from '../read/publication.ts';
import { addToItem, addToSupplement } from './add-paper.ts';
import { headNotes, titleOfName, toWrite, writeFact, writeValue } from './facts-text.ts';
import { findItem } from './find-item.ts';
import { findCommittee, findMeeting, type Target } from './find-place.ts';
import { CannotMake, type Made } from './made.ts';
import { writeStub } from './stub.ts';

/** What is known of the report. `item` is the key or number of the agenda item it is for. */
export interface ReportRequest {
  title: string | undefined;
  item: string | undefined;
}

/**
 * Makes <meeting>/<name>.md, or one in a supplement, and puts its name on the agenda. `readText` gives the text of a file of the content
 * folder. For an item taken in private it makes a stub.
 */
export function makeReport(
  target: Target & { name: string },
  { title, item }: ReportRequest,
  all: Gathered,
  readText: (path: string) => string,
): Made {
  if (target.name === 'minutes')
    throw new CannotMake(
      `Minutes have a form of their own: “agendapack new minutes ${target.committee}/${target.date}”.`,
    );
  const { source, facts } = findMeeting(target, all);
  const within = target.supplement === undefined ? '' : `supplement-${target.supplement}/`;
  const folder = `committees/${source.key}/${within}`;
  const path = `${folder}${target.name}.md`;
  const changed = new Map<string, string>();
  const notes: string[] = [];
  if (target.supplement !== undefined && !source.supplements.get(target.supplement)?.index)
    throw new CannotMake(
      `There is no ${within.slice(0, -1)} of ${source.key}. “agendapack new supplement ${source.key}” makes one.`,
    );
  const found = item === undefined ? undefined : findItem(item, facts.items, source.key);
  if (found === undefined) {
    notes.push(`No item lists it yet: put ${target.name} under papers: of its item in ${folder}index.md.`);
  } else {
    refusePublished(source, target);
    const named = found.facts.number ?? found.key;
    const index = `${folder}index.md`;
    const text =
      target.supplement === undefined
        ? addToItem(readText(index), found.at, target.name)
        : addToSupplement(readText(index), found.key, target.name);
    if (text === undefined)
      notes.push(
        `${index} is written in a way that could not be added to: put ${target.name} under papers: of item ${named} there.`,
      );
    else if (text !== readText(index)) changed.set(index, text);
    if (text !== undefined) notes.push(`It is on the agenda under item ${named}, ${found.facts.title}.`);
    if (found.facts['to-follow'] && target.supplement === undefined)
      notes.push(`Item ${named} still says “to-follow: true”: take that line away if nothing more is to follow.`);
  }
  if (found?.facts.part === 2) {
    notes.push(
      `The item is taken in private, so that this is a stub, which is public. Write the paper itself in your private folder, as ${path} there: never in this folder, not even for a moment.`,
    );
    const law = all.council?.facts?.notice ?? 'england';
    return { files: new Map([[path, writeStub(title ?? found.facts.title, found.facts, law)]]), changed, notes };
  }
  const committee = findCommittee(target.committee, all).title;
  return { files: new Map([[path, writeReport(title ?? titleOfName(target.name), committee)]]), changed, notes };
}

/** What has been published changes by supplement or correction; a skeleton put on its agenda would be public at once. */
function refusePublished(source: MeetingSource, { supplement }: Target): void {
  const isOut = supplement === undefined ? isPublished(source) : hasStamp(source, `supplement-${supplement}`);
  if (!isOut) return;
  const what = supplement === undefined ? source.key : `supplement-${supplement} of ${source.key}`;
  throw new CannotMake(
    `The papers of ${what} are published already. A later paper goes into a supplement: “agendapack new supplement ${source.key} --kind to-follow”.`,
  );
}

function writeReport(title: string, committee: string): string {
  const body = /^the /i.test(committee) ? committee.slice(4) : committee;
  return `---
${headNotes}# “${toWrite}” stands wherever something is still to be written.
${writeFact('title', writeValue(title))}${writeFact('type', 'report')}
# The officer who can answer questions about it:
contact:
  name: ${toWrite}
  # role: Head of Parks
  # telephone: 01632 960000
  # email: jane.example@example.gov.uk
# from: Director of Place
${writeFact('reason', toWrite, 'why it is on the agenda, in a line')}
# Papers relied on in writing it. To be confirmed: leave the word none, or take it away and list them below, a line each:
#   - Survey of the parks, May 2026
background-papers: none
---

## Recommendations

It is recommended that the ${body}:

- a) ${toWrite}: what the meeting is asked to agree; and
- b) ${toWrite}: what it is asked to note.

## Background

1. ${toWrite}: what has happened so far, and why a decision is needed now.

## Options

2. ${toWrite}: what could be done, and why the recommendation is the best of it.

## Money

3. ${toWrite}: what it costs or saves, in which year, and which budget pays.

## Law

4. ${toWrite}: the power or duty under which it is done.

## Equality and consultation

5. ${toWrite}: whom it affects, who was asked, and what they said.
`;
}
