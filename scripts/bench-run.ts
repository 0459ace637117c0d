/**
 * One sample of the benchmark, in a process of its own: prints the longest pack of a folder with Typst, or its papers as one web page with
 * Chromium, and says what that took. Papers alone, which `build` also prints, are not part of it.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { spareMemory } from '../src/io/spare-memory.ts';

/** What is sampled, and what it took. Seconds and megabytes; `whole` counts from the start of the process. */
export interface Sample {
  whole: number;
  wall: number;
  cpu: number;
  memory: number | undefined;
  pages: number;
}

const [what = '', content = '', page = ''] = process.argv.slice(2);
const sample = what === 'chromium' ? await printWithChromium() : await printWithTypst();
if (sample) process.stdout.write(JSON.stringify(sample));
process.exit(0);

async function printWithTypst(): Promise<Sample | undefined> {
  spareMemory();
  const { compileFolder } = await import('../src/io/compile-folder.ts');
  const { listBlocks } = await import('../src/blocks.ts');
  const { buildLookup } = await import('../src/render/lookup.ts');
  const { papersIn } = await import('../src/render/print-pack.ts');
  const { listPrintParts } = await import('../src/render/print-parts.ts');
  const { council, files } = await compileFolder({ content, today: '2026-03-10', now: new Date(0), drafts: true });
  const length = ({ papers }: (typeof council.meetings)[number]) =>
    papers.reduce((sum, { body }) => sum + JSON.stringify(body).length, 0);
  const [meeting] = council.meetings.toSorted((a, b) => length(b) - length(a));
  const [pack] = meeting ? listPrintParts(meeting) : [];
  if (!meeting || !pack) throw new Error(`There is no pack in ${content}.`);
  if (what === 'html') {
    writeFileSync(page, joinPages(papersIn(pack).map(({ title, body }) => `<h1>${title}</h1>${toHtml(body)}`)));
    return undefined;
  }
  const { renderPrintEdition } = await import('../src/editions/print.ts');
  const { renderLargePrintEdition } = await import('../src/editions/large-print.ts');
  const { readPages } = await import('../src/paginate/read-pages.ts');
  const common = { meeting: { ...meeting, lock: undefined, supplements: [] }, lookup: buildLookup(council), files };
  const start = performance.now();
  const before = process.cpuUsage();
  const printed = await printFirst((tools) =>
    renderPrintEdition({ ...common, locked: new Map(), elsewhere: new Set(), tools }),
  );
  if (what === 'both') {
    const laid = papersIn(pack).map(({ path, body }) => ({ path, blocks: listBlocks(body).length }));
    const maps = [readPages(printed.facts as Parameters<typeof readPages>[0], laid, 'pack')];
    await printFirst((tools) => renderLargePrintEdition({ ...common, maps, tools }));
  }
  const { user, system } = process.cpuUsage(before);
  const end = performance.now();
  return {
    whole: end / 1000,
    wall: (end - start) / 1000,
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
    pages: printed.pages,
  };
}

/** Prints until the first PDF, the pack’s, is finished. What would be set for papers alone waits for ever. */
async function printFirst(
  print: (tools: import('../src/model/typeset.ts').PrintTools) => Promise<unknown>,
): Promise<{ facts: unknown; pages: number }> {
  const { press } = await import('../src/io/print-press.ts');
  const { createPrintTools } = await import('../src/io/print-tools.ts');
  const tools = createPrintTools(press);
  let pack: string | undefined;
  return new Promise((done, fail) => {
    const typeset: typeof tools.typeset = async (job) => {
      const { title } = job.data as { title: string };
      pack ??= title;
      if (title !== pack) return new Promise(() => undefined);
      const set = await tools.typeset(job);
      return {
        ...set,
        async pdf(labels, heads) {
          const bytes = await set.pdf(labels, heads);
          done({ facts: set.facts, pages: labels.length });
          return bytes;
        },
      };
    };
    print({ typeset }).catch(fail);
  });
}

function joinPages(papers: string[]): string {
  const style =
    '@page { size: A4; margin: 25mm 22mm } body { font: 11pt sans-serif } h1 { break-before: page } table { border-collapse: collapse } td, th { border: 1px solid }';
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Pack</title><style>${style}</style>${papers.join('')}</html>`;
}

/** `wall` is without the browser’s start; the processor’s time is that of all its processes, with their start, as Linux counts it. */
async function printWithChromium(): Promise<Sample> {
  const { startChromium } = await import('../test/chromium.ts');
  const browser = await startChromium();
  const tab = await browser.newPage();
  const start = performance.now();
  await tab.goto(pathToFileURL(page).href);
  const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const end = performance.now();
  const cpu = childrenTime();
  await browser.close();
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { whole: end / 1000, wall: (end - start) / 1000, cpu, memory: undefined, pages };
}

/** Seconds of processor that the browser’s processes have taken: proc(5), utime and stime of all below this one, in hundredths of a second. */
function childrenTime(): number {
  const stats = globSync('/proc/[0-9]*/stat').flatMap((path) => {
    try {
      const text = readFileSync(path, 'utf8');
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      return [
        { id: Number.parseInt(text, 10), parent: fields[1], time: ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100 },
      ];
    } catch {
      return [];
    }
  });
  const below = new Set([process.pid]);
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const { id, parent } of stats) if (below.has(parent ?? 0)) below.add(id);
  }
  return stats.reduce((sum, { id, time }) => (id !== process.pid && below.has(id) ? sum + time : sum), 0);
}
