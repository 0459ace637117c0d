/** Rules about pictures and other files beside papers. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about pictures and other files beside papers. */
export const filesRules = {
  'file-kind': {
    severity: 'error',
    message:
      '{name} is not published: only PDF, CSV and text files and PNG, JPEG, GIF, WebP and SVG pictures are. Save it as one of these.',
    help: 'Other kinds of file cannot be checked for what is hidden in them.',
  },
  'file-hidden-content': {
    severity: 'error',
    message:
      '{name} is not published: such files carry earlier words, comments, hidden rows and sheets with them. Save it as PDF, or a table as CSV.',
    help: 'ICO, Disclosing documents to the public securely (2025). The text of a report in Word, saved as plain text, is taken in with `agendapack import`.',
  },
  'file-mismatch': {
    severity: 'error',
    message: '{name} is not a {kind}, whatever its name says. Open it, and save it as a {kind}.',
    help: 'A file that was only renamed stays what it was.',
  },
  'file-broken': {
    severity: 'error',
    message: '{name} cannot be read: it is damaged or cut short. Open it where it was made and save it again.',
    help: 'What cannot be read cannot be cleaned of metadata, so it is not published.',
  },
  'picture-large': {
    severity: 'error',
    message:
      '{name} is {width} by {height} dots, more than can be printed. Save it smaller: 2,500 dots fill the width of a page.',
    help: 'Pictures have at most 10,000 dots on a side. A reader on a telephone waits long for one with half of that.',
  },
  'file-locked': {
    severity: 'error',
    message: '{name} is locked with a password. Save it again without one.',
    help: 'A locked PDF cannot be cleaned of metadata, and keeps screen readers out.',
  },
  'file-redaction': {
    severity: 'error',
    message: '{name} has words that are marked for redaction but still there. Apply the redactions and save it again.',
    help: 'A mark for redaction only covers the words; anybody can take it away.',
  },
  'file-hidden-layers': {
    severity: 'error',
    message: '{name} has layers that are switched off; anybody can switch them on. Print it to a new PDF.',
    help: 'Drawings keep such layers. What is not meant to be seen must not be in the file.',
  },
  'pdf-missing': {
    severity: 'error',
    message:
      'The PDF that is this paper, {name}, is not there. Put it beside this file, and write its name after pdf:.',
    help: 'docs/writing-papers.md says how a scanned plan or a drawing becomes a paper.',
  },
  'pdf-alt': {
    severity: 'error',
    message: 'Nothing says what {name} shows. Add alt: and a sentence that tells it to those who cannot see it.',
    help: 'WCAG 2.2, 1.1.1. The pages of the PDF are printed as pictures; PDF/UA takes none without words.',
  },
  'pdf-unreadable': {
    severity: 'error',
    message: 'The pages of {name} cannot be drawn. Open it where it was made, and print it to a new PDF.',
    help: 'Pages that cannot be drawn can stand in no edition.',
  },
  'pdf-long': {
    severity: 'error',
    message:
      '{name} has {pages} pages, and {most} is the most that is shown as pictures. Cut it in parts, a paper each, or write a paper that links to it.',
    help: 'Each page is a picture in print, large print, EPUB and on the website.',
  },
  'pdf-without-words': {
    severity: 'warning',
    message:
      'A computer can read no words on {pages} of {name}: who cannot see the picture is told nothing but what alt: says. Have its text recognised (OCR), or write below the facts what it says.',
    help: 'A scan is a picture of words: no search finds them and no screen reader says them.',
  },
} as const satisfies Record<string, Rule>;
