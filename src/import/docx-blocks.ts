/** A Word file to the blocks that import reads. A line is a paragraph, those in tables counted too. */
import { type Block, textBlock } from './blocks.ts';
import { type CellPart, joinLists, writeCell } from './cells.ts';
import type { DocxFile } from './docx-file.ts';
import { plainText, writeHtml, writeMarkdown } from './docx-inline.ts';
import { createNotes, type Notes } from './docx-notes.ts';
import { createNumbering } from './docx-numbering.ts';
import { fake, layOut, looksLikeHead, type Paragraph, settleHeads, writeParagraph } from './docx-paragraph.ts';
import { captionPictures, createPictures } from './docx-pictures.ts';
import { refuseUnfinished } from './docx-refuse.ts';
import { type Reading, readWords } from './docx-runs.ts';
import { readStyles } from './docx-styles.ts';
import { isLayout, readTable } from './docx-tables.ts';
import { child, descend, type Element, findAll, readRelations, readValue, readXml } from './docx-xml.ts';
import type { Ask } from './problems.ts';
import { ImportRefused } from './task.ts';

/** What was read: the blocks, the words a paragraph a line, the notes, the pictures by name. */
export interface ReadDocx {
  blocks: Block[];
  text: string;
  notes: Notes;
  pictures: Map<string, Uint8Array>;
}

