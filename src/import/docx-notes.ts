/** Footnotes and endnotes of a Word file: each goes into the paper that cites it, counted from 1 there. */
import { type Element, findAll } from './docx-xml.ts';
import type { WrittenFiles } from './written-files.ts';

/** The notes of a file. */
export interface Notes {
  /** The mark in the text, `[^3]`. */
  mark(kind: string, id: string): string;
  /** Takes the marks out of a table, where notes stand below it; gives the notes. */
  inCells(table: { rows: { cells: string[] }[]; html: string }): string[];
  /** Files that get their notes as they are written. */
  into(written: WrittenFiles): WrittenFiles;
}

/** Gathers notes; `write` makes Markdown of one. */
export function createNotes(
  feet: Element | undefined,
  ends: Element | undefined,
  write: (note: Element) => string,
): Notes {
  const byId = new Map<string, Element>();
  for (const [kind, root] of [
    ['footnote', feet],
    ['endnote', ends],
  ] as const)
    for (const note of findAll(root, new Set([kind]))) byId.set(`${kind} ${note.attributes.id}`, note);
  const numbers = new Map<string, number>();
  const words = new Map<number, string>();
  const finish = (text: string) => {
    const own: string[] = [];
    const marked = text.replace(/\[\^(\d+)\]/g, (_, number: string) => {
      if (!own.includes(number)) own.push(number);
      return `[^${own.indexOf(number) + 1}]`;
    });
    const notes = own.map((number, at) => `[^${at + 1}]: ${words.get(Number(number)) ?? ''}`);
    return notes.length === 0 ? text : `${marked.trimEnd()}\n\n${notes.join('\n\n')}\n`;
  };
  return {
    mark(kind, id) {
      const key = `${kind} ${id}`;
      const note = byId.get(key);
      if (!note) return '';
      const number = numbers.get(key) ?? numbers.size + 1;
      if (!numbers.has(key)) {
        numbers.set(key, number);
        words.set(number, write(note));
      }
      return `[^${number}]`;
    },
    inCells(table) {
      const found: string[] = [];
      table.html = table.html.replace(/\[\^(\d+)\]/g, (_, number: string) => {
        found.push(`<sup>${number}</sup> ${words.get(Number(number)) ?? ''}`);
        return `<sup>${number}</sup>`;
      });
      for (const row of table.rows) row.cells = row.cells.map((cell) => cell.replace(/\[\^(\d+)\]/g, '<sup>$1</sup>'));
      return found;
    },
    into: (written) => ({
      ...written,
      add: (path, text, line) => written.add(path, finish(text), line),
      change: (path, text) => written.change(path, finish(text)),
      addMissing: (path, text) => written.addMissing(path, finish(text)),
    }),
  };
}
