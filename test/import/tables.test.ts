import { describe, expect, it } from 'vitest';
import { captionTables } from '../../src/import/captions.ts';
import { collectProblems } from '../../src/import/problems.ts';
import { readHalfMarkdown } from '../../src/import/read-half-markdown.ts';
import { rejoinTables } from '../../src/import/tables.ts';
import { writePaper } from '../../src/import/write-paper.ts';
import { importText } from './imported.ts';
import { packText } from './pack-text.ts';

const plan = importText(packText).file('committees/libraries/2025-10-14/appendix-1.md');

describe('a table cut by page ends', () => {
  it('is one table with its heading once, its columns grouped', () => {
    expect(plan.match(/<table>/g)).toHaveLength(2);
    expect(plan).toContain('<tr><th colspan="3">Action / Process</th><th colspan="2">Targets</th></tr>');
    expect(plan.match(/<th>Lead<\/th>/g)).toHaveLength(2);
  });

  it('has the halves of a row put together cell by cell', () => {
    expect(plan).toContain(
      '<td><p>Measure # 1a - Books bought.</p><p><u>Milestones</u></p><ul><li>50 by June</li><li>90 by July</li></ul></td>',
    );
    expect(plan).toContain('<td>Done in part, and the rest will be done in autumn.</td>');
  });

  it('has a row mended whose number stood in a column of its own', () => {
    expect(plan).toContain('<tr><td>1.2 Read aloud.</td><td>Librarian</td>');
  });

  it('keeps page numbers before it, the pack’s and the paper’s own together', () => {
    expect(plan).toContain('- Too few books.\n\n::page[9]{own=4}\n\n:::table');
  });

  it('makes lists of what was lost between <ul> and the end of the cell', () => {
    expect(plan).toContain('<td><p>1.1 Buy books:</p><ul><li>for children</li><li>for babies</li></ul></td>');
  });

  it('raises the ends of ordinals', () => {
    expect(plan).toContain('Begun on 8<sup>th</sup> May');
  });

  it('asks about a row with too many cells, and keeps its words', () => {
    const { text, asked } = write('Name\tAge\nAnn\t4\nBen\t5\tsix\n');
    expect(asked).toEqual(['3 import-column-off']);
    expect(text).toContain('<td><p>5</p><p>six</p></td>');
  });

  it('takes the commonest way in which its heading was grouped', () => {
    const page = (top: string, row: string) => `${top}\nOne\tTwo\tThree\n${row}\tx\ty\n`;
    const { text, asked } = write(
      [page('A\t\tB', '1.1 a'), page('A\tB\t', '1.2 b'), page('A\t\tB\t', '1.3 c')].join('\n'),
    );
    expect(text).toContain('<th colspan="2">A</th><th>B</th>');
    expect(asked).toEqual(['5 import-header-differs']);
  });

  it('puts a page number that fell inside at the end of the row before', () => {
    const { text } = write('Name\tWhat\n1.1 Ann\tgoes to the\n\nPage 7\n\nName\tWhat\n\tpool\n1.2 Ben\tstays\n');
    expect(text).toContain('goes to the</p><p>:page[7]');
  });
});

describe('the heading of a table', () => {
  it('has empty cells above and below taken for merged ones', () => {
    const { text } = write('Subject\tLevel\tTown\t\tNation\t\n\t\t2024\t2025\t2024\t2025\nReading\t2\t1\t2\t3\t4\n');
    expect(text).toContain('<th rowspan="2">Subject</th><th rowspan="2">Level</th><th colspan="2">Town</th>');
  });

  it('is not made of a form’s labels', () => {
    const { text } = write('Name:\t\nDate:\t\n\nOutcome (tick):\t\t\nUpheld\t\tNot upheld:\nAction:\t\t\n');
    expect(text).not.toContain('<thead>');
    expect(text).toContain('<td colspan="3">Outcome (tick):</td>');
  });
});

describe('captions and notes', () => {
  it('stand with their table', () => {
    const { text } = write(
      'Table 4 – Scores\n(in points)\n\nTown\tScore\nEast\t4*\n\n*Counted twice\n\n** Estimated\n\nNext paragraph.\n',
    );
    expect(text).toContain(':::table[Table 4 – Scores (in points)]{number=4}');
    expect(text).toContain('</table>\n\n\\*Counted twice\n\n\\*\\* Estimated\n:::\n\nNext paragraph.');
  });

  it('go round the parts of a table', () => {
    const { text } = write(
      'Table 8 – Results\n\n8a. East (points)\n\nTown\tScore\nA\t4\n\n8b. West (points)\n\nTown\tScore\nB\t5\n\n*Estimated\n',
    );
    expect(text).toMatch(
      /^::::table\[Table 8 – Results\]\{number=8\}\n\n:::table\[8a\. East \(points\)\]\{number=8a\}/,
    );
    expect(text).toMatch(/\{number=8b\}[\s\S]*\\\*Estimated\n:::\n\n::::$/);
  });

  it('explain terms after the word Notes', () => {
    const { text } = write('Town\tScore\nA\t4\n\nNotes:\n\nEast side: the streets east of the river.\n');
    expect(text).toContain('Notes:\n\nEast side: the streets east of the river.\n:::');
  });
});

function write(source: string): { text: string; asked: string[] } {
  const { problems, ask } = collectProblems('x.txt');
  const text = writePaper(captionTables(rejoinTables(readHalfMarkdown(source), ask)));
  return { text, asked: problems.map((one) => `${one.line} ${one.rule}`) };
}
