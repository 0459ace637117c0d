/** A new stub: what the public may know of a paper that is not for publication. Its text is written elsewhere. */
import { type ExemptInformation, exemptInformation, type LawName } from '../model/exempt-information.ts';
import type { AgendaItem } from '../model/meeting.ts';
import { type Jurisdiction, jurisdictions } from '../notice/jurisdictions.ts';
import { headNotes, toWrite, writeFact, writeValue } from './facts-text.ts';

/** The text of the stub of a report for an item in Part 2: facts, and nothing below them. */
export function writeStub(title: string, { exempt }: Pick<AgendaItem, 'exempt'>, law: LawName): string {
  const interest = exempt?.['public-interest'];
  const { source, grounds }: ExemptInformation = exemptInformation[law];
  const { publicInterest } = (jurisdictions[law] as Jurisdiction).exemptions;
  const example = Object.keys(grounds).find((number) =>
    /business affairs|real property/.test(grounds[Number(number)]?.words ?? ''),
  );
  return `---
${headNotes}# This file is public. It says that there is a paper, and why it is not published; the paper itself never stands here.
${writeFact('title', writeValue(title), 'shown to the public')}${writeFact('type', 'report')}${writeFact('part', '2')}
${
  exempt
    ? `# On what grounds, as the agenda says of this item; change them where this paper’s are others:
exempt:
  paragraphs: [${exempt.paragraphs.join(', ')}]
${publicInterest || interest !== undefined ? `  public-interest: ${interest === undefined ? toWrite : writeValue(interest)}\n` : ''}`
    : `# On what grounds: the paragraphs of ${source}${publicInterest ? ', and why keeping it private serves the public better than publishing it' : ''}.
# Take away the # at the start of these lines and put them right; it cannot be published before that:
# exempt:
#   paragraphs: [${example}]
${publicInterest ? '#   public-interest: The rent is still being negotiated.\n' : ''}`
}
# How many pages the paper has, kept for it in the pack’s page numbers. “publish --private DIR” counts them itself;
# otherwise take away the # at the start of this line, and put it right:
# pages: 4
---
`;
}
