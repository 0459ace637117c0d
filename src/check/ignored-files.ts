/** Files that lie beside papers and that nothing shows: Word files, papers whose names end in .MD. */
import { type Finding, findings } from '../findings.ts';
import { problem } from '../problem.ts';

const start = { line: 1, column: 1 };

/** Reports files of kinds that a clerk takes for papers. */
export function checkIgnoredFiles(files: Iterable<string>): Finding[] {
  return [...files].flatMap((file) => {
    const ending = /\.([A-Za-z]+)$/.exec(file)?.[1] ?? '';
    if (/^(?:md|markdown|mdown|mkd)$/i.test(ending))
      return findings([problem('paper-ending', { file, ...start }, { ending })], false);
    if (/^(?:docx?|odt|rtf|pages)$/i.test(ending)) return findings([problem('word-file', { file, ...start })], false);
    return [];
  });
}
