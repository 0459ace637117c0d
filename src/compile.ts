/**
 * The pipeline, in order. Each step is a plain function of what the steps before it made:
 *
 *   gather   files → sheets (facts checked by their schemas)
 *   list     agenda → papers; what is not public is dropped here, before any text is looked at for publication
 *   finish   text → tree → anchors (parse and number), a paper at a time; the rules about single texts are put to each
 *   lock     anchors and page numbers as they were published; before links, which may lead to them
 *   tie      minutes ↔ items
 *   link     links between files → addresses; references in words → links; after numbering, since every anchor must be known
 *   gather   matters and the forward plan, from what is public
 *
 * Nothing here touches a file: what comes in was read by io/, what goes out is written by io/.
 */
import { compileCommittees, compileDecisions, compileMembers } from './assemble/bodies.ts';
import { createKeptTexts, type KeptTexts } from './assemble/kept-texts.ts';
import { gatherMatters } from './assemble/matters.ts';
import { compileMeeting } from './assemble/meetings.ts';
import { tieMinutes } from './assemble/minuted-items.ts';
import { createPeople } from './assemble/people.ts';
import { gatherPlan } from './assemble/plan.ts';
import { gatherActions, gatherMinuted, gatherRecorded } from './assemble/register.ts';
import { finishText, type Workshop } from './assemble/workshop.ts';
import { applyAllowances } from './check/allowed.ts';
import { checkCouncil } from './check/council.ts';
import { checkIgnoredFiles } from './check/ignored-files.ts';
import { checkLaw } from './check/law.ts';
import { guessMatters } from './check/matter-guess.ts';
import { checkMeetings } from './check/meetings.ts';
import { checkText } from './check/papers.ts';
import { checkPeople } from './check/people.ts';
import { type Deadline, findDeadlines } from './check/publish-by.ts';
import { checkUnlisted } from './check/unlisted.ts';
import { checkUnshownFacts } from './check/unshown-characters.ts';
import { checkVotes } from './check/votes.ts';
import { checkWithdrawals } from './check/withdrawals.ts';
import { type Finding, findings } from './findings.ts';
import { linkCouncil } from './link/link-council.ts';
import type { LinkedFile } from './link/links.ts';
import type { CompiledCouncil } from './model/compiled.ts';
import { councilSchema } from './model/council.ts';
import type { Reference } from './model/reference.ts';
import { applyLock } from './paginate/apply-lock.ts';
import type { Shows } from './printed-characters.ts';
import type { ContentFolder } from './read/content-folder.ts';
import { gather } from './read/gather.ts';
import { locate, meetingOf } from './read/locate.ts';
import { isPublishedHere } from './read/publication.ts';
import { listMeetings } from './read/showing.ts';
import { enforceLaw } from './statutory.ts';

export { createKeptTexts, type KeptTexts };

/** How a council is to be compiled. `today` is an ISO date in the council’s time zone. */
export interface CompileOptions {
  today: string;
  /** Take in what is not public yet, marked so. */
  drafts: boolean;
  /** Pages to keep for Part 2 papers, by path: counted, in place of those their stubs give. */
  reserved?: ReadonlyMap<string, number> | undefined;
  /** Which characters the fonts of the printed editions have; all, where it is not said. */
  shows?: Shows;
  /** A memory of the compilation before; the characters that can be shown must be the same ones. */
  kept?: KeptTexts | undefined;
}

/** A finished council and everything found wrong. */
export interface Compiled {
  council: CompiledCouncil;
  findings: Finding[];
  /** Files that are not papers, which pages show or link to. */
  shownFiles: LinkedFile[];
  /** When agendas that are not published yet have to be. */
  deadlines: Deadline[];
  /** Every reference in every text, in order, and where it leads. */
  references: Reference[];
}

