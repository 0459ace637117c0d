/** Faults as hands and merges make them, at random but the same for the same seed. */
import type { ContentFolder } from '../../src/read/content-folder.ts';

const junk = ['---', ':::table', ':::', '::page[3]', '[x](y.md#z)', '- ', '| a |', '<table>', '</td>', '"', ': ', '\t'];
junk.push(
  '{',
  '[',
  '*a',
  '&x',
  '!!',
  '1. ',
  'part: 2',
  'items:',
  '[^1]',
  '[^1]: x',
  'null',
  '# ',
  '\ud800',
  '<br',
  '%',
);
junk.push('- - ', '<<: *x', '2026-99-99', '__proto__: 1', '- {}', '- null', '? x');

/** A copy of a content folder with a few faults in its files. */
export function damage(folder: ContentFolder, seed: number, faults = 6): ContentFolder {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const paths = [...folder.texts.keys()];
  const texts = new Map(folder.texts);
  const word = () => junk[random(junk.length)] as string;
  for (let fault = 0; fault < faults; fault++) {
    const path = paths[random(paths.length)] as string;
    const lines = (texts.get(path) as string).split('\n');
    // Most of them among the facts at the top, where most can go wrong.
    const at = random(random(3) > 0 ? Math.min(30, lines.length) : lines.length);
    const line = lines[at] as string;
    const middle = random(line.length + 1);
    const changes = [
      () => lines.splice(at, 1 + random(3)),
      () => lines.splice(at, 0, line),
      () => lines.splice(at, 0, word()),
      () => lines.splice(at, 1, line.slice(0, middle) + word() + line.slice(middle)),
      () => lines.splice(at, 1, line.slice(0, middle) + line.slice(middle + 1)),
      () => lines.splice(at),
      () => lines.splice(at, 1, line.replace(/: .*/, `: ${word()}`)),
    ];
    changes[random(changes.length)]?.();
    texts.set(path, lines.join('\n'));
  }
  return { texts, files: folder.files, problems: [] };
}
