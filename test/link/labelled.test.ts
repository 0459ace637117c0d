/** References in the example’s papers, held against what a careful reader marked: how many are found, how many links are wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileCouncil } from '../../src/compile.ts';
import { readContent } from '../../src/io/read-content.ts';
import type { Reference } from '../../src/model/reference.ts';

const root = join(import.meta.dirname, '..', '..');
const labels: Record<string, [string, string][]> = parse(
  readFileSync(join(root, 'test', 'tables', 'linked-references.yaml'), 'utf8'),
);

/** The whole address that a label writes short. */
function addressOf(target: string, file: string): string | null {
  if (target === 'none') return null;
  if (target.startsWith('~')) return `/committees/${file.replace(/\.md$/, '')}/${target.slice(1)}`;
  return /^(?:\/|https:)/.test(target) ? target : `/committees/${target}`;
}

/** Takes one of several equal values out of a list. */
function takeOut(list: string[], value: string): boolean {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

describe('the references of the example’s papers', () => {
  let references: Reference[] = [];
  beforeAll(async () => {
    const folder = await readContent(join(root, 'content'));
    ({ references } = compileCouncil(folder, { today: '2026-06-15', drafts: false }));
  });

  it('are found and lead where a reader says, and hardly any link is wrong', () => {
    let wanted = 0;
    let right = 0;
    let made = 0;
    const wrong: string[] = [];
    for (const [file, labelled] of Object.entries(labels)) {
      const own = references.filter((one) => one.file === `committees/${file}` && one.target !== null);
      const expected = labelled.flatMap(([words, target]) => {
        const address = addressOf(target, file);
        return address === null ? [] : [`${words} → ${address}`];
      });
      wanted += expected.length;
      made += own.length;
      for (const { text, target } of own) {
        const link = `${text} → ${target}`;
        if (takeOut(expected, link)) right++;
        else wrong.push(`${file}: ${link}`);
      }
      wrong.push(...expected.map((link) => `missed ${file}: ${link}`));
    }
    const recall = right / wanted;
    const precision = right / made;
    console.log(
      `${wanted} labelled: ${(recall * 100).toFixed(1)} % found, ${(precision * 100).toFixed(1)} % of links right`,
    );
    console.log(wrong.join('\n'));
    expect(wanted).toBeGreaterThan(150);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });
});
