/** What nobody foresaw, in one plain line. */

const causes: Record<string, (path: string) => string> = {
  ENOENT: (path) => `there is no file or folder ${path}`,
  ENOTDIR: (path) => `${path} is not a folder`,
  EISDIR: (path) => `${path} is a folder, not a file`,
  EACCES: (path) => `${path} may not be read or written by you`,
  EPERM: (path) => `${path} may not be changed by you`,
  EROFS: (path) => `${path} is on a disk that cannot be written to`,
  ENOSPC: () => 'the disk is full',
  EMFILE: () => 'too many files are open at once on this machine',
};

/** What the layout engine refused although `check` found nothing wrong, a line each, and what a clerk can do about it. */
export function explainRefusals(refusals: readonly string[]): string[] {
  return [
    ...refusals.map((refusal) => `Agendapack failed: ${refusal}.`),
    'This is a fault of Agendapack: please report it, with the paper if it is open. Until it is mended, take out of the paper what was changed last, or write it more simply.',
  ];
}

/** One line that says what failed; the full trace below it when `isDebugging`. */
export function describeFailure(error: unknown, isDebugging: boolean): string {
  const { message, code, path, stack } = (
    error instanceof Error ? error : new Error(String(error))
  ) as NodeJS.ErrnoException;
  const cause = code === undefined ? undefined : causes[code]?.(path ?? 'something');
  const line = `Agendapack failed: ${cause ?? (message.replace(/\s*\n\s*/g, ' ').trim() || 'no reason was given')}`;
  return isDebugging ? `${line}\n${stack}` : line;
}
