/** Rules about the text of a paper. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about the text of a paper. */
export const papersRules = {
  'unknown-block': {
    severity: 'error',
    message: 'There is no block called “{name}”. {hint}',
    help: 'docs/writing-papers.md lists the blocks that begin with colons.',
  },
  'heading-skips': {
    severity: 'warning',
    message:
      'This heading is of level {level}, straight after level {before}. It is shown as level {shown}; use {hashes}.',
    help: 'Headings go down one level at a time, so that a screen reader’s list of them makes sense.',
  },
  'image-alt': {
    severity: 'warning',
    message: 'This picture has no words that say what it shows. Write them between the square brackets.',
    help: 'WCAG 2.2, 1.1.1. A mere decoration is marked {.decoration}.',
  },
  'table-header': {
    severity: 'warning',
    message: 'This table has no header row, so a screen reader cannot say what a cell is about.',
    help: 'WCAG 2.2, 1.3.1. Make the first row the header.',
  },
  'number-skips': {
    severity: 'question',
    message: 'Paragraph {before} is followed by paragraph {number}. Is one missing?',
    help: 'Paragraphs keep the numbers their author wrote.',
  },
  'number-repeats': {
    severity: 'question',
    message: 'Paragraph {number} stands twice. Should one of them have another number?',
    help: 'The second one’s anchor ends in --2.',
  },
} as const satisfies Record<string, Rule>;
