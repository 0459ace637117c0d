/** What a command of the CLI is: one file each in this folder, argument handling only. */
import type { ParseArgsOptionsConfig } from 'node:util';

/** What a command is given to work with. */
export interface Context {
  /** Options by name, as node:util’s parseArgs reads them. */
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
  /** Where the user stands (INIT_CWD under `npm run`); relative paths start here. */
  cwd: string;
  /** Absolute path of the content folder. */
  content: string;
  /** Today as --today says it (ISO date); undefined when it was not given. */
  today: string | undefined;
  /** The moment it is now, from SOURCE_DATE_EPOCH or else the clock; the council’s time zone makes it a date. */
  now: Date;
  /** Data goes here: stdout, one line. */
  out(line: string): void;
  /** Messages go here: stderr, one line. */
  err(line: string): void;
}

/** A command. `run` gives the exit code: 0, 1 for an error in the papers, 2 when the tool failed. */
export interface Command {
  /** What it does, in one line. */
  summary: string;
  /** How it is called, after the name. */
  usage: string;
  /** Options beside --content, --today and --help. */
  options: ParseArgsOptionsConfig;
  run(context: Context): Promise<number>;
}

/** Thrown for a call that cannot be carried out as written; the message is shown with the usage, exit code 2. */
export class UsageError extends Error {}
