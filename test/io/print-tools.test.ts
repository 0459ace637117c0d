import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderLargePrintEdition } from '../../src/editions/large-print.ts';
import { renderPrintEdition } from '../../src/editions/print.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { printCouncil } from '../../src/io/print-council.ts';
import { openPrintPool } from '../../src/io/print-pool.ts';
import { type Press, press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { sample } from '../harness.ts';

const address = '/committees/planning/2026-03-11/';
const appendix = 'committees/planning/2026-03-11/cycle-shed-appendix.md';
const words = 'quicksilver canopy';

/** The sample compiled, with words in one paper that the press below refuses. */
async function compileSample() {
  const faulty = `---\ntype: appendix\ntitle: Measurements\n---\n\nOne ${words}.\n`;
  const content = sample()
    .with({ [appendix]: faulty })
    .write();
  const { council, files } = await compileFolder({ content, today: '2026-03-10', now: new Date(0), drafts: false });
  const lookup = buildLookup(council);
  const meeting = lookup.meetings.get(address);
  if (!meeting) throw new Error('The sample has another meeting');
  return { council, files, lookup, meeting };
}

const refusing: Press = {
  ...press,
  async set(job) {
    if (job.json.includes(words)) throw new Error('it is too shiny');
    return press.set(job);
  },
};

describe('what the layout engine refuses', () => {
  const said = `${appendix} cannot be laid out for print: it is too shiny`;

  it('names the paper, also where a pack has many', async () => {
    const { files, lookup, meeting } = await compileSample();
    const common = { meeting, lookup, files, tools: createPrintTools(refusing) };
    const print = { ...common, locked: new Map(), elsewhere: new Set<string>() };
    await expect(renderPrintEdition(print)).rejects.toThrow(said);
    await expect(renderLargePrintEdition({ ...common, maps: [] })).rejects.toThrow(said);
  });

  it('leaves the PDFs of other meetings', async () => {
    const { council, files, lookup } = await compileSample();
    const written: string[] = [];
    const shop = { lookup, files, tools: createPrintTools(refusing) };
    const meetings = council.meetings.filter((one) => one.public);
    const { failures, editions } = await printCouncil(meetings, shop, async (path) => void written.push(path));
    expect(failures).toEqual([said]);
    expect(written).toContain('/committees/planning/2026-02-11/pack.pdf');
    expect(written.filter((path) => path.startsWith(address))).toEqual([]);
    expect([...editions.keys()].sort()).toEqual(written.sort());
  });
});

describe('the pool', () => {
  it('gives the same bytes as one thread, in whatever order, and says what was refused', async () => {
    const { files, lookup, meeting } = await compileSample();
    const pool = openPrintPool();
    try {
      const common = { meeting, lookup, files, locked: new Map(), elsewhere: new Set<string>() };
      const several = await renderPrintEdition({ ...common, tools: createPrintTools(pool) });
      const one = await renderPrintEdition({ ...common, tools: createPrintTools(press) });
      expect([...several.files.keys()].sort()).toEqual([...one.files.keys()].sort());
      for (const [path, bytes] of one.files)
        expect(Buffer.from(bytes).equals(several.files.get(path) ?? Buffer.alloc(0))).toBe(true);
      expect(several.maps).toEqual(one.maps);
      const job = {
        layouts: join(import.meta.dirname, '../../layouts'),
        layout: 'print.typ',
        json: '{}',
        files: new Map(),
      } as const;
      await expect(pool.set(job)).rejects.toThrow('dictionary does not contain key');
    } finally {
      await pool.close();
    }
  });
});
