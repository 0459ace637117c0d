/** `agendapack publish`: checks a meeting or supplement, makes it public, and fixes its page numbers, addresses and anchors. */
import { localProblems, printProblems } from '../io/print-problems.ts';
import { publishMeeting } from '../io/publish-meeting.ts';
import { readContent } from '../io/read-content.ts';
import { findToday } from '../io/today.ts';
import { gather } from '../read/gather.ts';
import { type Command, UsageError } from './command.ts';
import { findMeeting } from './meeting-name.ts';

/** The command. */
export const command: Command = {
  summary: 'Check a meeting or supplement and make it public',
  usage: 'COMMITTEE/DATE[/supplement-N] [--reason TEXT]',
  options: { reason: { type: 'string' } },
  async run({ values, positionals, cwd, content, today: asked, now, out, err }) {
    const name = positionals[0] && (await findMeeting(positionals[0], content, cwd));
    const [committee, date, supplement] = name?.split('/') ?? [];
    if (!name || !committee || !date) throw new UsageError('Which meeting? Write it as cabinet/2026-03-18.');
    const folder = await readContent(content);
    const key = `${committee}/${date}`;
    const today = findToday(asked, now, folder);
    const known = gather(folder).meetings.get(key);
    if (supplement && !known?.lock && known?.lockProblems.length === 0) {
      throw new UsageError(`Publish ${key} first, then its supplement.`);
    }
    const reason = values.reason as string | undefined;
    const { found, path, lock, changed, leaves } = await publishMeeting({
      content,
      key,
      supplement,
      today,
      now,
      reason,
    });
    printProblems(localProblems(found, content, cwd), err);
    if (!lock) {
      err(`${name} is not published: what stands above has to be put right first.`);
      return 1;
    }
    if (changed) err(`${name} is published as of ${today}. Commit ${path} with the papers, and build.`);
    else err(`${name} was published already; nothing has changed. A correction needs a --reason.`);
    if (leaves.length > 0) err(`Pages to print again, both sides of each leaf: ${leaves.join(', ')}.`);
    out(path);
    return 0;
  },
};
