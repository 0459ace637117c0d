/** Resolves the links of every text of the council, once all anchors are known. */
import type { Root } from 'hast';
import { type Finding, findings } from '../findings.ts';
import type { CompiledCouncil, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Reference } from '../model/reference.ts';
import type { ReferredBy } from '../model/referrer.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { meetingOf } from '../read/locate.ts';
import type { MeetingListing } from '../read/showing.ts';
import { type BlockWords, type FoundLink, readBlocks } from './block-words.ts';
import { checkAttached } from './check-attached.ts';
import { checkTables } from './check-tables.ts';
import { indexCouncil } from './council-index.ts';
import { createPlaceFinder } from './find-place.ts';
import { gatherReferrers } from './gather-referrers.ts';
import { linkReferences } from './link-references.ts';
import { type Destination, type Destinations, type LinkedFile, resolveLinks } from './links.ts';
import { listLinks } from './list-links.ts';
import { resolveMoved } from './moved-anchors.ts';
import { indexPage, type PageIndex } from './page-index.ts';
import { prepareRecogniser } from './prepare-recogniser.ts';
import type { FoundReference } from './standing-at.ts';

/** A text with a page: where it was written, where it is shown, what on that page can be linked to. */
interface Page {
  path: string;
  address: string;
  body: Root;
  meeting?: CompiledMeeting;
  paper?: CompiledPaper;
  blocks: BlockWords[];
  links: FoundLink[];
  index: PageIndex;
  anchors: ReadonlySet<string>;
}

/** What linking found out. */
export interface Linked {
  found: Finding[];
  files: LinkedFile[];
  references: Reference[];
  referredBy: ReferredBy;
}

/**
 * Resolves links in place, and makes links of references; says what is wrong, and which files the pages show or link to. `broken` are files
 * with errors of their own, links to which say nothing more.
 */
export function linkCouncil(
  council: CompiledCouncil,
  folder: ContentFolder,
  listings: MeetingListing[],
  broken: ReadonlySet<string>,
): Linked {
  const pages = listPages(council);
  const destinations = findDestinations(council, folder, pages, broken);
  const published = new Map(listings.map(({ source, showing }) => [source.key, showing.published]));
  const drafts = draftPapers(council, listings);
  const byAddress = new Map(pages.map((page) => [page.address, page.index]));
  const index = indexCouncil(council, byAddress, drafts);
  const recogniser = prepareRecogniser(council, index);
  const linked: Linked = { found: [], files: [], references: [], referredBy: new Map() };
  const references: FoundReference[] = [];
  const shown = new Map<string, LinkedFile>();
  const done = new Set<string>();
  for (const page of pages) {
    const { path, body, anchors, meeting, paper } = page;
    const { files, problems } = resolveLinks(body, path, anchors, destinations);
    if (paper?.movedAnchors)
      problems.push(
        ...resolveMoved(paper.movedAnchors, { file: path, text: folder.texts.get(path) ?? '' }, destinations),
      );
    if (paper?.pdf) files.push({ path: paper.pdf.path, address: paper.pdf.address });
    if (paper) paper.files = files;
    for (const file of files) shown.set(file.address, file);
    const places = createPlaceFinder(folder.texts.get(path) ?? '');
    const shelved = paper && index.papers.get(paper.canonical);
    const open = (meeting?.public ?? true) && !(paper && drafts.has(paper.address));
    const text = { ...page, page: page.index, paper: shelved, meeting: shelved?.meeting ?? meeting, open, places };
    const explicit = listLinks(text, index);
    const made = linkReferences(text, index, recogniser(page));
    if (done.has(path)) continue;
    done.add(path);
    const counted = paper ? checkTables(body, path) : [];
    linked.found.push(
      ...findings([...problems, ...made.problems, ...counted], published.get(meetingOf(path) ?? '') ?? true),
    );
    references.push(...[...explicit, ...made.references].sort(byPlace));
  }
  linked.references = references;
  linked.referredBy = gatherReferrers(council, references, byAddress, drafts);
  for (const one of checkAttached(council, references))
    linked.found.push(...findings([one], published.get(meetingOf(one.file) ?? '') ?? true));
  linked.files = [...shown.values()];
  return linked;
}

