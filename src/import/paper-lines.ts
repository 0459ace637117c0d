/** A paper’s text as lines that can be compared: the number of a paragraph apart from its words, marks of printed pages apart from both. */

/** One line with words on it. */
export interface PaperLine {
  /** Marks of printed pages before it. */
  marks: string[];
  /** Whether an empty line stands before it. */
  isApart: boolean;
  indent: string;
  /** “4. ”, “1.1 ”, “(a) ” with the space after it; empty where there is none. */
  number: string;
  words: string;
}

/** A paper’s text. */
export interface PaperText {
  /** The block between the --- lines, with them. */
  head: string;
  lines: PaperLine[];
  /** Marks of pages after the last line. */
  end: string[];
}

const pageMark = /^\s*::page(?:\[|\{|\s*$)/;
const numbered = /^(\s*)((?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]{1,4}\)|\[\^\d+\]:) +)?(.*?)\s*$/i;

/** Takes a paper apart. */
export function splitLines(text: string): PaperText {
  const source = text.replace(/\r\n?/g, '\n');
  const head = /^\uFEFF?---[ \t]*\n[\s\S]*?^---[ \t]*(?:\n|$)/m.exec(source);
  const start = head?.index === 0 ? head[0].length : 0;
  const lines: PaperLine[] = [];
  let marks: string[] = [];
  let isApart = false;
  for (const line of source.slice(start).split('\n')) {
    if (line.trim() === '') isApart = true;
    else if (pageMark.test(line)) {
      marks.push(line.trim());
      isApart = true;
    } else {
      const [, indent = '', number = '', words = ''] = numbered.exec(line) ?? [];
      lines.push({ marks, isApart, indent, number, words: hard(line) ? `${words}  ` : words });
      marks = [];
      isApart = false;
    }
  }
  return { head: source.slice(0, start), lines, end: marks };
}

/** Two spaces at the end of a line keep the next one below it. */
function hard(line: string): boolean {
  return / {2,}$/.test(line);
}

/** Puts it together again. */
export function joinLines({ head, lines, end }: PaperText): string {
  const made: string[] = [];
  for (const { marks, isApart, indent, number, words } of lines) {
    for (const mark of marks) made.push('', mark);
    if (isApart || marks.length > 0) made.push('');
    made.push(`${indent}${number}${words}`);
  }
  for (const mark of end) made.push('', mark);
  const body = made.join('\n').replace(/^\n+/, '');
  return `${head}${body === '' ? '' : `\n${body}\n`}`;
}
