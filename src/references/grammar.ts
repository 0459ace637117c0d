/** The words references begin with, and how what they call is numbered. To teach a new word, add a row. */
import type { ReferenceKind } from '../model/reference.ts';
import { addPhrase, noPhrases, type Phrases } from './phrases.ts';

/** One word of the grammar. */
export interface ReferenceWord {
  /** Undefined for the words that only laws use: "schedule", "regulation". */
  kind?: ReferenceKind;
  word: string;
  plural: boolean;
  /** Numbered by letters: "Appendix A". In brackets letters always count: "paragraph (c)". */
  letters: boolean;
  /** Numbered with a stroke: "minute 12/24", "decision 24/00093". */
  strokes: boolean;
  /** "recommendation three", "the third recommendation". */
  counted: boolean;
  /** Largest whole number it can have: above, it is a law’s or a sum. */
  most: number;
}

interface Row {
  kind?: ReferenceKind;
  word: string;
  one: string[];
  many?: string[];
  letters?: boolean;
  strokes?: boolean;
  counted?: boolean;
  most?: number;
}

const rows: Row[] = [
  { kind: 'item', word: 'item', one: ['agenda item', 'item', 'agenda number'], many: ['agenda items', 'items'] },
  {
    kind: 'minute',
    word: 'minute',
    one: ['minute', 'min.', 'min no', 'min ref'],
    many: ['minutes', 'mins.', 'min nos'],
    strokes: true,
    most: 9999,
  },
  {
    kind: 'paragraph',
    word: 'paragraph',
    one: ['paragraph', 'para', 'para.', 'sub-paragraph', 'subparagraph', 'sub paragraph', 'sub-para'],
    many: [
      'paragraphs',
      'paras',
      'paras.',
      'sub-paragraphs',
      'subparagraphs',
      'sub paragraphs',
      'para’s',
      'paragraph(s)',
    ],
  },
  { kind: 'section', word: 'section', one: ['section', 'sec.'], many: ['sections', 'secs.'], letters: true, most: 40 },
  { kind: 'table', word: 'table', one: ['table', 'tbl.'], many: ['tables', 'tbls.'], letters: true },
  { kind: 'figure', word: 'figure', one: ['figure', 'fig', 'fig.'], many: ['figures', 'figs', 'figs.'], letters: true },
  {
    kind: 'appendix',
    word: 'appendix',
    one: ['appendix', 'app.', 'appx', 'appx.'],
    many: ['appendices', 'appendixes', 'apps.'],
    letters: true,
    counted: true,
  },
  {
    kind: 'annex',
    word: 'annex',
    one: ['annex', 'annexe', 'annexure'],
    many: ['annexes', 'annexures'],
    letters: true,
    counted: true,
  },
  { kind: 'page', word: 'page', one: ['page', 'pg.', 'p.'], many: ['pages', 'pp', 'pp.', 'pgs.'], most: 9999 },
  {
    kind: 'recommendation',
    word: 'recommendation',
    one: ['recommendation', 'rec.'],
    many: ['recommendations', 'recs.'],
    letters: true,
    counted: true,
  },
  {
    kind: 'resolution',
    word: 'resolution',
    one: ['resolution', 'res.'],
    many: ['resolutions'],
    letters: true,
    strokes: true,
  },
  { kind: 'resolution', word: 'motion', one: ['motion'], many: ['motions'], letters: true, counted: true },
  { kind: 'resolution', word: 'amendment', one: ['amendment'], many: ['amendments'], letters: true, counted: true },
  { kind: 'action', word: 'action', one: ['action', 'action point'], many: ['actions', 'action points'] },
  { kind: 'action', word: 'measure', one: ['measure'], many: ['measures'] },
  {
    kind: 'decision',
    word: 'decision',
    one: ['decision', 'key decision'],
    many: ['decisions', 'key decisions'],
    strokes: true,
    most: 9999,
  },
  { kind: 'section', word: 'section', one: ['§'], many: ['§§'], most: 40 },
  { word: 'section', one: ['s', 's.'], many: ['ss', 'ss.'], most: 9999 },
  { word: 'schedule', one: ['schedule', 'sch.'], many: ['schedules'], most: 9999 },
  { word: 'part', one: ['part'], many: ['parts'], most: 9999, letters: true },
  { word: 'regulation', one: ['regulation', 'reg.'], many: ['regulations', 'regs.'], most: 9999 },
  { word: 'article', one: ['article', 'art.'], many: ['articles'], most: 9999 },
  { word: 'chapter', one: ['chapter'], many: ['chapters'], most: 9999 },
  { word: 'rule', one: ['rule', 'standing order', 'procedure rule'], many: ['rules', 'standing orders'], most: 9999 },
];

/** Words that number ranks of things and not places in a paper, whatever its headings say. */
const ranks = new Set([
  'part',
  'level',
  'key stage',
  'year',
  'band',
  'grade',
  'tier',
  'ward',
  'class',
  'zone',
  'key',
  'ks',
]);

const words = noPhrases<ReferenceWord>();
for (const row of rows) addRow(words, row);

/** Every word of the grammar. */
export const grammar: Phrases<ReferenceWord> = words;

/** The series words a paper numbers in its headings, for instance "issue" or "work stream". */
export function seriesGrammar(series: Iterable<string>): Phrases<ReferenceWord> {
  const found = noPhrases<ReferenceWord>();
  for (const name of series) {
    const word = name.trim().toLowerCase();
    if (word === '' || ranks.has(word)) continue;
    const spellings = /^work[ -]?streams?$/.test(word) ? ['work stream', 'workstream', 'work-stream'] : [word];
    const many = spellings.map((one) => (one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`));
    addRow(found, { kind: 'issue', word, one: spellings, many, letters: true });
  }
  return found;
}

function addRow(to: Phrases<ReferenceWord>, row: Row): void {
  const { one, many = [], letters = false, strokes = false, counted = false, most = 400, ...rest } = row;
  const add = (form: string, plural: boolean) =>
    addPhrase(to, form, { ...rest, letters, strokes, counted, most, plural });
  for (const form of one) add(form, false);
  for (const form of many) add(form, true);
}

/** Numbers as words, and in their order. */
export const counts = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** "third" is 3. */
export const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** What is counted: "3 motions", "12 members", "20 per cent" have a number that is no label. */
export const counted = new Set(
  (
    'motion motions question questions amendment amendments people persons person times time day days week weeks month months year years ' +
    'hour hours minute minutes second seconds member members councillor councillors pupil pupils student students child children per ' +
    'percent million billion thousand m km cm mm metres meters miles feet inches hectares acres homes houses dwellings flats units ' +
    'residents votes seats places tickets cases complaints fines permits notices applications staff posts fte officers schools by x ' +
    'teams players tables copies dpi pixels'
  ).split(' '),
);

/** Verbs in -s that may follow a label; other lower-case words in -s after “and 6” are what is counted. */
export const verbs = new Set(
  (
    'is was has does as this its us sets shows contains gives provides lists describes explains outlines refers relates summarises ' +
    'summarizes deals covers details states says includes applies concerns identifies presents illustrates highlights makes proposes recommends'
  ).split(' '),
);
