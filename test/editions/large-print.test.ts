/** Large print as somebody who needs it finds it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderLargePrintEdition } from '../../src/editions/large-print.ts';
import { renderPrintEdition } from '../../src/editions/print.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { sample } from '../harness.ts';
import { meetingAddress, sentences } from './print-sample.ts';
import { readPdf } from './read-pdf.ts';

const wide = [
  'Table 1: Stands by street',
  '',
  '| Street | Stands | Lamps | Locks | Cost |',
  '| --- | --- | --- | --- | --- |',
  ...Array.from({ length: 40 }, (_, index) => `| Street ${index + 1} | ${index} stands | two | three | £${index} |`),
].join('\n');
const narrow = '| Kind | Number |\n| --- | --- |\n| Rack | 3 |\n';
const body = `## Position\n\n${Array.from({ length: 30 }, (_, index) => `${index + 1}. ${sentences(5, `*stand* ${index + 1}`)}`).join('\n\n')}\n\n${wide}\n\n${narrow}`;

async function printLarge(sizes: number[], text = body) {
  const content = sample()
    .with({
      'committees/planning/2026-03-11/cycle-shed.md': `---\ntype: report\ntitle: A cycle shed\nbackground-papers: none\n---\n${text}`,
    })
    .write();
  const { council, files } = await compileFolder({ content, today: '2026-03-10', now: new Date(0), drafts: false });
  council.facts['large-print'] = sizes as (typeof council.facts)['large-print'];
  const meeting = council.meetings.find(({ address }) => address === meetingAddress);
  if (!meeting) throw new Error('The sample has lost its meeting.');
  const common = { meeting, lookup: buildLookup(council), files, tools: createPrintTools(press) };
  const { maps } = await renderPrintEdition({ ...common, locked: new Map(), elsewhere: new Set() });
  return { maps, ...(await renderLargePrintEdition({ ...common, maps })) };
}

/** Smallest size of type, and how far to the right anything reaches, in points. */
async function measure(bytes: Uint8Array): Promise<{ smallest: number; right: number }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const read = await task.promise;
  let smallest = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let number = 1; number <= read.numPages; number++) {
    const { items } = await (await read.getPage(number)).getTextContent();
    for (const item of items as { str: string; transform: number[]; width: number }[]) {
      if (item.str.trim() === '') continue;
      smallest = Math.min(smallest, Math.abs(item.transform[3] ?? 0));
      right = Math.max(right, (item.transform[4] ?? 0) + item.width);
    }
  }
  await task.destroy();
  return { smallest, right };
}

describe('large print', () => {
  it('has a pack and a paper in each size, the council’s own without a number in its name', async () => {
    const { files } = await printLarge([18, 24]);
    for (const name of [
      'large-print.pdf',
      'large-print-24.pdf',
      'cycle-shed/large-print.pdf',
      'cycle-shed/large-print-24.pdf',
    ])
      expect([...files.keys()]).toContain(meetingAddress + name);
  });

  it('has no smaller type than it says, anywhere, and nothing is cut off', async () => {
    for (const size of [16, 28]) {
      const { files } = await printLarge([size]);
      const { smallest, right } = await measure(files.get(`${meetingAddress}large-print.pdf`) as Uint8Array);
      expect(smallest).toBeGreaterThanOrEqual(size - 0.01);
      expect(right).toBeLessThan(595 - 30);
    }
  });

  it('marks the start of every printed page once, in order', async () => {
    const { files, maps } = await printLarge([18]);
    const { pages } = await readPdf(files.get(`${meetingAddress}large-print.pdf`) as Uint8Array);
    const marks = pages.flat().flatMap((line) => /^Pages? (\d+[a-z]*)(?: to \d+)?$/.exec(line)?.[1] ?? []);
    const printed = maps[0]?.pages.filter(
      ({ state }, index, all) => state !== 'kept' || all[index - 1]?.state !== 'kept',
    );
    expect(marks).toEqual(printed?.map(({ label }) => label));
  });

  it('says at the foot which page it is here and in the pack', async () => {
    const { files } = await printLarge([18]);
    const { pages, labels } = await readPdf(files.get(`${meetingAddress}large-print.pdf`) as Uint8Array);
    expect(labels).toEqual(pages.map((_, index) => String(index + 1)));
    const last = pages.map((lines) => lines.at(-1) ?? '');
    expect(last[0]).toBe('Large print page 1');
    expect(last.some((line) => /^Large print page \d+ · pack pages \d+ to \d+$/.test(line))).toBe(true);
  });

  it('spells wide tables out and keeps narrow ones', async () => {
    const { files } = await printLarge([18]);
    const { tags, pages } = await readPdf(files.get(`${meetingAddress}cycle-shed/large-print.pdf`) as Uint8Array);
    expect(tags.filter(({ type }) => type === 'Table')).toHaveLength(1);
    const lines = pages.flat();
    expect(lines.filter((line) => /^Lamps ?: ?two$/.test(line))).toHaveLength(40);
  });

  it('writes blocks of capitals as ordinary bold words, but for names that are capitals', async () => {
    const { files } = await printLarge(
      [18],
      '## THE POSITION OF THE TFD\n\nThe TFD agreed.\n\nIt was RESOLVED TO RECOMMEND THE SHED TO CABINET at once.\n',
    );
    const { pages } = await readPdf(files.get(`${meetingAddress}cycle-shed/large-print.pdf`) as Uint8Array);
    const text = pages.flat().join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('The Position of the TFD');
    expect(text).toContain('Resolved to Recommend the Shed to Cabinet');
  });
});
