/** A new supplement: the sheet for papers that come after the pack. */
import { supplementSchema } from '../model/supplement.ts';
import { type Jurisdiction, jurisdictions } from '../notice/jurisdictions.ts';
import type { Gathered } from '../read/gather.ts';
import { isPublished } from '../read/publication.ts';
import { headNotes, toWrite, writeFact, writeValue } from './facts-text.ts';
import { findMeeting, type Target } from './find-place.ts';
import { CannotMake, type Made, makeFile } from './made.ts';

/** The kinds a supplement may be of. */
export const supplementKinds: readonly string[] = supplementSchema.shape.kind.options;

/** What is known of the supplement. `day` is the day it is to be published (ISO). */
export interface SupplementRequest {
  kind: string;
  reason: string | undefined;
  day: string;
}

/** Makes <meeting>/supplement-<n>/index.md with the next number. */
export function makeSupplement(target: Target, { kind, reason, day }: SupplementRequest, all: Gathered): Made {
  if (kind === 'urgent' && !reason?.trim()) {
    const { urgency } = jurisdictions[all.council?.facts?.notice ?? 'england'] as Jurisdiction;
    throw new CannotMake(
      `Urgent papers need the reason in words, which is recorded in the minutes: --reason "The order has to be placed by 30 April." (${urgency}).`,
    );
  }
  const { source, facts } = findMeeting(target, all);
  const number = Math.max(0, ...source.supplements.keys()) + 1;
  const waiting = facts.items.filter((item) => item['to-follow']).map((item) => item.number ?? item.key ?? item.title);
  const folder = `${source.key}/supplement-${number}`;
  return makeFile(
    `committees/${folder}/index.md`,
    `---
${headNotes}${writeFact('date', day, 'the day it is published')}${writeFact('kind', kind, supplementKinds.filter((one) => one !== kind).join(', '))}${writeFact('reason', writeValue(reason ?? toWrite), reason === undefined ? 'why it comes after the pack, in a line that residents read' : '')}
# The items of the agenda that have papers here: the key of the item in quotes (its number unless the agenda gives it a key),
# and the names of files in this folder, without .md.${waiting.length > 0 ? ` The agenda says “to follow” of: ${waiting.join(', ')}.` : ''}
# Take away the # at the start of these lines, or let “agendapack new report ${folder}/NAME --item NUMBER” do it:
# items:
#   - key: "${waiting[0] ?? '5'}"
#     papers: [late-letter]
---
`,
    `A report in it: “agendapack new report ${folder}/NAME --item NUMBER”.`,
    ...(isPublished(source)
      ? []
      : [`${source.key} is not published yet: papers that are ready in time can go straight into its pack.`]),
  );
}
