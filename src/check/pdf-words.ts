/** The words of a PDF that is a paper are read for personal data: the website shows them, and search finds them. */
import { type Problem, problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import type { Gathered } from '../read/gather.ts';
import { pathOfPdf } from '../read/pdf-of-paper.ts';
import { findPersonalData } from './personal-data.ts';

/** Reports it at the name of the PDF; of a paper that is not open nothing is said. */
export function checkPdfWords({ sheet, openness }: ListedPaper, { pdfs }: Gathered): Problem[] {
  const read = openness === 'open' ? pdfs.get(pathOfPdf(sheet.path, sheet.facts) ?? '') : undefined;
  if (!read || !('pages' in read)) return [];
  const rules = read.pages.flatMap(({ lines }) => findPersonalData(lines.join('\n')).map(({ rule }) => rule));
  return [...new Set(rules)].map((rule) => problem(rule, sheet.split.placeOf(['pdf'])));
}
