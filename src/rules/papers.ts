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
  'table-row-short': {
    severity: 'warning',
    message: 'This row fills {cells} of the {columns} columns of its table. Add what is missing, or an empty cell.',
    help: 'Cells after a missing one stand under the wrong heading.',
  },
  'table-row-long': {
    severity: 'warning',
    message:
      'This row has {cells} cells where the other rows of its table have {columns}. Take the odd one out; write \\| for a line that is no edge of a cell.',
    help: 'Cells without a heading above them cannot be understood.',
  },
  'cell-order': {
    severity: 'question',
    message:
      'The figures of this cell, “{words}”, stand the other way round in this table’s other cells. Is it a slip?',
    help: 'Where a table says “19% (13)”, readers take the first figure of every cell for the share.',
  },
  'section-empty': {
    severity: 'question',
    message: 'Nothing stands below the heading “{heading}”. Is something missing?',
    help: 'Somebody who goes from heading to heading by keyboard lands at nothing.',
  },
  'heading-question': {
    severity: 'question',
    message: 'There is a question mark in the heading “{heading}”. Was something still to be settled?',
    help: 'Drafts carry doubts in brackets; published papers should not.',
  },
  'link-words': {
    severity: 'warning',
    message: 'The link “{words}” does not say where it leads. Name in it what a reader finds there.',
    help: 'WCAG 2.2, 2.4.4. Screen readers list links without the words around them.',
  },
  'bare-address': {
    severity: 'warning',
    message: 'An address stands here as it is, and is no link. Write [what a reader finds there](the address).',
    help: 'WCAG 2.2, 2.4.4. A screen reader reads an address out letter by letter.',
  },
  placeholder: {
    severity: 'warning',
    message: '“{found}” holds a place for words that are still missing. Put them in.',
    help: 'TBC, XX, [insert …] and the like are easily published by mistake.',
  },
  'tracked-change': {
    severity: 'warning',
    message: 'A tracked change or comment is left here. Accept or reject it, and take its marks out.',
    help: 'Comments and earlier words of drafts are not meant for the public.',
  },
  'field-broken': {
    severity: 'warning',
    message: '“{found}” was left by a word processor. Write the reference out by hand.',
    help: 'A cross-reference of the word processor lost what it led to.',
  },
  'newer-words': {
    severity: 'question',
    message:
      'A newer file has other words here than the paper: they stand in this comment. Put the right ones into the paper and delete the comment.',
    help: 'Import keeps what was changed by hand, and puts beside it, in a comment that readers never see, what the newer file changed in the same place.',
  },
  'merge-conflict': {
    severity: 'error',
    message:
      'Two versions of this paper were put together by git here, “{line}”, and nobody chose between them. Keep the right lines and delete the marks.',
    help: 'git marks what it could not join with lines of <, = and >.',
  },
  'lost-character': {
    severity: 'warning',
    message: 'A character was lost here: “{around}”. Put the right one.',
    help: 'Dashes, apostrophes and pound signs are often lost between one program and the next.',
  },
  'unshown-character': {
    severity: 'warning',
    message:
      'No font of the PDFs has “{found}” ({codes}). Write it in other letters there, or as a picture with words that say what it shows.',
    help: 'PDFs show � in its place, and Arabic letters unjoined. The website and EPUBs show it in whatever fonts a reader has.',
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