function byPlace(one: Reference, other: Reference): number {
  return one.line - other.line || one.column - other.column;
}

/** Addresses of papers that are shown before they are public: in supplements and minutes that are not stamped. */
function draftPapers(council: CompiledCouncil, listings: MeetingListing[]): Set<string> {
  const showing = new Map(listings.map((one) => [`/committees/${one.source.key}/`, one.showing]));
  const drafts = new Set<string>();
  for (const meeting of council.meetings) {
    const { minutes = false } = showing.get(meeting.address) ?? {};
    if (meeting.minutes && !minutes) drafts.add(meeting.minutes.address);
    for (const supplement of meeting.supplements.filter((one) => one.published === undefined))
      for (const { papers } of supplement.items) for (const one of papers) if ('body' in one) drafts.add(one.address);
  }
  return drafts;
}

/** Every text of the council that has a page, a paper’s own page before its copies. */
function listPages(council: CompiledCouncil): Page[] {
  const pages = [
    readPage('council.md', '/', council.body),
    ...council.committees.map((one) => readPage(`committees/${one.slug}/index.md`, one.address, one.body)),
    ...council.members.map((one) => readPage(`members/${one.slug}.md`, one.address, one.body)),
    ...council.decisions.map((one) => readPage(`decisions/${one.slug}.md`, one.address, one.body)),
  ];
  const copies: Page[] = [];
  for (const meeting of council.meetings) {
    if (meeting.path === '') continue;
    const items = meeting.items.map((item) => item.anchor);
    pages.push(readPage(meeting.path, meeting.address, meeting.body, { meeting, items }));
    for (const one of meeting.supplements)
      pages.push(readPage(`${one.address.slice(1)}index.md`, one.address, one.body, { meeting }));
    for (const { path, address, anchors, pages: starts } of meeting.withdrawn) {
      const items = [...anchors, ...starts.map(({ id }) => id)];
      pages.push(readPage(path, address, { type: 'root', children: [] }, { meeting, items }));
    }
    for (const paper of meeting.papers) {
      const list = paper.address === paper.canonical ? pages : copies;
      const items = (paper.movedAnchors ?? []).map(({ id }) => id);
      list.push(readPage(paper.path, paper.address, paper.body, { meeting, paper, items }));
    }
  }
  return [...pages, ...copies];
}

function readPage(
  path: string,
  address: string,
  body: Root,
  of: { meeting?: CompiledMeeting; paper?: CompiledPaper; items?: string[] } = {},
): Page {
  const { items = [], ...around } = of;
  const { blocks, links, order, ...found } = readBlocks(body);
  // What stands above the text is read with it.
  if (of.paper?.reason) blocks.unshift(...readBlocks(of.paper.reason).blocks);
  const anchors = new Set([...items, ...order.keys()]);
  return { path, address, body, ...around, blocks, links, index: indexPage(order, of.paper, found), anchors };
}

function findDestinations(
  council: CompiledCouncil,
  folder: ContentFolder,
  pages: Page[],
  broken: ReadonlySet<string>,
): Destinations {
  const known = new Map<string, Destination>([...folder.texts.keys()].map((path) => [path, 'private']));
  for (const path of broken) known.set(path, 'broken');
  // Backwards, so that of a paper that has several pages its own, the first, stays.
  for (const { path, address, anchors } of pages.toReversed()) known.set(path, { address, anchors });
  const shown = new Set<string>();
  for (const meeting of council.meetings.filter((one) => one.public || one.draft)) {
    shown.add(meeting.address);
    for (const supplement of meeting.supplements) shown.add(supplement.address);
  }
  // A PDF that is a paper may be seen where that paper may.
  const open = new Set(council.meetings.flatMap(({ papers }) => papers.flatMap(({ pdf }) => pdf?.path ?? [])));
  const isPublicFile = (path: string) => {
    if (folder.pdfs?.has(path) && !open.has(path)) return false;
    const home = meetingOf(path);
    const supplement = /\/supplement-\d+\//.exec(path.slice(`committees/${home}`.length))?.[0] ?? '/';
    return home === undefined || (shown.has(`/committees/${home}/`) && shown.has(`/committees/${home}${supplement}`));
  };
  return { pages: known, files: folder.files, isPublicFile };
}
