/** Imports a text in tests and looks at what came of it. */
import { importPack } from '../../src/import/import-pack.ts';
import type { ImportOptions } from '../../src/import/task.ts';

/** The files, questions and folder of an import into what is there. */
export function importText(text: string, options: Partial<ImportOptions> = {}, there: Record<string, string> = {}) {
  const result = importPack(text, {
    file: 'pack.txt',
    committee: 'libraries',
    existing: (path) => there[path],
    ...options,
  });
  return {
    ...result,
    file: (path: string) => result.files.get(path) ?? '',
    asked: result.problems.map((one) => `${one.line} ${one.rule}`),
    all: { ...there, ...Object.fromEntries(result.files) },
  };
}

/** Words of a text with their counts, without tags, escapes and marks. */
export function countWords(text: string): Map<string, number> {
  const plain = text
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<sup>/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\\(.)/g, '$1');
  const counts = new Map<string, number>();
  for (const word of plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of a source that stand in none of the files, or less often. */
export function missingWords(source: string, files: Iterable<string>): string[] {
  const kept = countWords([...files].join('\n'));
  return [...countWords(source)].flatMap(([word, count]) => (count > (kept.get(word) ?? 0) ? [word] : []));
}
