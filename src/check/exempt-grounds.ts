/**
 * What is withheld says on what grounds: the paragraphs of exempt information and why the public interest is better served so
 * (Local Government Act 1972, section 100B(5) and Schedule 12A, paragraph 10). Nothing of the paper is quoted.
 */

import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import type { MeetingListing } from '../read/showing.ts';
import { wasPublished } from './open-papers.ts';

interface Grounds {
  paragraphs?: unknown;
  'public-interest'?: unknown;
}

/** Reports Part 2 items and papers without grounds. A paper without its own has its item’s; an item without its own, its papers’. */
export function checkExemptGrounds({ source, listed }: MeetingListing, { exemptions }: CouncilNotice): Problem[] {
  const { index } = source;
  const problems: Problem[] = [];
  const judge = (grounds: Grounds, at: (...path: PropertyKey[]) => Place) => {
    const { source: law, first, last } = exemptions;
    const numbers = Array.isArray(grounds.paragraphs) ? grounds.paragraphs : [];
    for (const [order, number] of numbers.entries()) {
      if (typeof number !== 'number' || (number >= first && number <= last)) continue;
      const values = { paragraph: number, source: law, first, last };
      problems.push(problem('exempt-paragraph', at('paragraphs', order), values));
    }
    if (exemptions.publicInterest && numbers.length > 0 && !grounds['public-interest'])
      problems.push(problem('exempt-interest', at(), { source: law }));
  };
  for (const [number, item] of listed.items.entries()) {
    const placeOf = (...path: PropertyKey[]) =>
      index?.split.placeOf(['items', number, ...path]) ?? { file: '', line: 1, column: 1 };
    if (item.facts.exempt) judge(item.facts.exempt, (...path) => placeOf('exempt', ...path));
    const papers = [
      ...item.papers,
      ...listed.supplements.flatMap((one) =>
        one.items.filter(({ key }) => key === item.key).flatMap((at) => at.papers),
      ),
    ];
    const closed = papers.filter(({ openness }) => openness === 'closed');
    const isBare = item.facts.part === 2 && !item.facts.exempt && closed.every(({ sheet }) => !groundsOf(sheet));
    if (isBare) problems.push(problem('exempt-grounds', placeOf('part'), { source: exemptions.source }));
    for (const { sheet, home, address } of closed) {
      // What was open until now is taken out at once; that it has no grounds yet must not keep it in.
      if (home !== source.key || wasPublished(address, source.lock)) continue;
      const grounds = groundsOf(sheet);
      if (grounds) judge(grounds, (...path) => sheet.split.placeOf(['exempt', ...path]));
      else if (!item.facts.exempt && !isBare && sheet.split.raw !== undefined)
        problems.push(problem('exempt-grounds', sheet.split.placeOf(['part']), { source: exemptions.source }));
    }
  }
  return problems;
}

function groundsOf({ split }: ListedPaper['sheet']): Grounds | undefined {
  const exempt = split.raw?.exempt;
  return exempt !== null && typeof exempt === 'object' ? (exempt as Grounds) : undefined;
}
