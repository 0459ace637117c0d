/** The command line: finds the command by its name, reads the options every command has, and turns what goes wrong into words. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findPackageRoot, readVersion } from '../io/package-root.ts';
import { spareMemory } from '../io/spare-memory.ts';
import { type Command, type Context, UsageError } from './command.ts';
import { describeFailure } from './failure.ts';
import { describeAll, describeCommand } from './help.ts';

const shared = {
  content: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Runs `agendapack` with its arguments, and ends the process with 0, 1 (an error in the papers) or 2 (the tool failed). */
export async function main(args: string[]): Promise<void> {
  spareMemory();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  process.on('uncaughtException', (error) => process.exit(explainFailure(error)));
  const code = await runCommand(args).catch(explainFailure);
  process.stdout.write('', () => process.exit(code));
}

/** The exit code of one call. Rejects only for what nobody foresaw. */
async function runCommand(args: string[]): Promise<number> {
  const { name, rest } = splitName(args);
  if (name === undefined) {
    if (rest.some((arg) => arg === '--version' || arg === '-v')) return print(readVersion());
    const isHelp = rest.length === 0 || rest.some((arg) => arg === '--help' || arg === '-h');
    if (isHelp) return print(describeAll(await loadAll()));
    return refuse(`Which command? ${rest[0]} alone says nothing.`, 'agendapack --help');
  }
  const command = findNames().includes(name) ? await load(name) : undefined;
  if (!command) return refuse(`There is no command “${name}”.`, 'agendapack --help');
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, ...shared },
      allowPositionals: true,
    });
    if (values.help) return print(describeCommand(name, command));
    return await command.run(buildContext(values as Context['values'], positionals));
  } catch (error) {
    const message = explainCall(error);
    if (message === undefined) throw error;
    // A usage of many lines would bury the message.
    const usage = command.usage.includes('\n') ? undefined : `agendapack ${name} ${command.usage}`;
    return refuse(message, `agendapack ${name} --help`, usage);
  }
}

/** The command’s name is the first word that is no option, nor the value of an option that all commands share. */
function splitName(args: string[]): { name: string | undefined; rest: string[] } {
  const { tokens } = parseArgs({ args, options: shared, strict: false, tokens: true });
  const first = tokens.find((token) => token.kind === 'positional');
  if (!first) return { name: undefined, rest: args };
  return { name: first.value, rest: args.filter((_, index) => index !== first.index) };
}

/** Each file beside this one that exports a `command` is a command of that name. */
function findNames(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.[jt]s$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort();
}

async function load(name: string): Promise<Command | undefined> {
  const ending = import.meta.filename.slice(-3);
  return (await import(new URL(`./${name}${ending}`, import.meta.url).href)).command;
}

async function loadAll(): Promise<[string, Command][]> {
  const all = await Promise.all(findNames().map(async (name) => [name, await load(name)] as const));
  return all.filter((one): one is [string, Command] => one[1] !== undefined);
}

function buildContext(values: Context['values'], positionals: string[]): Context {
  const cwd = findStandpoint();
  const { content, today } = values as { content?: string; today?: string };
  if (today !== undefined && !isDate(today)) {
    throw new UsageError(`--today should be a day of the calendar such as 2026-03-18, not “${today}”.`);
  }
  return {
    values,
    positionals,
    cwd,
    content: content === undefined ? findContent(cwd) : resolve(cwd, content),
    today,
    now: readClock(),
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** Where the user stands. `npm run agendapack` moves to the clone’s root first, and leaves the place in INIT_CWD. */
function findStandpoint(): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  const isMoved = script === 'agendapack' && realpathSync('.') === realpathSync(findPackageRoot());
  return isMoved && INIT_CWD ? INIT_CWD : process.cwd();
}

/** The nearest content/ at or above the place the user stands in; content/ right there when there is none. */
function findContent(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'content', 'council.md'))) return join(folder, 'content');
    if (folder === dirname(folder)) return join(cwd, 'content');
  }
}

function readClock(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (!epoch) return new Date();
  if (!/^\d{1,12}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH should be a number of seconds, not “${epoch}”.`);
  return new Date(Number(epoch) * 1000);
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What is wrong with the call, in a sentence; undefined when the error is not about the call. */
function explainCall(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS'))
    return undefined;
  return error.message.split('. ')[0]?.replace(/\.?$/, '.').replaceAll("'", '');
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse(message: string, help: string, usage?: string): number {
  process.stderr.write([message, ...(usage ? [`Usage: ${usage}`] : []), `${help} says more.`, ''].join('\n'));
  return 2;
}

function explainFailure(error: unknown): number {
  process.stderr.write(`${describeFailure(error, Boolean(process.env.AGENDAPACK_DEBUG))}\n`);
  return 2;
}
