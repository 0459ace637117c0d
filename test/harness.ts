/** Lays files over the sample council and compiles, checks or builds what comes of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { command } from '../src/commands/check.ts';
import { type Compiled, compileCouncil } from '../src/compile.ts';
import { readContent } from '../src/io/read-content.ts';
import { readPdfPapers } from '../src/io/read-pdf-papers.ts';
import { formatProblem, type Problem } from '../src/problem.ts';

const root = join(import.meta.dirname, '..');

/** What is laid over the sample: a file’s text or bytes by its path in content/; null takes the file away. */
export type Overlay = Record<string, string | Uint8Array | null>;

/** A built site and what the command said. */
export interface Built {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Text of a file of the site, such as "committees/planning/2026-03-11/index.html". */
  read(path: string): string;
}

/** The sample council with whatever has been laid over it. */
export interface Sample {
  /** Lays more over it. */
  with(overlay: Overlay): Sample;
  /** Lays a folder over it. */
  withFolder(folder: string): Sample;
  /** Writes it to a temporary folder, which goes when the test ends, and gives the content folder’s path. */
  write(): string;
  /** Compiles it as `build` does, or with drafts as `serve` does. */
  compile(options?: { today?: string; drafts?: boolean }): Promise<Compiled>;
  /** Every problem that `agendapack check` finds as a line, in order: the whole of it; with a private folder, if there is one. */
  check(secret?: string): Promise<string[]>;
  /** Builds it with the `agendapack build` command and further arguments. */
  build(...args: string[]): Built;
}

/** The sample as it stands in test/sample/, or another folder in its place. */
export function sample(folder: string = join(root, 'test', 'sample')): Sample {
  return layer([(target) => cpSync(folder, target, { recursive: true })]);
}

function layer(steps: ((target: string) => void)[]): Sample {
  const write = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'agendapack-sample-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const step of steps) step(join(folder, 'content'));
    return join(folder, 'content');
  };
  const compile: Sample['compile'] = async ({ today = '2026-03-10', drafts = false } = {}) => {
    const content = write();
    const folder = await readContent(content);
    const pdfs = await readPdfPapers(folder, (path) => join(content, path));
    return compileCouncil({ ...folder, pdfs }, { today, drafts });
  };
  return {
    with: (overlay) => layer([...steps, (target) => layOver(target, overlay)]),
    withFolder: (folder) =>
      layer([...steps, (target) => cpSync(folder, target, { recursive: true, verbatimSymlinks: true })]),
    write,
    compile,
    check: (secret) => checkContent(write(), secret),
    build: (...args) => buildSite(write(), args),
  };
}

/** What `agendapack check` says, with paths as in the content folder. */
async function checkContent(content: string, secret: string | undefined): Promise<string[]> {
  const beside = join(dirname(content), 'private');
  const isThere = secret !== undefined && existsSync(secret);
  if (isThere) cpSync(secret, beside, { recursive: true });
  const printed: string[] = [];
  const context = { positionals: [], cwd: content, content, today: '2026-03-10', now: new Date(0) };
  const out = (line: string): void => void printed.push(line);
  await command.run({
    ...context,
    values: { format: 'json', private: isThere ? beside : undefined },
    out,
    err: () => {},
  });
  return (JSON.parse(printed.join('\n')) as Problem[]).map(formatProblem);
}

/** Lays files over a folder. */
export function layOver(target: string, overlay: Overlay): void {
  for (const [path, text] of Object.entries(overlay)) {
    const file = join(target, path);
    if (text === null) {
      rmSync(file, { recursive: true });
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function buildSite(content: string, args: string[]): Built {
  const site = join(dirname(content), '_site');
  const bin = join(root, 'scripts', 'agendapack.mjs');
  const all = [bin, 'build', '--content', content, '--output', site, '--today', '2026-03-10', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: dirname(content), encoding: 'utf8' });
  return { status, stdout, stderr, read: (path) => readFileSync(join(site, path), 'utf8') };
}
