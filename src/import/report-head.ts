/** The head of a report: title, contact officer, telephone, who reports, reason for the item. */
import type { Block, TextBlock } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { isTitleAt } from './cut.ts';
import { plainWords } from './inline.ts';

/** Facts of a report’s head, and its blocks without them. */
export interface ReportHead {
  title: string | undefined;
  contact: { name: string; telephone?: string; email?: string } | undefined;
  from: string | undefined;
  reason: string | undefined;
  /** Line the telephone number stands in. */
  line: number;
  blocks: Block[];
}

const letterLabel = /^(?:from|by|subject)\s*:/i;
const officer = /^contact\s*(?:officer)?s?\s*:\s*(.+)$/i;

/** Reads the head. Only words that become facts are taken out of the text. */
export function readReportHead(source: Block[], title: string): ReportHead {
  const head: ReportHead = {
    title: undefined,
    contact: undefined,
    from: undefined,
    reason: undefined,
    line: 1,
    blocks: [],
  };
  let blocks = source.filter(
    (block, at) =>
      at > 3 ||
      !/^(?:agenda )?item(?: no\.?| number)?\s*:?\s*[a-z]?\d[\d.]*(?:\s?\(?[a-z]\)?)?$/i.test(
        plainWords(wordsOf(block)),
      ),
  );
  for (let at = 0; at < Math.min(3, blocks.length); at++) {
    const count = title === '' ? 0 : isTitleAt(blocks, at, title, 0.86);
    if (count === 0) continue;
    blocks = [...blocks.slice(0, at), ...blocks.slice(at + count)];
    break;
  }
  blocks = blocks.flatMap((block, at) => (at < 14 ? splitLetterHead(block) : [block]));
  const top = Math.min(blocks.length, 14);
  for (const [at, block] of blocks.entries()) {
    if (at < top && block.kind === 'text' && (readContact(block, head) || readLetterHead(block, head))) continue;
    head.blocks.push(block);
  }
  takeReason(head);
  return head;
}

function readContact(block: Block, head: ReportHead): boolean {
  if (block.kind !== 'text' || head.contact) return false;
  const lines = block.lines.map((one) => plainWords(one.text));
  const name = officer.exec(lines[0] ?? '')?.[1]?.trim();
  if (!name) return false;
  const facts: { name: string; telephone?: string; email?: string } = { name };
  for (const line of lines.slice(1)) {
    const found = /^(tel|telephone|phone|e-?mail)(?: no\.?| number)?\s*:\s*(.+)$/i.exec(line);
    if (!found) return false;
    if (/^e/i.test(found[1] ?? '')) facts.email = (found[2] ?? '').trim();
    else facts.telephone = (found[2] ?? '').trim();
  }
  if (facts.email && !/^\S+@\S+\.\w+$/.test(facts.email)) return false;
  head.contact = facts;
  head.line = block.lines.at(-1)?.line ?? block.line;
  return true;
}

/** Lines that each begin with a label stand for themselves. */
function splitLetterHead(block: Block): Block[] {
  if (block.kind !== 'text' || !block.lines.some((one) => letterLabel.test(plainWords(one.text)))) return [block];
  const made: TextBlock[] = [];
  for (const one of block.lines) {
    const open = made.at(-1);
    if (!open || /^[A-Z][A-Za-z ]{1,24}:/.test(plainWords(one.text)))
      made.push({ kind: 'text', lines: [one], line: one.line });
    else open.lines.push(one);
  }
  return made;
}

/** “From: …” and “Subject: …” of a report written like a letter. */
function readLetterHead(block: Block, head: ReportHead): boolean {
  const found = /^(from|by|subject)\s*:\s*(.+)$/i.exec(plainWords(wordsOf(block)));
  if (!found || found[2] === undefined || found[2].length > 220) return false;
  if (/^subject/i.test(found[1] ?? '')) {
    if (head.title !== undefined) return false;
    head.title = found[2];
  } else {
    if (head.from !== undefined) return false;
    head.from = found[2];
  }
  return true;
}

/** “REASON FOR ITEM” with one paragraph below it. */
function takeReason(head: ReportHead): void {
  const at = head.blocks
    .slice(0, 6)
    .findIndex((block) => /^reasons? for (?:the )?(?:item|report)$/i.test(plainWords(wordsOf(block))));
  const [words, next] = [head.blocks[at + 1], head.blocks[at + 2]];
  if (at < 0 || words?.kind !== 'text' || !next || !['text', 'heading'].includes(next.kind)) return;
  const below = plainWords(wordsOf(next));
  if (below.length > 80 || /\.$/.test(below)) return;
  head.reason = plainWords(wordsOf(words));
  head.blocks.splice(at, 2);
}
