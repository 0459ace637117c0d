/** `agendapack withdraw`: takes a published paper back. Its address answers with a notice, its pages keep their numbers. */
import { basename } from 'node:path';
import { readContent } from '../io/read-content.ts';
import { findToday } from '../io/today.ts';
import { type WithdrawResult, withdrawFromPacks } from '../io/withdraw-paper.ts';
import { type Command, UsageError } from './command.ts';
import { findMeeting } from './meeting-name.ts';

/** The command. */
export const command: Command = {
  summary: 'Take a published paper back; its pages and its address stay',
  usage: 'COMMITTEE/DATE/PAPER --reason TEXT [--withhold]',
  options: { reason: { type: 'string' }, withhold: { type: 'boolean' } },
  async run({ values, positionals, cwd, content, today: asked, now, out, err }) {
    const written = (positionals[0] ?? '').replace(/\.md$/, '').replace(/\/+$/, '');
    const [, place = '', paper = ''] = /^(.+)\/([^/]+)$/.exec(written) ?? [];
    if (place === '') throw new UsageError('Which paper? Write it as cabinet/2026-03-18/budget.');
    const reason = (values.reason as string | undefined)?.trim();
    if (!reason) throw new UsageError('Why? Readers are shown it: --reason "The plan in it was of another site."');
    const [committee, date, supplement] = (await findMeeting(place, content, cwd)).split('/');
    if (!date) throw new UsageError('Which paper? Write it as cabinet/2026-03-18/budget.');
    const folder = await readContent(content);
    const today = findToday(asked, now, folder);
    const withhold = values.withhold === true;
    const key = `${committee}/${date}`;
    const name = supplement ? `${supplement}/${paper}` : paper;
    const result = await withdrawFromPacks({ content, folder, key, name, reason, withhold, today, now });
    const whole = `${key}/${name}`;
    if (result.refused) {
      err(refusals[result.refused].replaceAll('{paper}', whole));
      return 1;
    }
    if (!result.changed) err(`${whole} was withdrawn already; nothing has changed.`);
    else for (const line of describe(basename(content), whole, result, today, withhold)) err(line);
    for (const file of [...result.written, ...result.removed]) out(file);
    return 0;
  },
};

const refusals = {
  'not-published': '{paper} was not published, so there is nothing to take back: take it off the agenda.',
  unknown: 'There is no paper {paper}, and none was published.',
  'lock-broken':
    'The record of what was published of this meeting cannot be read, so nothing was changed. Run check first.',
};

/** What was done, and what is left to do. */
function describe(content: string, whole: string, result: WithdrawResult, today: string, withhold: boolean): string[] {
  const { withdrawals, held, removed, attached, keepUntil } = result;
  return [
    `${whole} is ${withhold ? 'withheld' : 'withdrawn'} as of ${today}. Its page answers with the date and the reason${
      withhold ? ', and with nothing of what it said' : ''
    }; its page numbers stay.`,
    ...removed.map((file) => `${file}: its text was taken out of this folder. Keep the full text somewhere else.`),
    ...(keepUntil
      ? [`It says keep-until: ${keepUntil}. Keep the paper itself until then, out of the public’s sight.`]
      : []),
    '',
    'Now:',
    '- Commit these changes, build the whole website (without --only), and put it on the host.',
    '- Tell the members of the committee, the committee officers, and those who asked for its papers.',
    ...(held.length > 0 ? [`- Tell those who hold the printed pack: ${held.join('; ')}.`] : []),
    ...(withhold ? listCopies(content, whole, withdrawals, attached) : []),
  ];
}

/** Copies that this command cannot reach. */
function listCopies(
  content: string,
  whole: string,
  withdrawals: WithdrawResult['withdrawals'],
  attached: string[],
): string[] {
  const addresses = withdrawals.map(({ withdrawal }) => withdrawal.address);
  const paths = [`committees/${whole}.md`, ...attached].map((one) => `--path ${content}/${one}`).join(' ');
  return [
    '',
    'Copies of its words that are still to be taken away:',
    '- the agenda and other papers, where they quote it; and the reason above: read them again;',
    ...attached.map((one) => `- ${one}, which it showed or linked to and no other paper does: delete it;`),
    `- the history in git, in every copy of this repository: git filter-repo --invert-paths ${paths} (then push with --force, and ask the host of the repository to drop what it keeps; others have to clone again);`,
    '- the forks, pull requests and build logs of the repository, and its backups;',
    `- the website’s host and its cache or CDN: purge ${addresses.join(', ')}, and the search index below /pagefind/;`,
    '- the PDFs, large print and other files of this meeting on the host, and their copies in caches;',
    '- search engines: ask for removal (Google: Removals in Search Console; Bing: Content Removal), for each address;',
    '- the Internet Archive (info@archive.org) and the UK Web Archive, for each address;',
    '- mailing lists, feed readers and e-mails that carried it;',
    '- members, officers and others who hold it on paper or have saved it: ask them to destroy it, and note who answered.',
  ];
}
