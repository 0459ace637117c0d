/**
 * A lock as it is written: one stamp, page, paper or anchor a line. The comma stands at the start of a line, so that a line that is added
 * changes no other, and two branches merge or conflict line by line.
 */
import type { FrozenPack, FrozenPaper, Lock } from '../model/lock.ts';

/** The text of pages.lock.json. */
export function writeLock(lock: Lock): string {
  const stamps = list(lock.published.map(writeLine), 2);
  const frozen = lock.frozen ? `,\n  "frozen": ${list(lock.frozen.map(writePack), 2)}` : '';
  return `{\n  "format": ${lock.format},\n  "published": ${stamps}${frozen}\n}\n`;
}

function writePack({ what, own, check, items, pages, papers }: FrozenPack): string {
  const head = writeLine({ what, own, check }).slice(0, -2);
  return [
    `${head},`,
    `      "items": ${list(
      items.map((key) => JSON.stringify(key)),
      6,
    )},`,
    `      "pages": ${list(pages.map(writeLine), 6)},`,
    `      "papers": ${list(papers.map(writePaper), 6)}`,
    '    }',
  ].join('\n');
}

function writePaper({ paper, address, was, others, check, blocks }: FrozenPaper): string {
  const head = writeLine({ paper, address, was, check }).slice(0, -2);
  const anchors = list(
    others.map((id) => JSON.stringify(id)),
    10,
  );
  return [
    `${head},`,
    `          "others": ${anchors},`,
    `          "blocks": ${list(blocks.map(writeLine), 10)}`,
    '        }',
  ].join('\n');
}

/** A list with each of its lines indented two more than it; the comma before. */
function list(lines: string[], indent: number): string {
  if (lines.length === 0) return '[]';
  const space = ' '.repeat(indent);
  return `[\n${lines.map((line, index) => `${space}${index === 0 ? '  ' : ', '}${line}`).join('\n')}\n${space}]`;
}

/** One object on one line: `{ "page": 34, "paper": "budget" }`; what is undefined is left out. */
function writeLine(facts: Record<string, unknown>): string {
  const pairs = Object.entries(facts).filter(([, value]) => value !== undefined);
  return `{ ${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
}
