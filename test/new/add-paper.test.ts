import { describe, expect, it } from 'vitest';
import { addToItem, addToSupplement } from '../../src/new/add-paper.ts';

const block = `---
date: 2026-04-15   # a Wednesday
attend: >
  Everyone is
  welcome.
items:
- number: 1
  title: 'Apologies'   # every agenda has it
- {number: 2, title: Trees}
- number: 3
  papers: [ oaks,
    elms ]   # in order
  title: Woods
- number: 4
  title: Ponds
  papers:
    - fish
    # and more
  note: Wet
- number: 5
  papers:
  title: Hedges
- number: 6
  title: Lawns
  papers: []
---

Words:  kept   as they are. items: 1
`;

describe('a paper put on an agenda', () => {
  it.each([
    [
      0,
      "  title: 'Apologies'   # every agenda has it\n",
      "  title: 'Apologies'   # every agenda has it\n  papers: [new]\n",
    ],
    [1, 'title: Trees}', 'title: Trees, papers: [new]}'],
    [2, '    elms ]   #', '    elms, new ]   #'],
    [3, '    - fish\n', '    - fish\n    - new\n'],
    [4, '  papers:\n  title: Hedges', '  papers: [new]\n  title: Hedges'],
    [5, 'papers: []', 'papers: [new]'],
  ])('changes one place of item %i and no other letter', (index, before, after) => {
    expect(block).toContain(before);
    expect(addToItem(block, index, 'new')).toBe(block.replace(before, after));
  });

  it('changes nothing when it is there already', () => {
    expect(addToItem(block, 2, 'elms')).toBe(block);
  });

  it('keeps the line ends of Windows, and a first item that ends the block', () => {
    const text = '---\r\nitems:\r\n  - title: Trees\r\n    number: 1\r\n---\r\n\r\nText.\r\n';
    expect(addToItem(text, 0, 'oaks')).toBe(text.replace('number: 1\r\n', 'number: 1\r\n    papers: [oaks]\r\n'));
  });

  it('stands below an item that ends in several lines', () => {
    const text =
      '---\nitems:\n  - number: 1\n    title: >\n      A long\n      title\n  - number: 2\n    title: B\n---\n';
    expect(addToItem(text, 0, 'oaks')).toBe(text.replace('      title\n', '      title\n    papers: [oaks]\n'));
  });

  it('is left to the clerk where the file cannot be read or says something else', () => {
    expect(addToItem('---\nitems: [\n---\n', 0, 'oaks')).toBeUndefined();
    expect(addToItem('---\nitems:\n  - number: 1\n    papers: oaks\n---\n', 0, 'elms')).toBeUndefined();
    expect(addToItem('no facts', 0, 'oaks')).toBeUndefined();
  });
});

describe('a paper put into a supplement', () => {
  const head = '---\ndate: 2026-04-15\nkind: tabled\n';

  it('brings its item with it', () => {
    const expected = `${head}items:\n  - key: "4"\n    papers: [oaks]\n---\n\nText.\n`;
    expect(addToSupplement(`${head}---\n\nText.\n`, '4', 'oaks')).toBe(expected);
    expect(addToSupplement(`${head}items: []\n---\n\nText.\n`, '4', 'oaks')).toBe(expected);
    expect(addToSupplement(`${head}items:\n---\n\nText.\n`, '4', 'oaks')).toBe(expected);
  });

  it('joins the others of its item', () => {
    const text = `${head}items:\n  - key: "4"\n    papers: [oaks]\nseries: own\n---\n`;
    expect(addToSupplement(text, '4', 'elms')).toBe(text.replace('[oaks]', '[oaks, elms]'));
    expect(addToSupplement(text, '5a', 'elms')).toBe(
      text.replace('[oaks]\n', '[oaks]\n  - key: "5a"\n    papers: [elms]\n'),
    );
  });
});
