/** What to look at after a folder of packs was taken in: by file, and in it by the page of the original. */
import type { Problem } from '../problem.ts';

/** One file that was taken in, or was not. */
export interface TakenFile {
  /** As messages name it. */
  file: string;
  /** The folder it became; undefined where it was refused. */
  folder: string | undefined;
  /** Why it was refused. */
  refused?: string;
  problems: Problem[];
}

/** The list, a line each. `passed` are files of kinds that hold no papers. */
export function listToLookAt(files: TakenFile[], passed: string[]): string[] {
  const open = files.filter((one) => one.problems.length > 0);
  const refused = files.filter((one) => one.refused !== undefined);
  const total = open.reduce((sum, one) => sum + one.problems.length, 0);
  const taken = files.length - refused.length;
  const lines = [`${taken} of ${files.length} ${files.length === 1 ? 'file' : 'files'} taken in.`];
  if (refused.length > 0) lines.push('', `Not taken in (${refused.length}):`);
  for (const { file, refused: why } of refused) lines.push(`  ${file}: ${why}`);
  if (passed.length > 0)
    lines.push(
      '',
      `Passed over, being no PDF, Word file or text (${passed.length}):`,
      ...passed.map((file) => `  ${file}`),
    );
  if (total > 0) lines.push('', `To look at (${total}), beside the originals:`);
  for (const one of open) lines.push('', `${one.file}, now ${one.folder}`, ...listPlaces(one));
  return lines;
}

function listPlaces({ file, problems }: TakenFile): string[] {
  const places = new Map<number, Problem[]>();
  for (const one of problems) places.set(one.line, [...(places.get(one.line) ?? []), one]);
  return [...places]
    .sort(([one], [other]) => one - other)
    .flatMap(([line, found]) => [
      `  ${placeIn(file, line)}`,
      ...found.map(({ severity, message, rule }) => `    ${severity} ${message} [${rule}]`),
    ]);
}

/** A place in the original. Browsers and most readers open a PDF at the page that its address names. */
function placeIn(file: string, line: number): string {
  if (/\.pdf$/i.test(file)) return `page ${line}: ${file}#page=${line}`;
  return `${/\.docx$/i.test(file) ? 'paragraph' : 'line'} ${line}`;
}
