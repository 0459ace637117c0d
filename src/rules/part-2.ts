/** Rules about papers that are not for publication. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about papers that are not for publication. */
export const part2Rules = {
  'part-2-text': {
    severity: 'warning',
    message:
      'This paper is not for publication and its full text stands here. It is left out of the website, but do not commit it: move it to a folder outside this one and leave a stub here.',
    help: 'A stub is the block between the --- lines alone: public title, part: 2, grounds and reason. docs/writing-papers.md shows one.',
  },
  'part-2-fault': {
    severity: 'error',
    message: 'There is a fault {where} of a paper that is not for publication; what it says is not shown here.',
    help: 'Messages about Part 2 papers quote nothing. Compare the line with docs/front-matter.md.',
  },
  'part-unclear': {
    severity: 'warning',
    message:
      'Items of Part 1 and Part 2 both list this paper and it does not say its own part, so it is not published. Add part: 1 or part: 2.',
    help: 'An unknown or conflicting part counts as not public.',
  },
  'private-without-stub': {
    severity: 'warning',
    message:
      'No paper of this name stands in the content folder, so readers are not told that there is one. Leave a stub there, in a folder and file of the same name.',
    help: 'The public is told of each Part 2 paper: its public title, and why it is not shown. Only a paper with a stub has page numbers kept for it.',
  },
  'private-open': {
    severity: 'warning',
    message:
      'The paper of this name in the content folder is open: what stands there is published. If it must not be, give it part: 2.',
    help: 'A text in the private folder belongs to a stub that says part: 2, or stands under an item that does.',
  },
  'private-misplaced': {
    severity: 'warning',
    message: 'This file is in no place where a paper can lie, so it is passed over.',
    help: 'A private folder is laid out like the content folder: committees/<committee>/<date>/<paper>.md.',
  },
  'private-fault': {
    severity: 'warning',
    message: 'Something on this line breaks the rule {rule} (docs/rules.md); what it says is not shown here.',
    help: 'Texts of the private folder are checked like others, and never quoted. The severity is that of the rule that is named.',
  },
  'private-pages': {
    severity: 'question',
    message:
      'This stub keeps {kept} pages, and the full text in the private folder has {counted} in print. The full text was counted; is it the right version?',
    help: '`publish --private` counts the pages of full texts. Without it the number in the stub is used.',
  },
  'published-part-2': {
    severity: 'warning',
    message:
      'This paper was published and is not for publication now. It is left out from the next build on, and its page says so; run agendapack withdraw {name} --withhold --reason "…", which also lists the copies still to be taken away.',
    help: 'What was open once stands in copies: the history in git, the host, search engines. `withdraw --withhold` takes its words out of the record and says where else they are.',
  },
  'withheld-text': {
    severity: 'warning',
    message:
      'This paper was withheld, and its text still stands here. It is left out of everything; take the file away, or leave a stub.',
    help: 'A paper that is withheld is gone for the public. Its full text belongs in a folder outside this one.',
  },
} as const satisfies Record<string, Rule>;
