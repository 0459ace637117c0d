import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PaperType } from '../../src/model/compiled.ts';
import { numberPaper } from '../../src/number/number-paper.ts';
import { parseText } from '../../src/parse/paper.ts';

interface Case {
  title: string;
  type?: PaperType;
  facts?: Record<string, unknown>;
  text: string;
  anchors: string[];
}

const cases: Case[] = parse(readFileSync(join(import.meta.dirname, '..', 'tables', 'anchors.yaml'), 'utf8'));

describe('anchors of a paper', () => {
  it.each(cases)('$title', ({ type = 'report', facts = {}, text, anchors }) => {
    const { tree, problems } = parseText('paper.md', text);
    expect(problems).toEqual([]);
    numberPaper(tree, {
      file: 'paper.md',
      type,
      facts,
      home: 'cabinet/2026-03-18',
      pack: undefined,
      people: (name) => ({ name, href: undefined }),
      sayDate: (iso) => iso,
      inline: () => [],
    });
    const ids: string[] = [];
    visit(tree, 'element', (item) => {
      if (item.properties.id !== undefined) ids.push(String(item.properties.id));
    });
    expect(ids).toEqual(anchors);
  });
});
