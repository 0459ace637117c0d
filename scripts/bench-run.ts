/** One run of the benchmark: prints the longest pack of a folder with Typst, or its text with Chromium, and says what that took. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { renderLargePrintEdition } from '../src/editions/large-print.ts';
import { renderPrintEdition } from '../src/editions/print.ts';
import { compileFolder } from '../src/io/compile-folder.ts';
import { press } from '../src/io/print-press.ts';
import { createPrintTools } from '../src/io/print-tools.ts';
import type { PrintTools } from '../src/model/typeset.ts';
import { type LayoutFacts, readPages } from '../src/paginate/read-pages.ts';
import { buildLookup } from '../src/render/lookup.ts';
import { papersIn } from '../src/render/print-pack.ts';
import { listPrintParts } from '../src/render/print-parts.ts';
import { startChromium } from '../test/chromium.ts';

/** Thrown once the first PDF, the pack’s, is finished: papers alone are not measured. */
class Finished extends Error {}

const [what = '', content = '', page = ''] = process.argv.slice(2);
let facts: unknown;
let sheets = 0;
const tools: PrintTools = createPrintTools({
  async set(job) {
    const made = await press.set(job);
    if (made.broken === undefined) facts = made.facts;
    return made;
  },
  async finish(pdf, labels, heads) {
    await press.finish(pdf, labels, heads);
    sheets = labels.length;
    throw new Finished();
  },
});

process.stdout.write(JSON.stringify(what === 'chromium' ? await printWithChromium() : await printWithTypst()));

async function printWithTypst() {
  const { council, files } = await compileFolder({ content, today: '2026-03-10', now: new Date(0), drafts: true });
  const longest = council.meetings.toSorted((a, b) => b.papers.length - a.papers.length)[0];
  const [pack] = longest ? listPrintParts(longest) : [];
  if (!longest || !pack) throw new Error(`There is no meeting in ${content}.`);
  const meeting = { ...longest, lock: undefined };
  if (what === 'html')
    writeFileSync(page, writePage(papersIn(pack).map(({ title, body }) => `<h1>${title}</h1>${toHtml(body)}`)));
  const common = { meeting, lookup: buildLookup(council), files, tools };
  const start = performance.now();
  const before = process.cpuUsage();
  await untilFinished(() => renderPrintEdition({ ...common, locked: new Map(), elsewhere: new Set() }));
  const pages = sheets;
  if (what === 'both') {
    const paths = papersIn(pack).map(({ path }) => path);
    const maps = [readPages(facts as LayoutFacts, paths, 'pack')];
    await untilFinished(() => renderLargePrintEdition({ ...common, maps }));
  }
  const { user, system } = process.cpuUsage(before);
  const rss = process.resourceUsage().maxRSS / 1024;
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, rss, pages };
}

async function untilFinished(render: () => Promise<unknown>): Promise<void> {
  await render().catch((error: unknown) => {
    if (!(error instanceof Finished)) throw error;
  });
}

function writePage(papers: string[]): string {
  const style =
    '@page { size: A4; margin: 25mm 22mm } body { font: 11pt sans-serif } h1 { break-before: page } table { border-collapse: collapse } td, th { border: 1px solid }';
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Pack</title><style>${style}</style>${papers.join('')}</html>`;
}

/** Without the start of the browser. Its processor time is that of all its processes, as Linux counts it. */
async function printWithChromium() {
  const browser = await startChromium();
  const tab = await browser.newPage();
  const start = performance.now();
  await tab.goto(pathToFileURL(page).href);
  const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const wall = (performance.now() - start) / 1000;
  await browser.close();
  const stat = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'utf8') : '';
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const cpu = ((fields[13] ?? Number.NaN) + (fields[14] ?? Number.NaN)) / 100;
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { wall, cpu, rss: 0, pages };
}
