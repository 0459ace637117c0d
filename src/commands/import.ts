/** agendapack import: the text of a pack, agenda, minutes, supplement or report becomes a meeting’s folder. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { importPack } from '../import/import-pack.ts';
import { ImportRefused } from '../import/task.ts';
import { writeTogether } from '../io/write-together.ts';
import { formatProblem, sortProblems } from '../problem.ts';
import { type Command, type Context, UsageError } from './command.ts';

export const command: Command = {
  summary: 'Takes in the text of a pack, agenda, minutes, supplement or report (.txt or .md).',
  usage:
    'FILE… --committee SLUG [--date YYYY-MM-DD] [--into COMMITTEE/DATE[/supplement-N]] [--item KEY] [--published YYYY-MM-DD]',
  options: {
    committee: { type: 'string' },
    date: { type: 'string' },
    into: { type: 'string' },
    item: { type: 'string' },
    published: { type: 'string' },
  },
  async run(context) {
    const given = readOptions(context);
    let code = 0;
    for (const file of context.positionals)
      code = Math.max(code, importFile(resolve(context.cwd, file), given, context));
    return code;
  },
};

type Given = ReturnType<typeof readOptions>;

function readOptions({ values, positionals }: Context) {
  const { committee, date, into, item, published } = values as Record<string, string | undefined>;
  if (positionals.length === 0) throw new UsageError('Say which file to import.');
  const slug = committee ?? into?.split('/')[0];
  if (!slug)
    throw new UsageError(
      'Say which committee the file belongs to: --committee planning, or --into planning/2026-03-18.',
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new UsageError(`--committee should be a short name such as planning, not “${slug}”.`);
  for (const [name, value] of Object.entries({ date, published })) {
    if (value !== undefined && !/^\d{4}-\d{2}-\d{2}(-\d+)?$/.test(value))
      throw new UsageError(`--${name} should be a day such as 2026-03-18, not “${value}”.`);
  }
  if (into !== undefined && !/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}(-\d+)?(\/supplement-\d+)?\/?$/.test(into)) {
    throw new UsageError(`--into should be a meeting such as planning/2026-03-18, or its supplement, not “${into}”.`);
  }
  if (committee && into && into.split('/')[0] !== committee)
    throw new UsageError('--committee and --into name different committees.');
  return { committee: slug, date, into, item, published };
}

/** Imports one file. Gives 0, or 1 when it cannot be read; the reason is said. */
function importFile(path: string, given: Given, { content, cwd, out, err }: Context): number {
  const file = relative(cwd, path) || basename(path);
  const text = readText(path);
  if (typeof text !== 'string') {
    err(`${file}:1:1 error ${text.reason}`);
    return 1;
  }
  const existing = (name: string) => {
    const there = join(content, name);
    return existsSync(there) && statSync(there).isFile() ? readFileSync(there, 'utf8') : undefined;
  };
  try {
    const { files, problems, folder } = importPack(text, { ...given, file, existing });
    writeTogether(content, files);
    out(relative(cwd, join(content, folder)) || '.');
    for (const found of sortProblems(problems)) err(formatProblem(found));
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    err(`${file}:1:1 error ${error.message}`);
    return 1;
  }
}

/** Bytes of the largest text that is taken in. */
const largest = 64 * 2 ** 20;

function readText(path: string): string | { reason: string } {
  if (!existsSync(path)) return { reason: 'There is no such file.' };
  if (!statSync(path).isFile()) return { reason: 'This is not a file.' };
  if (statSync(path).size > largest)
    return { reason: 'This file is larger than 64 MB, more than the text of any pack. Cut it into parts.' };
  const bytes = readFileSync(path);
  if (bytes.length === 0) return { reason: 'This file is empty.' };
  const kind = bytes.subarray(0, 5).toString('latin1');
  if (kind === '%PDF-')
    return { reason: 'This is a PDF, and only its text can be taken in: make it with “pdftotext -layout FILE.pdf”.' };
  if (bytes.includes(0)) return { reason: 'This file is not text.' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'This file is not text in UTF-8. Save it again as UTF-8 text.' };
  }
}
