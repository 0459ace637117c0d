/**
 * npm run bench [-- FOLDER]: how long the print edition of a pack takes, print and large print together, and Chromium to print the same
 * papers as one web page. Without a content folder it takes a pack of about 140 pages that is the same each time. Every sample is a process
 * of its own; rounds are interleaved; what is said is the median.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBenchPack } from './bench-pack.ts';
import type { Sample } from './bench-run.ts';

const rounds = 3;
const given = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'agendapack-bench-'));
const names = { print: 'print', both: 'print and large print', chromium: 'Chromium' };

try {
  const content = given ? resolve(given) : join(folder, 'content');
  if (!given) writeBenchPack(content);
  const html = join(folder, 'pack.html');
  await run('html', content, html);
  const samples: Record<keyof typeof names, Sample[]> = { print: [], both: [], chromium: [] };
  for (let round = 0; round < rounds; round++) {
    for (const what of ['print', 'both', 'chromium'] as const) {
      samples[what].push(JSON.parse(await run(what, content, html)));
    }
  }
  process.stdout.write(`${''.padEnd(24)}time   with start   processor   memory   pages\n`);
  for (const [what, name] of Object.entries(names)) {
    const value = (of: keyof Sample) => median(samples[what as keyof typeof names], of);
    const memory =
      samples[what as keyof typeof names][0]?.memory === undefined ? '' : `${Math.round(value('memory'))} MB`;
    process.stdout.write(
      `${name.padEnd(22)}${seconds(value('wall'), 7)}${seconds(value('whole'), 12)}${seconds(value('cpu'), 12)}${memory.padStart(9)}${String(value('pages')).padStart(8)}\n`,
    );
  }
  const ratio = (of: 'wall' | 'whole' | 'cpu') => (median(samples.chromium, of) / median(samples.print, of)).toFixed(1);
  process.stdout.write(
    `Chromium takes ${ratio('wall')} times as long as print, ${ratio('whole')} with its start; ${ratio('cpu')} times the processor\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function seconds(value: number, width: number): string {
  return `${value.toFixed(2)} s`.padStart(width);
}

function median(samples: Sample[], of: keyof Sample): number {
  return samples.map((sample) => sample[of] ?? 0).sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}

async function run(what: string, content: string, html: string): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bench-run.ts'), what, content, html], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`The sample of ${what} failed.`);
  return out;
}
