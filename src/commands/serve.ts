/** `agendapack serve`: builds with drafts, serves on this machine only, builds again after each change. */
import { stat } from 'node:fs/promises';
import { serveCouncil } from '../io/serve-council.ts';
import { type Command, UsageError } from './command.ts';

const usualPort = 8080;

/** The command. */
export const command: Command = {
  summary: 'Show the website with its drafts on this machine while you write',
  usage: '[--port N]',
  options: { port: { type: 'string' } },
  async run({ values, cwd, content, today, now, out, err }) {
    const port = readPort(values.port as string | undefined);
    const isFolder = await stat(content).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new UsageError(`There is no folder ${content}.`);
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    err('Building the website with its drafts …');
    await serveCouncil({
      content,
      cwd,
      today,
      now,
      port,
      signal: stop.signal,
      err,
      ready(served) {
        if (port !== 0 && served.port !== port) err(`Port ${port} is taken; using ${served.port}.`);
        out(served.address);
        err('Papers that you save are shown at once. Ctrl-C ends it.');
      },
    });
    return 0;
  },
};

function readPort(given: string | undefined): number {
  if (given === undefined) return usualPort;
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new UsageError(`--port should be a number from 0 to 65535, not “${given}”.`);
}
