/** What `--help` prints. */
import type { Command } from './command.ts';

const shared = `Every command takes
  --content DIR        the folder of papers; content/ unless given
  --today YYYY-MM-DD   the day that lists of next meetings start from
  --help               says how the command is used`;

/** The list of commands. */
export function describeAll(commands: [string, Command][]): string {
  const width = Math.max(...commands.map(([name]) => name.length));
  const lines = commands.map(([name, command]) => `  ${name.padEnd(width)}   ${command.summary}`);
  return ['Usage: agendapack <command>', '', ...lines, '', shared, '', 'agendapack <command> --help says more.'].join(
    '\n',
  );
}

/** How one command is called and what it does. */
export function describeCommand(name: string, command: Command): string {
  return [`Usage: agendapack ${name} ${command.usage}`.trimEnd(), '', command.summary, '', shared].join('\n');
}
