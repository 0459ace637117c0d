/** Numbers of tables that are left out, or stand twice. */
import type { Element, Root } from 'hast';
import { property } from '../elements.ts';
import { type Problem, problem } from '../problem.ts';
import { eachElement } from '../walk.ts';

/** What is wrong with the numbers of the tables of one paper; a part that counts its own has other anchors. */
export function checkTables(body: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  let before = 0;
  eachElement(body, (table) => {
    const found = /^table-(\d+)([a-z]?)(--\d+)?$/.exec(property(table, 'id'));
    if (!found) return;
    const number = Number(found[1]);
    if (found[3] && !found[2]) problems.push(problem('table-repeats', placeOf(table, file), { number }));
    else if (before > 0 && number > before + 1)
      problems.push(problem('table-skips', placeOf(table, file), { number, before, missing: before + 1 }));
    before = Math.max(before, number);
  });
  return problems;
}

function placeOf(table: Element, file: string): { file: string; line: number; column: number } {
  const { line = 1, column = 1 } = table.position?.start ?? {};
  return { file, line, column };
}
