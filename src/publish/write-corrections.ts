/** The text of corrections.json: one change a line, by day and paper, so that branches merge. */
import type { Correction } from '../model/corrections.ts';

/** Corrections with more of them; one of the same paper, day and reason takes the place of the one before. */
export function addCorrections(before: readonly Correction[], added: readonly Correction[]): Correction[] {
  const key = ({ paper, on, reason }: Correction) => JSON.stringify([on, paper, reason]);
  const all = new Map([...before, ...added].map((one) => [key(one), one]));
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The text of the file. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const lines = corrections.map(({ paper, on, reason, changes }) => {
    const head = JSON.stringify({ paper, on, reason }).slice(0, -1);
    const list = changes
      .map((change, index) => `\n      ${index === 0 ? '  ' : ', '}${JSON.stringify(change)}`)
      .join('');
    return `${head}, "changes": [${list}] }`;
  });
  const all = lines.map((line, index) => `\n  ${index === 0 ? '  ' : ', '}${line}`).join('');
  return `{\n  "format": 1,\n  "corrections": [${all}\n  ]\n}\n`;
}
