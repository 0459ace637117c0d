/** What can be referred to in a council: its meetings, papers, minutes and decisions, each found without a search. Built once. */
import type {
  CompiledCommittee,
  CompiledCouncil,
  CompiledItem,
  CompiledMeeting,
  CompiledPaper,
  Stub,
} from '../model/compiled.ts';
import { numberName, type PageIndex } from './page-index.ts';

/** A paper where it belongs. */
export interface Shelved {
  paper: CompiledPaper;
  meeting: CompiledMeeting;
  /** The item it stands at; none for minutes that are not yet agreed. */
  item: CompiledItem | undefined;
  page: PageIndex;
  /** Whether the public may see it. */
  open: boolean;
}

/** The index. */
export interface CouncilIndex {
  /** Papers at home, by address. */
  papers: Map<string, Shelved>;
  /** Meetings by address. */
  meetings: Map<string, CompiledMeeting>;
  /** Meetings of a committee, by date. */
  byCommittee: Map<string, CompiledMeeting[]>;
  /** Slugs of committees by each of their names, plain. */
  committees: Map<string, string[]>;
  /** Papers by title, plain. */
  byTitle: Map<string, Shelved[]>;
  /** Minutes of a committee by the number of a minute, earliest first: "cabinet 57". */
  byMinute: Map<string, Shelved[]>;
  /** Addresses of decisions by reference. */
  decisions: Map<string, string>;
  all: CompiledCommittee[];
}

/** Indexes a council. `pages` are the anchors of papers by address; `drafts` are addresses of papers that are not public yet. */
export function indexCouncil(
  council: CompiledCouncil,
  pages: ReadonlyMap<string, PageIndex>,
  drafts: ReadonlySet<string>,
): CouncilIndex {
  const index: CouncilIndex = {
    papers: new Map(),
    meetings: new Map(council.meetings.map((one) => [one.address, one])),
    byCommittee: new Map(),
    committees: new Map(),
    byTitle: new Map(),
    byMinute: new Map(),
    decisions: new Map(),
    all: council.committees,
  };
  for (const committee of index.all) {
    const { title, names: before, kind } = committee.facts;
    const others = kind === 'council' ? ['council', 'full council', 'county council'] : [];
    const names = new Set([...[title, ...before.map(({ name }) => name)].map(plainName), ...others]);
    for (const name of names) push(index.committees, name, committee.slug);
  }
  for (const meeting of council.meetings) {
    push(index.byCommittee, meeting.committee, meeting);
    shelveMeeting(meeting, pages, drafts, index);
  }
  for (const one of council.decisions) {
    for (const name of [one.facts.reference, one.slug])
      if (name !== undefined) index.decisions.set(numberName(name), one.address);
  }
  for (const { entry, address } of council.plan) {
    const name = numberName(entry.ref ?? '');
    // A plan’s “17” is a line of that plan; only a reference such as 26/00093 names one decision of the council.
    if (name.includes('-') && !index.decisions.has(name)) index.decisions.set(name, address);
  }
  return index;
}

function shelveMeeting(
  meeting: CompiledMeeting,
  pages: ReadonlyMap<string, PageIndex>,
  drafts: ReadonlySet<string>,
  index: CouncilIndex,
): void {
  const items = new Map<CompiledPaper, CompiledItem>();
  for (const item of meeting.items) for (const one of groupOf(item)) if ('body' in one) items.set(one, item);
  for (const paper of meeting.papers) {
    const page = pages.get(paper.address);
    if (paper.address !== paper.canonical || !page) continue;
    const open = meeting.public && !drafts.has(paper.address);
    const shelved: Shelved = { paper, meeting, item: items.get(paper), page, open };
    index.papers.set(paper.address, shelved);
    push(index.byTitle, plainName(paper.title), shelved);
    if (paper.type !== 'minutes') continue;
    for (const number of page.series.get('minute') ?? [])
      push(index.byMinute, `${meeting.committee} ${number}`, shelved);
  }
}

/** Everything that stands at an item, later papers too. */
export function groupOf(item: CompiledItem): (CompiledPaper | Stub)[] {
  return [...item.papers, ...item.later.map(({ paper }) => paper)];
}

/** A name or title without capitals, articles, marks and “&”. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
