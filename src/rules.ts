/**
 * THE table of rules: every message a clerk can see about a paper, its severity, and what to do about it.
 * Ids are kebab-case, name the fault, and are never used again for something else. docs/rules.md is generated from this table.
 */
import type { Severity } from './problem.ts';

/** One row: severity, the message with {values}, and help for docs/rules.md. */
interface Rule {
  severity: Severity;
  message: string;
  help: string;
}

const table = {
  'empty-file': {
    severity: 'error',
    message: 'This file is empty. Write the paper in it, or delete the file and take its name off the agenda.',
    help: 'A paper needs at least the block between the --- lines and some text.',
  },
  'front-matter-missing': {
    severity: 'error',
    message:
      'The first line of this file should be three hyphens, ---; below it the facts that say what it is, and --- again.',
    help: 'Nothing stands before the first ---, not even an empty line; and no word processor’s dash stands in its place.',
  },
  'front-matter-open': {
    severity: 'error',
    message:
      'The block at the top begins with --- but is never closed. Put a line of three hyphens, and nothing else, after its last fact.',
    help: 'The facts at the top stand between two lines of three hyphens.',
  },
  'front-matter-shape': {
    severity: 'error',
    message: 'The block between the --- lines should be facts written as “key: value”, one a line.',
    help: 'Each fact is a key, a colon, a space and a value.',
  },
  'yaml-broken': {
    severity: 'error',
    message: 'The block between the --- lines cannot be read from here on: {reason}.',
    help: 'Compare the line with the one above it: indentation, quotes and colons are the usual causes.',
  },
  'unknown-key': {
    severity: 'error',
    message: '“{key}” is not something that can be said here. {hint}',
    help: 'docs/front-matter.md lists what each kind of file may say.',
  },
  'missing-key': {
    severity: 'error',
    message: '“{key}” is needed here and is not there. Add a line that says it.',
    help: 'docs/front-matter.md says which facts a file must have.',
  },
  'bad-value': {
    severity: 'error',
    message: '“{key}” is {found}, but {expected}.',
    help: 'docs/front-matter.md says what each fact may be.',
  },
  'unknown-type': {
    severity: 'error',
    message: 'The type of this paper is “{found}”, which is not one of: {known}',
    help: 'A paper says what it is: `type: report`, for instance.',
  },
  'misplaced-file': {
    severity: 'error',
    message: 'This file lies where no paper can be: {reason}',
    help: 'Papers lie in committees/<committee>/<date>/, members in members/, decisions in decisions/.',
  },
  'reserved-name': {
    severity: 'error',
    message: 'A paper cannot be called “{name}”: that address is kept for something else. Rename the file.',
    help: 'index, pages, minutes, all, history, data, tables, part-2, supplement-… and the names of editions are kept.',
  },
  'link-file': {
    severity: 'error',
    message: 'This is a link to another file or folder, which is not followed. Put the file itself here.',
    help: 'Symbolic links could lead out of the content folder, to what is not for publication.',
  },
  'council-missing': {
    severity: 'error',
    message:
      'There is no council.md, the file with the council’s name and the site’s address. `agendapack new council` writes one.',
    help: 'The content folder needs council.md at its top.',
  },
  'committee-missing': {
    severity: 'error',
    message: 'This committee has no index.md that says its name. Add {file}.',
    help: 'Each folder below committees/ needs an index.md.',
  },
  'meeting-missing': {
    severity: 'error',
    message: 'This meeting has no index.md that says its date and agenda. Add {file}.',
    help: 'Each meeting’s folder needs an index.md.',
  },
  'date-folder': {
    severity: 'error',
    message:
      'The date is {date}, but the folder is {folder}. They should be the same day; a meeting that moved keeps both and says held-on.',
    help: 'The folder’s name is the day the meeting was first called for, and never changes.',
  },
  'missing-paper': {
    severity: 'error',
    message: 'The agenda names a paper “{name}” under item {item}, but there is no file {file}. {hint}',
    help: 'Check the spelling, add the file, or mark the item to-follow.',
  },
  'unlisted-paper': {
    severity: 'warning',
    message: 'No agenda item lists this paper, so it is not published. Add its name under papers: of an item.',
    help: 'A paper that no item lists counts as not public.',
  },
  'included-private': {
    severity: 'warning',
    message:
      'This paper of another meeting is not public there yet, so it is left out here as well. Publish it with its own meeting first.',
    help: 'A paper that a later pack includes is public where it belongs, or nowhere.',
  },
  'listed-twice': {
    severity: 'warning',
    message: '“{name}” is listed under more than one item; it is published once, at item {item}.',
    help: 'One paper has one place in the pack.',
  },
  'duplicate-key': {
    severity: 'error',
    message:
      'Two agenda items have the same number or key, “{key}”; the first stands on line {line}. Give this one another number or key.',
    help: 'The key is the end of an item’s address, #item-…. It is the number unless the item has a key: of its own.',
  },
  'item-without-key': {
    severity: 'error',
    message: 'This item has no number, so it needs a key: of its own, such as key: {guess}.',
    help: 'Items without a printed number need a permanent key.',
  },
  'unknown-item': {
    severity: 'error',
    message: 'There is no agenda item with the key “{key}” in this meeting. {hint}',
    help: 'A supplement’s papers belong to items of the meeting’s own agenda.',
  },
  'same-address': {
    severity: 'error',
    message: 'This would have the same address as {other}: {address}. Rename one of them.',
    help: 'Every paper has an address of its own.',
  },
  'unknown-member': {
    severity: 'warning',
    message: 'There is no file members/{member}.md. {hint}',
    help: 'A slug names a file in members/; somebody without one is given by name:.',
  },
  'lock-broken': {
    severity: 'error',
    message:
      'The record of what was published cannot be read: {reason}. Restore it from git; it is never written by hand.',
    help: 'pages.lock.json is written by `publish` and `import` alone.',
  },
  'page-start-moved': {
    severity: 'warning',
    message:
      'Page {page} began with words that are no longer here. It begins with the words on this line now; its number stays.',
    help: 'A printed page keeps its number. Where the words it began with are deleted or moved, the next that are left begin it.',
  },
  'page-empty': {
    severity: 'warning',
    message: 'Nothing is left of what stood on page {page}. The page keeps its number and says that it is empty.',
    help: 'A published page number is never given to other words.',
  },
  'paper-after-publication': {
    severity: 'warning',
    message:
      'This paper was added after {what} was published, so it has no page numbers of its own. Put it into a supplement.',
    help: 'A printed pack cannot grow: papers that come later are published as a supplement, with `agendapack new supplement`.',
  },
  'anchor-gone': {
    severity: 'error',
    message:
      'Links to #{anchor} of this paper were published, and it is gone. Put it back, or say in the facts at the top where it is now: a line “moved:” and below it, two spaces in, “{anchor}: para-4”.',
    help: 'An anchor that was published leads somewhere for ever. `moved:` in the block between the --- lines names the new place.',
  },
  'address-gone': {
    severity: 'error',
    message:
      '{address} was published and is gone. Put the paper back on the agenda; or, where its file has another name now, add the line was: [{address}] to its facts.',
    help: 'An address that was published answers for ever. A paper that must not be shown any more is withdrawn, not deleted.',
  },
  'item-gone': {
    severity: 'error',
    message:
      'Links to #item-{key} of this meeting were published, and no item has that key now. Put the item back; or, where it has another number now, add the line key: "{key}" to it.',
    help: 'An item that is not taken stays on the agenda and says so; its number may change, its key never does.',
  },
  'part-2-text': {
    severity: 'warning',
    message:
      'This paper is not for publication and its full text stands here. It is left out of the website, but do not commit it: move it to a folder outside this one and leave a stub here.',
    help: 'A stub is the block between the --- lines alone: public title, part: 2, paragraphs of Schedule 12A and reason. docs/writing-papers.md shows one.',
  },
  'part-2-fault': {
    severity: 'error',
    message: 'There is a fault on this line of a paper that is not for publication; what it says is not shown here.',
    help: 'Messages about Part 2 papers quote nothing. Compare the line with docs/front-matter.md.',
  },
  'part-unclear': {
    severity: 'warning',
    message:
      'Items of Part 1 and Part 2 both list this paper and it does not say its own part, so it is not published. Add part: 1 or part: 2.',
    help: 'An unknown or conflicting part counts as not public.',
  },
  'unknown-block': {
    severity: 'error',
    message: 'There is no block called “{name}”. {hint}',
    help: 'docs/writing-papers.md lists the blocks that begin with colons.',
  },
  'link-missing': {
    severity: 'error',
    message: 'This link leads to {target}, which is not there. {hint}',
    help: 'Links between papers are written as paths from this file, such as ../2026-02-18/minutes.md.',
  },
  'link-private': {
    severity: 'warning',
    message: 'This link leads to something that is not public, so the words stay without a link.',
    help: 'A Part 1 paper cannot link to a Part 2 paper or to a meeting that is not published.',
  },
  'link-anchor': {
    severity: 'warning',
    message: 'The page this link leads to has no place called #{anchor}; the link leads to the top of it. {hint}',
    help: 'Anchors are those shown on the page: #para-4, #table-2, #minute-57.',
  },
  'link-unsafe': {
    severity: 'warning',
    message:
      'This address is not one a reader can safely follow, and is left out: only http, https, mailto and tel are.',
    help: 'Scripts and local addresses are never published.',
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
  'vote-sums': {
    severity: 'question',
    message:
      'In the vote on motion {number}, “{side}” says {count}, but the number of names listed there is {names}. Which is right?',
    help: 'What was printed is kept as it is. Compare the minutes with the record of the vote.',
  },
  'unknown-motion': {
    severity: 'error',
    message: 'The facts at the top have no motion with the number {number}. Add it under motions:.',
    help: 'Mover, seconder, outcome and vote of each motion stand in the front matter of the minutes.',
  },
  'not-text': {
    severity: 'error',
    message: 'This file is not text in UTF-8: byte {byte} cannot be read. Save it again as UTF-8 text.',
    help: 'Papers are plain text files. A Word file saved as plain text, or the text of a PDF, is taken in with `agendapack import`.',
  },
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
  'import-file-kept': {
    severity: 'question',
    message:
      '{path} is there already with other words, so it was left alone. Delete or move it and import again if the printed words should take its place.',
    help: 'Import never writes over what somebody may have mended by hand.',
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
  'import-supplement-alone': {
    severity: 'question',
    message:
      'The meeting {folder} is not here, so only the items this supplement names were written. Import its agenda to have all of them.',
    help: 'A supplement adds papers to a meeting.',
  },
} as const satisfies Record<string, Rule>;

/** Id of a rule. */
export type RuleId = keyof typeof table;
/** The table of rules by id. */
export const rules: Record<RuleId, Rule> = table;