/** Compiles a content folder. Never throws for what a clerk wrote. */
export function compileCouncil(folder: ContentFolder, options: CompileOptions): Compiled {
  const all = gather(folder);
  const shows = options.shows ?? (() => true);
  const members = new Map([...all.members].flatMap(([slug, { facts }]) => (facts ? [[slug, facts] as const] : [])));
  options.kept?.begin(JSON.stringify([...members]));
  const shop: Workshop = {
    all,
    people: createPeople(members),
    ...options,
    findings: [],
    seen: new Set(),
    examine: (text) => checkText(text, shows),
  };
  const listed = listMeetings(all, options.today);
  shop.findings.push(
    ...checkCouncil(folder, all, listed),
    ...checkUnlisted(all, listed),
    ...checkPeople(all, listed),
    ...checkVotes(listed),
    ...checkWithdrawals(all, listed),
    ...checkUnshownFacts(all, listed, shows),
  );
  const facts = all.council?.facts ?? councilSchema.parse({ name: 'Council', site: 'https://council.invalid/' });
  shop.findings.push(...checkLaw(all, listed, facts, options.today));

  const meetings = listed.map((one) => compileMeeting(one.source, one.listed, one.showing, shop));
  for (const [index, meeting] of meetings.entries()) {
    const { showing } = listed[index] as (typeof listed)[number];
    shop.findings.push(...findings(applyLock(meeting), showing.published));
    if (meeting.minutes) tieMinutes(meeting, meeting.minutes);
  }
  const deadlines = findDeadlines([...all.meetings.values()], facts, options.today);
  for (const { key, latest } of deadlines) {
    const meeting = meetings.find((one) => one.address === `/committees/${key}/`);
    if (meeting) meeting.due = latest;
  }
  shop.findings.push(...checkMeetings(listed, meetings, all, options.today));
  const plan = gatherPlan(meetings.filter((meeting) => meeting.public || meeting.draft));
  const decisions = compileDecisions(shop);
  const byDate = [...meetings].sort((a, b) => order(a.folder + a.committee, b.folder + b.committee));
  const council: CompiledCouncil = {
    facts,
    body: councilBody(shop),
    base: new URL(facts.site).pathname.replace(/\/*$/, '/'),
    today: options.today,
    committees: compileCommittees(byDate, shop),
    meetings: byDate,
    members: compileMembers(shop),
    decisions,
    minuted: gatherMinuted(byDate),
    actions: gatherActions(byDate),
    recorded: gatherRecorded(byDate),
    plan,
    matters: gatherMatters(byDate, plan, decisions),
    referredBy: new Map(),
  };
  const isPublic = new Map(listed.map(({ source, showing }) => [source.key, showing.published]));
  const ofFiles = [...folder.problems, ...all.problems].flatMap((one) =>
    findings([one], isLock(one.file) || (isPublic.get(meetingOf(one.file) ?? '') ?? true)),
  );
  const before = [...ofFiles, ...shop.findings];
  const broken = new Set(
    before.filter(({ problem }) => problem.severity === 'error').map(({ problem }) => problem.file),
  );
  const { found, files, references, referredBy } = linkCouncil(council, folder, listed, broken);
  council.referredBy = referredBy;
  const here = new Set(listed.filter(({ source }) => isPublishedHere(source)).map(({ source }) => source.key));
  const isHere = (file: string) => here.has(meetingOf(file) ?? '');
  const shown = new Set(files.map(({ path }) => path));
  const ignored = checkIgnoredFiles([...folder.files].filter((path) => !shown.has(path)));
  const matters = guessMatters(council, listed, references);
  const lawful = enforceLaw([...before, ...found, ...ignored, ...matters], isHere);
  return { council, findings: applyAllowances(lawful, all, listed), shownFiles: files, references, deadlines };
}

function councilBody(shop: Workshop): CompiledCouncil['body'] {
  const sheet = shop.all.council;
  if (!sheet) return { type: 'root', children: [] };
  const place = { type: 'notice' as const, facts: {}, home: '', pack: undefined, published: true };
  return finishText({ ...place, path: sheet.path, body: sheet.split.body }, shop).body;
}

/** A record of what was published, which also says that something was when it is not text. */
function isLock(path: string): boolean {
  return locate(path).kind === 'lock';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
