/** Resolves the links of every text of the council, once all anchors are known. */
import type { Root } from 'hast';
import { property } from '../elements.ts';
import { type Finding, findings } from '../findings.ts';
import type { CompiledCouncil } from '../model/compiled.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { meetingOf } from '../read/locate.ts';
import type { MeetingListing } from '../read/showing.ts';
import { eachElement } from '../walk.ts';
import { type Destination, type Destinations, type LinkedFile, resolveLinks } from './links.ts';

/** A text with a page: where it was written, where it is shown, what on that page can be linked to. */
interface Page {
  path: string;
  address: string;
  body: Root;
  anchors: ReadonlySet<string>;
  /** Notes which files it shows. */
  keep?: (files: LinkedFile[]) => void;
}

/**
 * Resolves links in place; says what is wrong, and which files the pages show or link to. `broken` are files with errors of their own,
 * links to which say nothing more.
 */
export function linkCouncil(
  council: CompiledCouncil,
  folder: ContentFolder,
  listings: MeetingListing[],
  broken: ReadonlySet<string>,
): { found: Finding[]; files: LinkedFile[] } {
  const pages = listPages(council);
  const destinations = findDestinations(council, folder, pages, broken);
  const published = new Map(listings.map(({ source, showing }) => [source.key, showing.published]));
  const found: Finding[] = [];
  const shown = new Map<string, LinkedFile>();
  const done = new Set<string>();
  for (const { path, body, anchors, keep } of pages) {
    const { files, problems } = resolveLinks(body, path, anchors, destinations);
    if (!done.has(path)) found.push(...findings(problems, published.get(meetingOf(path) ?? '') ?? true));
    done.add(path);
    keep?.(files);
    for (const file of files) shown.set(file.path, file);
  }
  return { found, files: [...shown.values()] };
}

/** Every text of the council that has a page, a paper’s own page before its copies. */
function listPages(council: CompiledCouncil): Page[] {
  const page = (path: string, address: string, body: Root, more: string[] = []): Page => ({
    path,
    address,
    body,
    anchors: anchorsIn(body, more),
  });
  const pages = [
    page('council.md', '/', council.body),
    ...council.committees.map((one) => page(`committees/${one.slug}/index.md`, one.address, one.body)),
    ...council.members.map((one) => page(`members/${one.slug}.md`, one.address, one.body)),
    ...council.decisions.map((one) => page(`decisions/${one.slug}.md`, one.address, one.body)),
  ];
  const copies: Page[] = [];
  for (const meeting of council.meetings) {
    if (meeting.path === '') continue;
    const items = meeting.items.map((item) => item.anchor);
    pages.push(page(meeting.path, meeting.address, meeting.body, items));
    for (const one of meeting.supplements) pages.push(page(`${one.address.slice(1)}index.md`, one.address, one.body));
    for (const { path, address, anchors, pages: starts } of meeting.withdrawn) {
      pages.push(page(path, address, { type: 'root', children: [] }, [...anchors, ...starts.map(({ id }) => id)]));
    }
    for (const paper of meeting.papers) {
      const keep = (files: LinkedFile[]) => {
        paper.files = files;
      };
      const list = paper.address === paper.canonical ? pages : copies;
      list.push({ ...page(paper.path, paper.address, paper.body), keep });
    }
  }
  return [...pages, ...copies];
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
  const isPublicFile = (path: string) => {
    const home = meetingOf(path);
    const supplement = /\/supplement-\d+\//.exec(path.slice(`committees/${home}`.length))?.[0] ?? '/';
    return home === undefined || (shown.has(`/committees/${home}/`) && shown.has(`/committees/${home}${supplement}`));
  };
  return { pages: known, files: folder.files, isPublicFile };
}

function anchorsIn(body: Root, more: string[]): Set<string> {
  const ids = new Set(more);
  eachElement(body, (item) => {
    const id = property(item, 'id');
    if (id !== '') ids.add(id);
  });
  return ids;
}
