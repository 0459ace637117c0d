/** A new member’s file. */
import type { Gathered } from '../read/gather.ts';
import { headNotes, titleOfName, writeFact, writeValue } from './facts-text.ts';
import { CannotMake, type Made, makeFile } from './made.ts';

/** What is known of the member; `from` is an ISO date. */
export interface NewMember {
  name: string | undefined;
  party: string | undefined;
  ward: string | undefined;
  from: string;
}

/** Makes members/<slug>.md. */
export function makeMember(slug: string, { name, party, ward, from }: NewMember, all: Gathered): Made {
  if (all.members.has(slug)) throw new CannotMake(`There is a member “${slug}” already.`);
  const said = name?.trim() || titleOfName(slug).replace(/ \p{L}/gu, (start) => start.toUpperCase());
  return makeFile(
    `members/${slug}.md`,
    `---
${headNotes}${writeFact('name', writeValue(said), 'as minutes print it, without “Councillor”')}${writeFact('title', 'Cllr', 'what stands before the name')}${writePeriod('parties', party, 'Name of the party or group', from)}${writePeriod('wards', ward, 'Name of the ward', from)}${writeFact('from', from, 'the day of the election, or of the co-option')}
# Below the next line, write a few words about the member, if they wish.
---
`,
    `Name ${slug} as a member of a committee, in the committee’s index.md: “- member: ${slug}”.`,
  );
}

function writePeriod(key: string, value: string | undefined, example: string, from: string): string {
  const mark = value === undefined ? '# ' : '';
  return `${mark}${key}:\n${mark}  - name: ${value === undefined ? example : writeValue(value)}\n${mark}    from: ${from}\n`;
}
