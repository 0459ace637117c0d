/** `agendapack publish`: checks a meeting or supplement and stamps it as public. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFolder } from '../io/compile-folder.ts';
import { localProblems, printProblems } from '../io/print-problems.ts';
import { readContent } from '../io/read-content.ts';
import { findToday } from '../io/today.ts';
import { stampLock } from '../publish/stamp.ts';
import { writeLock } from '../publish/write-lock.ts';
import { gather } from '../read/gather.ts';
import { opennessOf } from '../read/publication.ts';
import { type Command, UsageError } from './command.ts';
import { findMeeting } from './meeting-name.ts';

/** The command. */
export const command: Command = {
  summary: 'Check a meeting or supplement and make it public',
  usage: 'COMMITTEE/DATE[/supplement-N] [--reason TEXT]',
  options: { reason: { type: 'string' } },
  async run({ values, positionals, cwd, content, today, now, out, err }) {
    const name = positionals[0] && (await findMeeting(positionals[0], content, cwd));
    const [committee, date, supplement] = name?.split('/') ?? [];
    if (!name || !committee || !date) throw new UsageError('Which meeting? Write it as cabinet/2026-03-18.');
    const folder = await readContent(content);
    const day = findToday(today, now, folder);
    const { findings } = await compileFolder({ content, today: day, now, drafts: true });
    const below = `committees/${committee}/${date}/`;
    const problems = localProblems(
      findings.filter(({ problem }) => problem.file.startsWith(below) || !problem.file.startsWith('committees/')),
      content,
      cwd,
    );
    printProblems(problems, err);
    if (problems.some(({ severity }) => severity === 'error')) {
      err(`${name} is not published: the errors above have to be mended first.`);
      return 1;
    }
    const meeting = gather(folder).meetings.get(`${committee}/${date}`);
    if (supplement && !meeting?.lock) throw new UsageError(`Publish ${committee}/${date} first, then its supplement.`);
    const minutes = meeting?.papers.get('minutes');
    const hasMinutes = minutes !== undefined && opennessOf(minutes, [{ part: 1 }]) === 'open';
    const what = supplement ? [supplement] : ['pack', ...(hasMinutes ? ['minutes'] : [])];
    const lock = stampLock(meeting?.lock, what, day, values.reason as string | undefined);
    const path = join(content, below, 'pages.lock.json');
    if (lock === meeting?.lock) {
      err(`${name} was published already; nothing has changed. A correction needs a --reason.`);
    } else {
      await writeFile(`${path}.new`, writeLock(lock));
      await rename(`${path}.new`, path);
      err(`${name} is published as of ${day}. Commit ${below}pages.lock.json with the papers, and build.`);
    }
    out(path);
    return 0;
  },
};
