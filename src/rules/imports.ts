/** Rules about what an import could not tell for certain. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about what an import could not tell for certain. */
export const importsRules = {
  'import-file-kept': {
    severity: 'question',
    message:
      '{path} is there already with other words, so it was left alone. Delete or move it and import again if the printed words should take its place.',
    help: 'Import never writes over what somebody may have mended by hand.',
  },
  'import-newer-taken': {
    severity: 'question',
    message: 'In {path}, line {at}, the newer file has changed {ours}. It now reads: {theirs}.',
    help: 'What the newer file changed, and nobody had changed here, is taken from it.',
  },
  'import-newer-conflict': {
    severity: 'question',
    message:
      'In {path}, line {at}, {ours} was changed here since the last import, and the newer file changes it too, to {theirs}. The words here were kept, with the newer ones in a comment below: choose, and delete the comment.',
    help: 'Import never takes away what somebody has written here.',
  },
  'import-newer-facts': {
    severity: 'question',
    message:
      'The newer file gives other facts than the one before it ({names}). The block between the --- lines of {path} was kept as it is; look whether it is still right.',
    help: 'Facts at the top of a paper are the clerk’s.',
  },
  'import-newer-published': {
    severity: 'question',
    message:
      '{path} is published. Look at the changes, and correct it with: npx agendapack publish {place} --reason "what was corrected"',
    help: 'Readers are told what was changed in a published paper, when and why.',
  },
  'import-picture-replaced': {
    severity: 'question',
    message: 'The newer file has another picture {path}, and it took the place of the one that was there. Look at it.',
    help: 'The picture that was there before is in git.',
  },
  'import-council-name': {
    severity: 'question',
    message: 'The council’s name was not found in this file. Put it into council.md.',
    help: 'council.md was made with a stand-in for the name.',
  },
  'import-committee-name': {
    severity: 'question',
    message:
      'The committee’s printed name was not found, so it is called “{title}”. Mend it in the committee’s index.md if that is not its name.',
    help: 'The name was made from the short name given with --committee.',
  },
  'import-site-address': {
    severity: 'question',
    message: 'A pack does not say where this site will stand. Put the address into council.md after site:.',
    help: 'Until then council.md holds a stand-in address.',
  },
  'import-day-assumed': {
    severity: 'question',
    message:
      'This file does not say when it was published, so it counts as published on the day of the meeting, {day}. Where that is wrong, mend it in pages.lock.json of {folder} before anybody sees it.',
    help: 'What is imported was published elsewhere. With --published YYYY-MM-DD import takes your day instead.',
  },
  'import-day-of-name': {
    severity: 'question',
    message:
      'No date of a meeting was found in this file, so the day in its name was taken, {day}. Import it again with --into COMMITTEE/DATE where that is wrong.',
    help: 'An appendix often does not say which meeting it is for.',
  },
  'import-day-kept': {
    severity: 'question',
    message:
      '--published {day} was not taken: {folder} has a day of publication already, and that is never changed by importing again.',
    help: 'A publication that was recorded stays as it is. Where the day is wrong, mend it in pages.lock.json by hand.',
  },
  'import-not-stamped': {
    severity: 'question',
    message:
      'This file does not say when it was published, and its meeting is not public here, so its words are not public yet. Import again with --published YYYY-MM-DD, or run “agendapack publish {folder}”.',
    help: 'A pack is shown once its lock has a date of publication. Import writes the printed one.',
  },
  'import-paper-not-found': {
    severity: 'question',
    message:
      'The agenda has pages for item {number}, “{title}”, but where its paper starts was not found. Its words, if they are here, are in the paper before it.',
    help: 'Papers are cut apart where an item’s title stands over a report. Cut the Markdown file in two by hand.',
  },
  'import-appendix-not-found': {
    severity: 'question',
    message:
      'Appendix {label} is listed here, but where it starts was not found. Its words, if they are here, are in the paper before it.',
    help: 'Appendices are cut off where a title page repeats the title in the list.',
  },
  'import-minutes-unread': {
    severity: 'question',
    message:
      'The minutes of this item could not be taken apart: no numbered minute, or no date, was found. They were kept as a paper.',
    help: 'Minutes are known by their numbers and by “(Agenda Item 3)” after each title.',
  },
  'import-column-mended': {
    severity: 'question',
    message:
      'The number {number} stood in a column of its own here. It was put together with the words beside it; look whether that is right.',
    help: 'On a page of a long table a text layer may have one column more than on the others.',
  },
  'import-column-off': {
    severity: 'question',
    message:
      'This row has {found} cells where its table has {expected}. The words were kept; look whether they are in the right columns.',
    help: 'Text layers lose or add the lines between columns.',
  },
  'import-header-differs': {
    severity: 'question',
    message:
      'The heading of this table has its columns grouped in another way here than on the paper’s other pages. The commonest way was taken.',
    help: 'On one page a heading may be a column short.',
  },
  'import-columns': {
    severity: 'question',
    message: 'These lines stand in columns, and no table could be made of them. The words were kept line by line.',
    help: 'Text without tabs does not say where a cell ends. Write the table by hand, or import the PDF.',
  },
  'import-columns-beside': {
    severity: 'question',
    message:
      'Columns of text stand side by side here. They were read one after the other; look whether that is the order they are meant in.',
    help: 'A comparison in columns is a table in print. Write it as a table by hand where readers should compare.',
  },
  'import-page-scanned': {
    severity: 'question',
    message:
      'This page is a picture of a page, without words. It was kept as it is; nobody can search it or have it read aloud.',
    help: 'Ask for the document the scan was made of, or have its words recognised (OCR) and import it again.',
  },
  'import-paper-scanned': {
    severity: 'question',
    message:
      'Every page of this file is a picture without words. It is a paper with these pages now, {path}, which says of them “{alt}”. Write there, after alt:, what they show.',
    help: 'Who cannot see the pages is told what alt: says and nothing else. Better still, have the words recognised (OCR) and import the file again.',
  },
  'import-page-ocr': {
    severity: 'question',
    message: 'The words of this page were recognised from a picture of it by a machine. Read them against the picture.',
    help: 'Recognised words have faults: letters taken for others, columns run together.',
  },
  'import-word-left-out': {
    severity: 'question',
    message: '{what} was left out. Look whether anything in it has to be read by the public.',
    help: 'Page headers and footers, tables of contents and hidden text are no part of the text; the website makes its own contents.',
  },
  'import-picture-alt': {
    severity: 'question',
    message:
      'The picture {name} has no alternative text in this file. Write in the square brackets of the paper what it shows.',
    help: 'Who cannot see a picture has these words read aloud.',
  },
  'import-word-drawing': {
    severity: 'question',
    message:
      'Here is a chart, diagram or picture of a form that browsers do not show. Its words were kept; save it in Word as a picture (PNG) and put it into the paper.',
    help: 'Word draws charts and diagrams itself; there is no picture in the file to take out.',
  },
  'import-word-linked': {
    severity: 'question',
    message:
      'Here is a picture that this Word file only points to: it lies elsewhere, and is not in the file. Its alternative text was kept as words; put the picture beside the paper and write ![what it shows](its-name.png) here.',
    help: 'In Word, File > Info > Edit links to files breaks the link and puts the picture into the file; then import it again.',
  },
  'import-pdf-drawing': {
    severity: 'question',
    message:
      'Here is a chart, drawing or picture that could not be taken out of the PDF. Its words were kept; save it as a picture (PNG) and put it into the paper.',
    help: 'Charts are often drawn line by line; there is no picture in the file to take out.',
  },
  'import-pictures-left': {
    severity: 'question',
    message:
      '{count} pictures of this PDF were left out: ornaments, pictures that stand on page after page, and those the file says are no part of its text. Look whether any of them says something.',
    help: 'A picture that stands on three pages or more is kept on the first.',
  },
  'import-word-equation': {
    severity: 'question',
    message: 'An equation was kept as its letters and figures alone: {words}. Write it so that it can be understood.',
    help: 'A paper has no layout for equations. Words such as “divided by” are read aloud as they are meant.',
  },
  'import-word-struck': {
    severity: 'question',
    message: 'Words are struck through here. They were kept without the line; look whether they are to stay.',
    help: 'A paper cannot show struck-out words.',
  },
  'import-word-symbol': {
    severity: 'question',
    message: '{count} symbols of this paragraph are not known. “\ufffd” stands in their place; write what they mean.',
    help: 'Some typefaces put pictures in the place of letters, and the file does not say what they mean.',
  },
  'import-word-nested': {
    severity: 'question',
    message:
      'A table stands inside a table here. Its words were kept in the outer cell; look whether they can be understood.',
    help: 'A table inside a cell cannot be followed by people who have it read aloud.',
  },
  'import-running-line': {
    severity: 'question',
    message:
      '“{words}” runs along the edge of {pages} pages, so it was kept on the first of them only. Look whether it is more than a running line.',
    help: 'Names of papers and committees at the head or foot of each page are no part of the text between them.',
  },
  'import-legend-differs': {
    severity: 'question',
    message: 'This legend is not the same as the one on the plan’s first page. Look which of them is right.',
    help: 'Short forms of departments are printed on every page of a forward plan.',
  },
  'import-two-numbers': {
    severity: 'question',
    message: '{name} has the telephone number {first} here and {second} in line {line}. Look which of them is right.',
    help: 'Both were kept as printed.',
  },
  'import-odd-year': {
    severity: 'question',
    message: '“{found}” looks like a slip of the pen. It was kept as printed.',
    help: 'The year is more than a lifetime away.',
  },
  'import-item-added': {
    severity: 'question',
    message:
      'No item of the meeting is called “{title}”, so the paper was listed at a new item at the end of {path}. Say the item with --item.',
    help: 'A paper that no item lists is not published.',
  },
  'import-public-now': {
    severity: 'question',
    message:
      'The meeting {folder} is published already, so this paper is public from the next build. Papers that come later belong in a supplement: --into {folder}/supplement-1.',
    help: 'A pack that was published is added to by a supplement.',
  },
  'import-to-follow-ended': {
    severity: 'question',
    message: 'Item {item} was to follow, and has its papers now: the line to-follow: true was taken out of {path}.',
    help: 'Nothing else in that file was changed. Put the line back if more papers are to come.',
  },
  'import-to-follow-left': {
    severity: 'question',
    message: 'Item {item} has its papers now. Take to-follow: true out of {path}.',
    help: 'Import takes the line out itself where it stands on a line of its own.',
  },
  'import-supplement-alone': {
    severity: 'question',
    message:
      'The meeting {folder} is not here, so only the items this supplement names were written. Import its agenda to have all of them.',
    help: 'A supplement adds papers to a meeting.',
  },
} as const satisfies Record<string, Rule>;