/** Reads a file; one with tracked changes or comments is refused. */
export function readDocxBlocks(file: DocxFile, ask: Ask): ReadDocx {
  const body = child(readXml(file.xml.get(file.main)), 'body');
  if (!body) throw new ImportRefused('This Word file holds no text.');
  refuseUnfinished(file, body);
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const relations = readRelations(file.xml, file.main);
  const part = (kind: string) =>
    readXml(file.xml.get([...relations.values()].find((one) => one.kind === kind)?.target ?? `${folder}${kind}.xml`));
  const styles = readStyles(part('styles'));
  const numbering = createNumbering(part('numbering'), styles);
  const pictures = createPictures(file, relations, ask);
  const href = (id: string) => relations.get(id)?.target;
  const notes = createNotes(part('footnotes'), part('endnotes'), (note) =>
    findAll(note, new Set(['p']))
      .flatMap((one) => writeMarkdown(readWords(one, { ...reading, fields: [], note: () => '' }, undefined).runs))
      .join(' '),
  );
  const reading: Reading = { styles, fields: [], href, note: notes.mark };
  const texts: string[] = [];
  const left = { contents: 0, hidden: 0 };

  const readParagraph = (paragraph: Element): Paragraph | undefined => {
    const facts = child(paragraph, 'pPr');
    const id = readValue(facts, 'pStyle') ?? styles.usual;
    const style = styles.paragraph(id);
    const words = readWords(paragraph, reading, id);
    const text = plainText(words.runs).trim();
    texts.push(text.replace(/\s+/g, ' '));
    const line = texts.length;
    if (words.hidden.trim() !== '') left.hidden += words.hidden.trim().split(/\s+/).length;
    if (words.struck.trim() !== '') ask('import-word-struck', line);
    for (const one of words.equations) ask('import-word-equation', line, { words: one });
    for (const one of words.embedded) ask('import-word-left-out', line, { what: `A file inside this file (${one})` });
    if (words.unknown > 0) ask('import-word-symbol', line, { count: words.unknown });
    if (/^(?:toc \d|toc heading|table of figures)$/.test(style.name)) {
      left.contents++;
      return undefined;
    }
    const own = child(facts, 'numPr');
    const numId = readValue(own, 'numId') ?? style.numId;
    const isOwn = readValue(own, 'numId') !== undefined;
    const level = readValue(own, 'ilvl');
    const isShown = numId !== undefined && numId !== '0' && !(text === '' && words.hidden !== '');
    const number = isShown
      ? numbering.next(numId, level === undefined ? style.level : Number(level), isOwn ? undefined : style.numbered)
      : undefined;
    const outline = Number(readValue(facts, 'outlineLvl') ?? style.outline ?? 9);
    const isBold = words.runs.every((run) => run.bold || run.text.trim() === '');
    const head =
      style.name === 'title' ? 1 : outline < 9 ? outline + 2 : isBold && looksLikeHead(text) ? fake : undefined;
    return {
      words,
      number,
      head: text.length > 250 ? undefined : head,
      isCaption: /\bcaption\b/.test(style.name),
      line,
    };
  };

  const readBlocks = (parent: Element): Block[] => {
    const blocks: Block[] = [];
    for (const one of parent.children) {
      if (one.name === 'p') {
        const read = readParagraph(one);
        if (!read) continue;
        blocks.push(...writeParagraph(read), ...pictures.take(read.words.drawn, read.line));
        for (const box of read.words.boxes) blocks.push(...readBlocks(box));
      } else if (one.name === 'tbl') blocks.push(...readRows(one));
      else if (one.name === 'sdt') {
        const inside = child(one, 'sdtContent');
        const gallery = readValue(descend(one, 'sdtPr', 'docPartObj'), 'docPartGallery') ?? '';
        if (/table of contents/i.test(gallery)) left.contents += findAll(inside, new Set(['p'])).length;
        else if (inside) blocks.push(...readBlocks(inside));
      } else if (one.name === 'AlternateContent') blocks.push(...readBlocks(child(one, 'Choice') ?? one));
      else if (one.name === 'altChunk')
        ask('import-word-left-out', texts.length + 1, { what: 'A file inside this file' });
      else if (/^(?:ins|smartTag|customXml|moveTo)$/.test(one.name)) blocks.push(...readBlocks(one));
    }
    return blocks;
  };

  const readRows = (table: Element): Block[] => {
    const after: Block[] = [];
    const cells = new Map<string, Block[]>();
    const read = readTable(table, {
      line: () => texts.length + 1,
      read(cell) {
        const inside = readBlocksOfCell(cell, after);
        const key = inside.html;
        cells.set(key, [...(cells.get(key) ?? []), ...inside.blocks]);
        return inside;
      },
    });
    if (isLayout(table, styles, read.rows, read.width)) return [...layOut(read, cells), ...after];
    const marks = notes.inCells(read);
    const below: Block[] = marks.length > 0 ? [textBlock(`Notes: ${marks.join(' ')}`, read.line)] : [];
    return [read, ...below, ...after];
  };

  const readBlocksOfCell = (cell: Element, after: Block[]) => {
    const parts: CellPart[] = [];
    const blocks: Block[] = [];
    let isBold = true;
    const walk = (parent: Element) => {
      for (const one of parent.children) {
        if (one.name === 'tbl') {
          ask('import-word-nested', texts.length + 1);
          for (const row of one.children.filter((row) => row.name === 'tr')) walk(row);
        } else if (one.name !== 'p') {
          if (one.name !== 'tcPr' && one.name !== 'sdtPr') walk(one);
        } else {
          const read = readParagraph(one);
          if (!read) continue;
          const html = writeHtml(read.words.runs).join('<br>');
          isBold &&= read.words.runs.every((run) => run.bold || run.text.trim() === '');
          const last = parts.at(-1);
          const counted = last?.kind === 'list' && last.ordered ? last.items.length : 0;
          if (read.number?.isBullet && html !== '') parts.push({ kind: 'list', ordered: false, items: [html] });
          else if (read.number?.label === `${counted + 1}.` && html !== '')
            parts.splice(counted > 0 ? -1 : parts.length, 1, {
              kind: 'list',
              ordered: true,
              items: [...(last?.kind === 'list' && counted > 0 ? last.items : []), html],
            });
          else if (html !== '' || read.number?.label)
            parts.push({ kind: 'paragraph', html: [read.number?.label, html].filter(Boolean).join(' ') });
          blocks.push(
            ...(html === '' && read.number?.label ? [textBlock(read.number.label, read.line)] : writeParagraph(read)),
          );
          after.push(...pictures.take(read.words.drawn, read.line));
          for (const box of read.words.boxes) walk(box);
        }
      }
    };
    walk(cell);
    return { html: writeCell(joinLists(parts)), isBold, blocks };
  };

  const blocks = captionPictures(settleHeads(readBlocks(body)));
  if (left.contents > 0) ask('import-word-left-out', 1, { what: `A table of contents (${left.contents} lines)` });
  if (left.hidden > 0) ask('import-word-left-out', 1, { what: `Hidden text (${left.hidden} words)` });
  for (const [path, xml] of file.xml) {
    if (!path.startsWith(folder) || !/\/(?:header|footer)\d*\.xml$/.test(path)) continue;
    const words =
      findAll(readXml(xml), new Set(['t']))
        .map((t) => t.text)
        .join('')
        .match(/\p{L}+/gu)?.length ?? 0;
    if (words > 0)
      ask('import-word-left-out', 1, {
        what: `A page ${/header\d*\.xml/.test(path) ? 'header' : 'footer'} (${words} words)`,
      });
  }
  if (!blocks.some((block) => block.kind !== 'raw')) throw new ImportRefused('There are no words in this Word file.');
  return { blocks, text: texts.join('\n'), notes, pictures: pictures.files };
}
