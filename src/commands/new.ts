/** `agendapack new`: a folder or file with its facts filled in, ready to write in. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readContent } from '../io/read-content.ts';
import { findToday } from '../io/today.ts';
import { writeTogether } from '../io/write-together.ts';
import { makeCommittee } from '../new/committee.ts';
import { makeDecision } from '../new/decision.ts';
import { findFaults } from '../new/find-faults.ts';
import { CannotMake, type Made } from '../new/made.ts';
import { makeMeeting } from '../new/meeting.ts';
import { makeMember } from '../new/member.ts';
import { makeMinutes } from '../new/minutes.ts';
import { makeReport } from '../new/report.ts';
import { makeSupplement } from '../new/supplement.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { gather } from '../read/gather.ts';
import { type Command, type Context, UsageError } from './command.ts';
import { writeCouncil } from './new-council.ts';
import { readKind, readPaper, readPlace, readSlug, readTime } from './new-names.ts';

/** What can be made, by name: how it is called, and the options it takes. */
const kinds: Record<string, { usage: string; options: string[]; wanted: string }> = {
  council: {
    usage: 'DIR [--name NAME] [--from TARBALL-OR-GIT]',
    options: ['name', 'from'],
    wanted: 'a folder, such as our-agendas',
  },
  committee: { usage: 'SLUG --title TITLE', options: ['title'], wanted: 'a short name, such as planning' },
  meeting: {
    usage: 'COMMITTEE/DATE [--time HH:MM] [--venue TEXT]',
    options: ['time', 'venue'],
    wanted: 'a committee and a day, such as planning/2026-09-16',
  },
  report: {
    usage: 'COMMITTEE/DATE[/supplement-N]/NAME [--title TITLE] [--item KEY]',
    options: ['title', 'item'],
    wanted: 'a meeting and a name, such as planning/2026-09-16/station-cycle-shed',
  },
  minutes: { usage: 'COMMITTEE/DATE', options: [], wanted: 'a meeting, such as planning/2026-09-16' },
  supplement: {
    usage: 'COMMITTEE/DATE --kind KIND [--reason TEXT]',
    options: ['kind', 'reason'],
    wanted: 'a meeting, such as planning/2026-09-16',
  },
  member: {
    usage: 'SLUG [--name NAME] [--party TEXT] [--ward TEXT]',
    options: ['name', 'party', 'ward'],
    wanted: 'a short name, such as jane-example',
  },
  decision: {
    usage: 'SLUG [--title TITLE]',
    options: ['title'],
    wanted: 'a short name, such as 26-00041 or harbour-wall',
  },
};
const optionNames = [...new Set(Object.values(kinds).flatMap(({ options }) => options))];

/** The command. */
export const command: Command = {
  summary: 'Make a council, committee, member, meeting, report, minutes, supplement or decision to write in',
  usage: Object.entries(kinds)
    .map(([kind, { usage }]) => `${kind} ${usage}`)
    .join('\n       agendapack new '),
  options: Object.fromEntries(optionNames.map((name) => [name, { type: 'string' }])),
  async run(context) {
    const [kind = '', where = ''] = readCall(context);
    if (kind === 'council') return writeCouncil(context, where);
    const folder = await readFolder(context);
    try {
      return writeMade(make(kind, where, context, folder), context, folder);
    } catch (error) {
      throw error instanceof CannotMake ? new UsageError(error.message) : error;
    }
  },
};

function readCall({ positionals, values }: Context): string[] {
  const [kind, where, ...others] = positionals;
  const known = kind === undefined || !Object.hasOwn(kinds, kind) ? undefined : kinds[kind];
  const list = Object.keys(kinds)
    .join(', ')
    .replace(/, (\w+)$/, ' or $1');
  if (!known || kind === undefined)
    throw new UsageError(
      kind === undefined
        ? `What is to be made? Say ${list}.`
        : `“${kind}” is not something that can be made. Say ${list}.`,
    );
  if (!where?.trim()) throw new UsageError(`new ${kind} needs ${known.wanted}.`);
  if (others.length > 0)
    throw new UsageError(
      `new ${kind} takes one name, not ${others.length + 1}. Words with spaces stand in quotes, such as --title "Planning Committee".`,
    );
  const wrong = optionNames.find((name) => values[name] !== undefined && !known.options.includes(name));
  if (wrong) throw new UsageError(`--${wrong} says nothing about a new ${kind}.`);
  return [kind, where];
}

async function readFolder({ content }: Context): Promise<ContentFolder> {
  if (existsSync(content)) return readContent(content);
  throw new UsageError(
    `There is no folder ${content}. “agendapack new council DIR” makes a council’s folder; --content says where one is.`,
  );
}

function make(kind: string, where: string, { values, today, now }: Context, folder: ContentFolder): Made {
  const all = gather(folder);
  const {
    title,
    time,
    venue,
    item,
    reason,
    kind: sort,
    name,
    party,
    ward,
  } = values as Record<string, string | undefined>;
  if (title?.trim() === '') throw new CannotMake('--title needs some words.');
  switch (kind) {
    case 'committee': {
      if (title === undefined) throw new CannotMake('A committee needs its name: --title "Planning Committee".');
      return makeCommittee(readSlug(where), title, all);
    }
    case 'member':
      return makeMember(readSlug(where), { name, party, ward, from: findToday(today, now, folder) }, all);
    case 'decision':
      return makeDecision(readSlug(where), title, findToday(today, now, folder), all);
    case 'meeting':
      return makeMeeting(
        readPlace(where, kind),
        { time: readTime(time), venue, today: findToday(today, now, folder) },
        all,
      );
    case 'minutes':
      return makeMinutes(readPlace(where, kind), all);
    case 'supplement':
      return makeSupplement(
        readPlace(where, kind),
        { kind: readKind(sort), reason, day: findToday(today, now, folder) },
        all,
      );
    default:
      return makeReport(readPaper(where), { title, item }, all, (path) => folder.texts.get(path) ?? '');
  }
}

/** Writes what was made, unless it would be wrong as it stands or something is there already. */
function writeMade(
  { files, changed, notes }: Made,
  { content, cwd, out, err }: Context,
  folder: ContentFolder,
): number {
  for (const path of files.keys()) {
    const shown = relative(cwd, join(content, path));
    if (existsSync(join(content, path))) throw new UsageError(`${shown} is there already, and is never written over.`);
  }
  const [fault] = findFaults(folder, files);
  if (fault !== undefined) throw new UsageError(fault);
  writeTogether(content, new Map([...files, ...changed]));
  for (const path of [...files.keys(), ...changed.keys()]) out(relative(cwd, join(content, path)));
  for (const note of notes) err(note);
  return 0;
}
