/** A Word file that is still being worked on is not taken in: nobody but its author knows which words are meant. */
import type { DocxFile } from './docx-file.ts';
import { type Element, findAll, readXml } from './docx-xml.ts';
import { ImportRefused } from './task.ts';

const changes = new Set(
  'ins del moveFrom moveTo cellIns cellDel cellMerge rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange tblPrExChange numberingChange'.split(
    ' ',
  ),
);

/** Refuses a file with tracked changes or comments, and says how many and what to do. */
export function refuseUnfinished({ xml, main }: DocxFile, body: Element): void {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let changed = findAll(body, changes).length;
  let comments = 0;
  for (const [path, text] of xml) {
    if (!path.startsWith(folder) || path === main) continue;
    if (/(?:footnotes|endnotes)\.xml$/.test(path)) changed += findAll(readXml(text), changes).length;
    if (/\/comments\.xml$/.test(path)) comments += findAll(readXml(text), new Set(['comment'])).length;
  }
  if (changed === 0 && comments === 0) return;
  const found = [
    changed > 0 ? `${changed} tracked ${changed === 1 ? 'change' : 'changes'}` : '',
    comments > 0 ? `${comments} ${comments === 1 ? 'comment' : 'comments'}` : '',
  ].filter(Boolean);
  const how = [
    changed > 0 ? 'accept or reject each change (Review, Accept, Accept All Changes and Stop Tracking)' : '',
    comments > 0 ? 'delete the comments (Review, Delete, Delete All Comments in Document)' : '',
  ].filter(Boolean);
  throw new ImportRefused(
    `This Word file has ${found.join(' and ')}, so it was not taken in. In Word, ${how.join(', and ')}, save it and import it again.`,
  );
}
