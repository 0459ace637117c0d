/** One item of an agenda: its title, page range, “to follow”, and what is printed below it. */

/** An item as the agenda prints it. */
export interface PrintedItem {
  number: string;
  title: string;
  /** First and last page in the pack’s numbers. */
  pages: { first: number; last: number } | undefined;
  toFollow: boolean;
  verbal: boolean;
  part: 1 | 2;
  note: string | undefined;
  line: number;
}

const bracketed =
  /\(?\b(?:pages?|tudalennau|tudalen|pp?\.)(?: nos?\.?)?:?\s*(\d{1,4})(?:\s*(?:-|–|to|i)\s*(\d{1,4}))?\)?/i;
const trailing = /\s+(\d{1,4})\s*[-–]\s*(\d{1,4})$/;
const column = /\u2003\s*(\d{1,4})$/;
const following = /[\s(–-]*\bto[ -]follow\b\)?\.?\s*$/i;
const verbal = /[\s(–-]*\b(?:verbal|oral)(?: (?:update|report|item|presentation))?\)?\s*$/i;

/** Reads an item’s words. A gap between columns is an em space. */
export function readItem(number: string, text: string, part: 1 | 2, line: number): PrintedItem {
  const item: PrintedItem = {
    number,
    title: text,
    pages: undefined,
    toFollow: false,
    verbal: false,
    part,
    note: undefined,
    line,
  };
  const found = [bracketed, trailing, column].map((pattern) => pattern.exec(text)).find(isRange);
  if (found) {
    item.pages = { first: Number(found[1]), last: Number(found[2] ?? found[1]) };
    item.title = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  }
  if (following.test(item.title)) {
    item.toFollow = true;
    item.title = item.title.replace(following, '');
  }
  if (verbal.test(item.title) && /[(\u2003–-]\s*(?:verbal|oral)/i.test(item.title)) item.verbal = true;
  item.title = item.title.replace(/\s+/g, ' ').trim() || text.replace(/\s+/g, ' ').trim();
  return item;
}

/** Two years are part of a title, not pages. */
function isRange(found: RegExpExecArray | null): found is RegExpExecArray {
  if (!found) return false;
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
  return last >= first && first > 0 && !(first >= 1900 && first <= 2100 && last <= 2100);
}

/** Lines below an item that are its pages, or say that its paper will follow. */
export function addToItem(item: PrintedItem, words: string): boolean {
  const whole = words.trim();
  const pages = [new RegExp(`^${bracketed.source}$`, 'i'), /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/]
    .map((pattern) => pattern.exec(whole))
    .find(isRange);
  if (pages && item.pages === undefined) {
    item.pages = { first: Number(pages[1]), last: Number(pages[2] ?? pages[1]) };
    return true;
  }
  if (whole.replace(following, '') === '' && whole !== '') {
    item.toFollow = true;
    return true;
  }
  return false;
}

/** The rest of a title that was printed on the next line, with the pages at its end where it has them. */
export function addToTitle(item: PrintedItem, text: string): void {
  const rest = readItem(item.number, text, item.part, item.line);
  item.title = `${item.title} ${rest.title}`;
  item.pages ??= rest.pages;
  item.toFollow ||= rest.toFollow;
}

/** What is printed below a title: who reports, what the meeting is asked to do. */
export function addNote(item: PrintedItem, words: string): void {
  const clean = words.replace(/\s+/g, ' ').trim();
  if (clean !== '') item.note = item.note === undefined ? clean : `${item.note} ${clean}`;
}
