/** `agendapack publish`: checks a meeting or supplement, makes it public, and fixes its page numbers, addresses and anchors. */
import { join, relative } from 'node:path';
import { localProblems, printProblems } from '../io/print-problems.ts';
import { type PublishResult, publishMeeting } from '../io/publish-meeting.ts';
import { readContent } from '../io/read-content.ts';
import { findToday } from '../io/today.ts';
import { LayoutError } from '../model/typeset.ts';
import { gather } from '../read/gather.ts';
import { type Command, UsageError } from './command.ts';
import { explainRefusals } from './failure.ts';
import { findMeeting } from './meeting-name.ts';
import { findPrivate } from './private-option.ts';

/** The command. */
export const command: Command = {
  summary: 'Check a meeting or supplement and make it public',
  usage: 'COMMITTEE/DATE[/supplement-N] [--reason TEXT] [--private DIR]',
  options: { reason: { type: 'string' }, private: { type: 'string' } },
  async run({ values, positionals, cwd, content, today: asked, now, out, err }) {
    const name = positionals[0] && (await findMeeting(positionals[0], content, cwd));
    const [committee, date, supplement] = name?.split('/') ?? [];
    if (!name || !committee || !date) throw new UsageError('Which meeting? Write it as cabinet/2026-03-18.');
    const folder = await readContent(content);
    const key = `${committee}/${date}`;
    const today = findToday(asked, now, folder);
    const all = gather(folder);
    const known = all.meetings.get(key);
    if (supplement && !known?.lock && known?.lockProblems.length === 0) {
      throw new UsageError(`Publish ${key} first, then its supplement.`);
    }
    const reason = (values.reason as string | undefined)?.replace(/\s+/g, ' ').trim() || undefined;
    const secret = await findPrivate(values.private, { cwd, content, err });
    let result: PublishResult;
    try {
      result = await publishMeeting({ content, key, supplement, today, now, reason, private: secret });
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      for (const line of explainRefusals([error.message])) err(line);
      err(`${name} is not published, and nothing was written.`);
      return 2;
    }
    const within = localProblems(result.foundPrivate, secret ?? '', cwd);
    printProblems([...localProblems(result.found, content, cwd), ...within], err);
    if (!result.lock) {
      err(`${name} is not published: what stands above has to be put right first.`);
      return 1;
    }
    const site = all.council?.facts?.site.replace(/\/+$/, '') ?? '';
    const page = `${site}/committees/${name}/`;
    for (const line of describe(name, page, result, today)) err(line);
    for (const path of result.leafFiles)
      err(`The pages to print again are in ${relative(cwd, path)}, ready for both sides of the paper.`);
    const written = result.written.map((file) => relative(cwd, join(content, file)));
    if (result.changed) err(`Commit ${written.join(' and ')} with the papers, and build.`);
    out(result.path);
    return !result.changed && result.unsaid.length > 0 ? 1 : 0;
  },
};

/** What was done, and whom to tell. */
function describe(name: string, page: string, result: PublishResult, today: string): string[] {
  const { stamps, unsaid, uncompared, leaves, changed } = result;
  const asked = unsaid.map(
    (paper) => `${paper} is not as it was published. A correction is published with its reason: --reason "…"`,
  );
  if (!changed) return asked.length > 0 ? asked : [`${name} was published already; nothing has changed.`];
  const first = stamps.filter(({ reason }) => reason === undefined);
  const corrected = stamps.filter(({ reason }) => reason !== undefined);
  const papers = corrected.flatMap((stamp) => stamp.papers ?? []);
  return [
    ...(first.length > 0
      ? [`${name} is published as of ${today}: ${first.map(({ what }) => sayWhat(what)).join(' and ')}.`]
      : []),
    ...corrected.map(
      ({ what, papers: named }) =>
        `${capital(sayWhat(what))} of ${name}: corrected as of ${today}${named ? ` (${named.join(', ')})` : ''}.`,
    ),
    ...(stamps.length === 0 ? [`${name}: its page numbers and anchors are written down as of ${today}.`] : []),
    ...asked,
    ...uncompared.map(
      (paper) =>
        `${paper}: readers are told that it was corrected and why, but not what was changed: git holds no copy of it as it was published. Commit papers when they are published.`,
    ),
    ...(stamps.length === 0 ? [] : listWhomToTell(page, first, papers, leaves)),
  ];
}

function listWhomToTell(page: string, first: PublishResult['stamps'], corrected: string[], leaves: string[]): string[] {
  const isNew = first.length > 0;
  const isLate = first.some(({ what }) => what.startsWith('supplement-'));
  const what = isNew ? 'it is at' : 'a correction is at';
  return [
    'Whom to tell, once the website is on its host:',
    `- the members of the committee, and those who substitute for them: ${what} ${page};`,
    '- the officers who wrote the papers, and the officer who clerks the meeting;',
    ...(first.some(({ what: one }) => one === 'pack')
      ? [`- the public: put up the notice of the meeting at the council’s offices, with ${page} on it;`]
      : []),
    ...(isLate ? ['- those who hold the printed pack: give them the supplement, to put behind it;'] : []),
    ...(corrected.length > 0
      ? [`- those who hold the printed pack, large print or other copies: ${corrected.join(', ')} was corrected;`]
      : []),
    ...(leaves.length > 0
      ? [`- whoever prints: these pages again, both sides of each leaf: ${leaves.join(', ')};`]
      : []),
    '- those who asked for papers in another format or by post.',
  ];
}

function sayWhat(what: string): string {
  return what === 'pack' ? 'the agenda and its papers' : what === 'minutes' ? 'the minutes' : what.replace('-', ' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
