/**
 * A lock as it is written: one stamp, page, paper or anchor a line. A comma stands before what follows it and a bracket after what it ends, so
 * that a line that is added changes no other and no two publications share a line: branches merge or conflict line by line, and where both
 * added something, keeping both sides is right.
 */
import type { FrozenPack, FrozenPaper, Lock } from '../model/lock.ts';

/** The text of pages.lock.json. */
export function writeLock(lock: Lock): string {
  const stamps = list(lock.published.map(writeLine), 4);
  const frozen = lock.frozen ? `,\n  "frozen": [${list(lock.frozen.map(writePack), 4)}\n  ]` : '';
  const withdrawn = lock.withdrawn ? `,\n  "withdrawn": [${list(lock.withdrawn.map(writeLine), 4)}\n  ]` : '';
  return `{\n  "format": ${lock.format},\n  "published": [${stamps}\n  ]${withdrawn}${frozen}\n}\n`;
}

function writePack({ pages, papers, ...head }: FrozenPack): string {
  const lines = [list(pages.map(writeLine), 6), list(papers.map(writePaper), 6)];
  return `${openLine(head)}, "pages": [${lines[0]}], "papers": [${lines[1]}] }`;
}

function writePaper({ blocks, ...head }: FrozenPaper): string {
  return `${openLine(head)}, "blocks": [${list(blocks.map(writeLine), 8)}] }`;
}

/** Each on a line of its own. */
function list(lines: string[], indent: number): string {
  return lines.map((line, index) => `\n${' '.repeat(indent - 2)}${index === 0 ? '  ' : ', '}${line}`).join('');
}

/** One object on one line: `{ "page": 34, "paper": "budget" }`; what is undefined is left out. */
function writeLine(facts: object): string {
  return `${openLine(facts)} }`;
}

function openLine(facts: object): string {
  const pairs = Object.entries(facts).filter(([, value]) => value !== undefined);
  return `{ ${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')}`;
}
