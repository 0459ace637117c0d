/** A council’s own layouts/ and site/ beside its content folder: which of their files take the place of none. */
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';

/** Asks about files that Agendapack has none of the same name of, and that none of the others names. `known` are its own, by path. */
export function checkOwnShape(own: ReadonlyMap<string, string>, known: readonly string[]): Problem[] {
  const strange = [...own.keys()].filter((path) => !known.includes(path));
  return strange
    .filter((path) => ![...own].some(([other, text]) => other !== path && text.includes(baseOf(path))))
    .map((path) => {
      const folder = path.slice(0, path.indexOf('/'));
      const names = known.filter((one) => one.startsWith(`${folder}/`));
      const near = names.find((one) => baseOf(one) === baseOf(path)) ?? nearest(path, names);
      const place = { file: `../${path}`, line: 1, column: 1 };
      return problem('shape-unknown', place, { folder, guess: near ? ` Did you mean ${near}?` : '' });
    });
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
