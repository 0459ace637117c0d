/** Rules about files that lie in the wrong place, or are not what they should be. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about files that lie in the wrong place, or are not what they should be. */
export const folderRules = {
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
  'example-left': {
    severity: 'question',
    message:
      '“{key}” is still the example that this file came with: {value}. Put in the council’s own: it stands on every page, notice and front sheet.',
    help: 'A new council.md has an example of a name and an address, so that there is something to look at. Addresses that were published do not change: put in your own first.',
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
  'not-text': {
    severity: 'error',
    message: 'This file is not text in UTF-8: byte {byte} cannot be read. Save it again as UTF-8 text.',
    help: 'Papers are plain text files. A Word file saved as plain text, or the text of a PDF, is taken in with `agendapack import`.',
  },
  'paper-ending': {
    severity: 'warning',
    message: 'A name that ends in .{ending} is not looked at. Rename the file so that it ends in .md.',
    help: 'Papers are files whose names end in .md, in small letters.',
  },
  'word-file': {
    severity: 'warning',
    message:
      'A file of a word processor is not looked at. Take it in with `agendapack import`, or move it out of this folder.',
    help: 'Such files carry earlier words and comments with them; what lies in this folder may be copied with the rest.',
  },
  'shape-unknown': {
    severity: 'question',
    message:
      'This file takes the place of none: Agendapack has no file of that name in its {folder}/, and none of your own names it.{guess}',
    help: 'A file in the council’s own layouts/ or site/ takes the place of the one of the same name in Agendapack.',
  },
} as const satisfies Record<string, Rule>;
