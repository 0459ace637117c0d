/** One paper’s blocks to its facts and text: the steps in their order. */
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { captionTables } from './captions.ts';
import { linkContents } from './contents-list.ts';
import { isTitleAt, isTitlePageLine } from './cut.ts';
import { readForwardPlan } from './forward-plan.ts';
import { findHeadings } from './headings.ts';
import { plainWords } from './inline.ts';
import type { Ask } from './problems.ts';
import { rejoinParagraphs } from './rejoin.ts';
import { readReportHead } from './report-head.ts';
import { rejoinTables } from './tables.ts';
import { compareTitles } from './titles.ts';
import { readWorkProgramme } from './work-programme.ts';
import { writeLines, writePaper } from './write-paper.ts';

/** A paper ready to be written. */
export interface AssembledPaper {
  facts: Record<string, unknown> & { type: string; title: string };
  body: string;
  /** Line of the source where the contact’s telephone number stands, and the number. */
  contact: { name: string; telephone: string | undefined; line: number } | undefined;
}

/** Assembles the report of an item; a forward plan or work programme where its table is one. */
export function assembleReport(source: Block[], title: string, first: Block[], ask: Ask): AssembledPaper {
  const plan = readForwardPlan(source, ask);
  const programme = plan ? undefined : readWorkProgramme(source);
  const head = readReportHead(plan?.blocks ?? programme?.blocks ?? source, title);
  const named = title || head.title || '';
  if (plan || programme) {
    const facts = plan
      ? { type: 'forward-plan', title: named, departments: plan.departments, entries: plan.entries }
      : { type: 'work-programme', title: named, meetings: programme?.meetings ?? [] };
    const lead = head.contact ? [contactLines(head.contact, head.line)] : [];
    const reason: Block[] = head.reason
      ? [headingText('REASON FOR ITEM', source), { kind: 'text', lines: [{ text: head.reason, line: 1 }], line: 1 }]
      : [];
    const body = writeBody([...first, ...lead, ...reason, ...head.blocks], named, ask);
    return {
      facts,
      body,
      contact: head.contact && { ...head.contact, telephone: head.contact.telephone, line: head.line },
    };
  }
  const facts = { type: 'report', title: named, contact: head.contact, from: head.from, reason: head.reason };
  const contact = head.contact && { ...head.contact, telephone: head.contact.telephone, line: head.line };
  return { facts, body: writeBody([...first, ...signed(head.blocks, head.contact?.name)], named, ask), contact };
}

/** Assembles an appendix: what stands on its title page goes into a block of its own. */
export function assembleAppendix(source: Block[], label: string, listed: string, ask: Ask): AssembledPaper {
  const all = source.filter((block) => block.kind !== 'sheet');
  const pages = all.slice(
    0,
    all.findIndex((block) => block.kind !== 'page'),
  );
  const blocks = all.slice(pages.length);
  const bare = listed.replace(/["“”]/g, '').replace(/\b(?:final )?update as at .*$/i, '');
  let title = listed.replace(/^["“”]|["“”]$/g, '') || `Appendix ${label}`;
  let end = 0;
  let likeness = 0;
  const front: string[] = [];
  while (end < Math.min(blocks.length, 10)) {
    const count = isTitleAt(blocks, end, bare, 0.75);
    const isLower =
      isTitlePageLine(blocks[end]) &&
      isTitleAt(blocks, end + 1, bare, 0.75) > 0 &&
      count > isTitleAt(blocks, end + 1, bare, 0.75);
    const printed = blocks
      .slice(end, end + count)
      .map((block) => plainWords(wordsOf(block)))
      .join(' ');
    const alike = compareTitles(printed, bare);
    if (count > 0 && alike < 0.85) break;
    if (count > 0 && !isLower) {
      if (alike > likeness) title = printed;
      else front.push(writeLines(blocks.slice(end, end + count).map(wordsOf)));
      likeness = Math.max(likeness, alike);
      end += count;
      continue;
    }
    const block = blocks[end];
    if (!isTitlePageLine(block) || block?.kind !== 'text') break;
    if (block.head && likeness > 0 && !isTitlePageLine(blocks[end + 1])) break;
    if (/^(?:appendix|annexe?) \w{1,2}$/i.test(plainWords(wordsOf(block)))) {
      end++;
      continue;
    }
    front.push(writeLines(block.lines.map((one) => one.text)));
    end++;
  }
  const lead: Block[] =
    front.length > 0 ? [{ kind: 'raw', text: `:::front\n${front.join('\n\n')}\n:::`, line: blocks[0]?.line ?? 1 }] : [];
  return {
    facts: { type: 'appendix', title, label },
    body: writeBody([...pages, ...lead, ...blocks.slice(end)], title, ask),
    contact: undefined,
  };
}

/** Text, tables and headings of a paper, in the order in which each step needs the one before. */
export function writeBody(source: Block[], title: string, ask: Ask): string {
  return writePaper(linkContents(findHeadings(writeTables(source, ask), title)));
}

/** Paragraphs and tables rejoined, tables with their captions and notes. */
export function writeTables(source: Block[], ask: Ask): Block[] {
  return captionTables(rejoinTables(rejoinParagraphs(source), ask));
}

function contactLines(contact: { name: string; telephone?: string; email?: string }, line: number): Block {
  const words = [
    `Contact officer: ${contact.name}`,
    ...(contact.telephone ? [`Telephone: ${contact.telephone}`] : []),
    ...(contact.email ? [`Email: ${contact.email}`] : []),
  ];
  return { kind: 'text', lines: words.map((text) => ({ text, line })), line };
}

/** The heading over the reason as it was printed. */
function headingText(usual: string, source: Block[]): Block {
  const printed = source.find((block) => /^reasons? for (?:the )?(?:item|report)$/i.test(plainWords(wordsOf(block))));
  return {
    kind: 'text',
    lines: [{ text: printed ? wordsOf(printed) : usual, line: printed?.line ?? 1 }],
    line: printed?.line ?? 1,
  };
}

/** The officer’s name with a post below it is a signature. */
function signed(blocks: Block[], name: string | undefined): Block[] {
  const at = blocks.findIndex(
    (block) => block.kind === 'text' && name !== undefined && plainWords(wordsOf(block)) === name,
  );
  const [own, post] = [blocks[at], blocks[at + 1]];
  if (at < 0 || own?.kind !== 'text' || post?.kind !== 'text' || plainWords(wordsOf(post)).length > 90) return blocks;
  const lines = [...own.lines, ...post.lines].map((one) => one.text);
  const block: Block = { kind: 'raw', text: `:::signature\n${writeLines(lines)}\n:::`, line: own.line };
  return [...blocks.slice(0, at), block, ...blocks.slice(at + 2)];
}
