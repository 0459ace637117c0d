/**
 * npm run bench [-- FOLDER]: how long the printed editions of a pack take, and Chromium to print the same pack’s web pages. Without a folder
 * of papers it takes a pack of about 140 pages that is the same each time. Rounds are interleaved; what is said is the median.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const rounds = 5;
const given = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'agendapack-bench-'));

interface Run {
  wall: number;
  cpu: number;
  rss: number;
  pages: number;
}

try {
  const content = given ?? join(folder, 'content');
  if (!given) writePack(content);
  const html = join(folder, 'pack.html');
  const runs: Record<'print' | 'both' | 'chromium', Run[]> = { print: [], both: [], chromium: [] };
  await measure('html', content, html);
  for (let round = 0; round < rounds; round++) {
    runs.print.push(await measure('print', content, html));
    runs.both.push(await measure('both', content, html));
    runs.chromium.push(await measure('chromium', content, html));
  }
  for (const [name, all] of Object.entries(runs)) process.stdout.write(`${name.padEnd(9)} ${say(all)}\n`);
  const ratio = (of: 'wall' | 'cpu') => median(runs.chromium, of) / median(runs.print, of);
  process.stdout.write(
    `Chromium takes ${ratio('wall').toFixed(1)} times as long, ${ratio('cpu').toFixed(1)} times the work\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function say(runs: Run[]): string {
  const value = (of: keyof Run) => median(runs, of);
  return `${value('wall').toFixed(2)} s, ${value('cpu').toFixed(2)} s of processor, ${Math.round(value('rss'))} MB, ${value('pages')} pages`;
}

function median(runs: Run[], of: keyof Run): number {
  return runs.map((run) => run[of]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
}

/** Each run is a process of its own, so that no memory or warm code is left from the one before. */
async function measure(what: string, content: string, html: string): Promise<Run> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bench-run.ts'), what, content, html], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`The run of ${what} failed.`);
  return JSON.parse(out) as Run;
}

/** A pack of reports with numbered paragraphs, lists and tables. */
function writePack(content: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  const words = 'council road library centre report officer budget members service school park review'.split(' ');
  let state = 1;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const sentence = () => `The ${Array.from({ length: 12 + next(9) }, () => words[next(words.length)]).join(' ')}.`;
  const text = (count: number) => Array.from({ length: count }, sentence).join(' ');
  write('council.md', '---\nname: Benchmark Council\nsite: https://agendas.example\n---\n');
  write('committees/cabinet/index.md', '---\nname: Cabinet\nkind: executive\n---\n');
  const names = Array.from({ length: 12 }, (_, index) => `report-${index + 1}`);
  const items = names.map(
    (name, index) => `  - number: ${index + 1}\n    title: Report ${index + 1}\n    papers: [${name}]\n`,
  );
  write('committees/cabinet/2026-03-18/index.md', `---\ndate: 2026-03-18\nitems:\n${items.join('')}---\n`);
  for (const name of names) {
    const parts = Array.from({ length: 4 }, (_, part) => {
      const paragraphs = Array.from({ length: 9 }, (_, at) => `${part * 9 + at + 1}. ${text(4 + next(4))}\n\n`).join(
        '',
      );
      const rows = Array.from({ length: 25 }, (_, row) => `| Row ${row + 1} | ${sentence()} | ${next(900)} |\n`).join(
        '',
      );
      return `## Part ${part + 1}\n\n${paragraphs}Table ${part + 1} – Figures\n\n| Place | What | Sum |\n| --- | --- | ---: |\n${rows}\n`;
    });
    write(
      `committees/cabinet/2026-03-18/${name}.md`,
      `---\ntype: report\ntitle: About ${name}\nbackground-papers: none\n---\n${parts.join('')}`,
    );
  }
}
