/** Pictures of a Word file become files beside the paper; diagrams and charts keep their words. */
import { type Block, textBlock, wordsOf } from './blocks.ts';
import type { DocxFile } from './docx-file.ts';
import type { Drawn } from './docx-runs.ts';
import { findAll, type readRelations, readXml } from './docx-xml.ts';
import { escapeWords, plainWords } from './inline.ts';
import type { Ask } from './problems.ts';

/** Takes pictures; `files` are those that were taken, by name. */
export function createPictures(file: DocxFile, relations: ReturnType<typeof readRelations>, ask: Ask) {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  const nameOf = (path: string, bytes: Uint8Array) => {
    const ending = /\.(png|jpe?g|gif|webp|svg)$/i.exec(path)?.[1]?.toLowerCase();
    if (!ending) return undefined;
    const name = names.get(path) ?? `${file.name}-${names.size + 1}.${ending}`;
    names.set(path, name);
    files.set(name, bytes);
    return name;
  };
  const take = (drawn: Drawn[], line: number): Block[] =>
    drawn.flatMap(({ id, alt, isDecoration, isLinked, part }): Block[] => {
      const path = relations.get(id ?? part ?? '')?.target ?? '';
      const bytes = file.media.get(path);
      const said = alt.replace(/\s+/g, ' ').trim();
      const name = bytes && nameOf(path, bytes);
      if (name) {
        if (said === '' && !isDecoration) ask('import-picture-alt', line, { name });
        const words = said.replace(/[[\]\\]/g, '\\$&');
        return [
          { kind: 'raw', text: `![${words}](${name})${isDecoration && said === '' ? '{.decoration}' : ''}`, line },
        ];
      }
      ask(isLinked ? 'import-word-linked' : 'import-word-drawing', line);
      const words = findAll(readXml(file.xml.get(path)), new Set(['t', 'v']))
        .map((one) => one.text.trim())
        .filter(Boolean);
      const lines = [said, ...words].filter(Boolean).map((text) => ({ text: escapeWords(text), line }));
      return lines.length === 0 ? [] : [{ ...textBlock('', line), lines, head: 0 }];
    });
  return { files, take };
}

/** Puts a caption below a picture into it, as its title. */
export function captionPictures(blocks: Block[]): Block[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    if (isCaptionOf(blocks[at - 1], block)) return [];
    if (block.kind !== 'raw' || next?.kind !== 'text' || !isCaptionOf(block, next)) return [block];
    const title = plainWords(wordsOf(next)).replace(/[\\"]/g, '\\$&');
    return [{ ...block, text: block.text.replace(/\)(\{.*\})?$/, (end) => ` "${title}"${end}`) }];
  });
}

function isCaptionOf(above: Block | undefined, block: Block): boolean {
  return above?.kind === 'raw' && above.text.startsWith('![') && block.kind === 'text' && block.isCaption === true;
}
