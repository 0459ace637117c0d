/** Who was there, as the head of minutes prints it. */
import type { TextBlock } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { plainWords } from './inline.ts';
import { type Person, splitNames } from './people.ts';

/** People by how they were there. */
export type Attendance = Record<
  'present' | 'also-present' | 'officers' | 'apologies' | 'remote' | 'substitutes',
  Person[]
>;

const welsh = String.raw`(?:[\p{L} ]+ ?\/ ?)?`;
const groups: [RegExp, keyof Attendance][] = [
  [
    new RegExp(
      String.raw`^${welsh}(?:committee |council |board |panel |cabinet )?(?:members |councillors |cllrs )?present(?: in person)?\s*(?:[:-]|$)`,
      'iu',
    ),
    'present',
  ],
  [/^(?:yn bresennol|presennol|in the chair)\s*[:-]/i, 'present'],
  [/^(?:others? |also )(?:members? )?(?:present|in attendance|attending)\s*[:-]/i, 'also-present'],
  [/^(?:in (?:virtual )?attendance|attending|also attending)\s*[:-]/i, 'officers'],
  [/^(?:\w+ )?officers\s*(?:present|in attendance|attending)?\s*[:-]/i, 'officers'],
  [new RegExp(String.raw`^${welsh}apologies(?: for absence)?(?: received)?(?: from)?\s*[:-]`, 'iu'), 'apologies'],
  [/^absent\s*[:-]/i, 'apologies'],
  [/^(?:virtual|remote)[\w ]*:/i, 'remote'],
  [/^substitutes?[\w ]*:/i, 'substitutes'],
];
const address = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllrs?|Councillors?|The Mayor|Lord|Lady|Baroness|Professor)\b/;

/** “Cynghorwyr / Councillors:” before names. */
const forms = /^(?:[\p{L}.]+ ?\/ ?)?(?:Councillors|Cllrs?\.?|Members)\s*:?\s+/u;

/** Takes the names of a block that begins with such a group, or goes on with the last one. Gives whether it did. */
export function readAttendance(
  block: TextBlock,
  attendance: Attendance,
  open: { group: keyof Attendance | undefined },
): boolean {
  const words = plainWords(wordsOf(block));
  const starts = block.lines.findIndex((one) => groupOf(plainWords(one.text)));
  if (starts !== 0 && !(open.group && (address.test(words) || isNameList(block)))) return false;
  let text = '';
  const close = () => {
    if (open.group && text !== '')
      attendance[open.group].push(...splitNames(text.replace(forms, '')).filter(({ name }) => name !== ''));
    text = '';
  };
  for (const one of block.lines) {
    const parts = one.text.split('\u2003').map(plainWords);
    const [first = '', ...more] = parts;
    const found = groupOf(first) ?? groupOf(parts.slice(0, 2).join(' '));
    if (found) {
      close();
      open.group = found[1];
      parts.splice(0, parts.length, ...[first.replace(found[0], '').trim(), ...more].filter(Boolean));
    }
    const isPost =
      parts.length === 2 && open.group === 'officers' && !/^(?:Cllr|Councillor|Mr|Mrs|Ms)\b/.test(parts[1] ?? '');
    const line = isPost ? `${parts[0]} (${parts[1]})` : parts.filter(Boolean).join(', ');
    const isNewName =
      text !== '' && (more.length > 0 || address.test(line)) && !/(?:,|\band)$/.test(text) && !isCut(text);
    text = text === '' ? line : `${text}${isNewName ? ', ' : ' '}${line}`;
  }
  close();
  return true;
}

function groupOf(words: string) {
  return groups.find(([pattern]) => pattern.test(words));
}

/** A line that ends before a name does: “Mrs R Binks, Mr”. */
function isCut(text: string): boolean {
  return /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllrs?|Councillors?|[A-Z])\.?$/.test(text);
}

/** Names in columns, or a name with a post beside it. */
function isNameList(block: TextBlock): boolean {
  return block.lines.every(
    ({ text }) => text.length < 90 && /^(?:[A-Z][\w.’'-]*[ \u2003]*){1,8}(?:\([^)]*\))?$/.test(plainWords(text)),
  );
}
