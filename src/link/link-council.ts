/** Resolves the links of every text of the council, once all anchors are known. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { property } from '../elements.ts';
import { type Finding, findings } from '../findings.ts';
import type { CompiledCouncil } from '../model/compiled.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { meetingOf } from '../read/locate.ts';
import type { MeetingListing } from '../read/showing.ts';
import { type Destination, type Destinations, resolveLinks } from './links.ts';

/** Links in place; says what is wrong. `broken` are files with errors of their own, links to which say nothing more. The files that public papers show are noted on each paper. */
export function linkCouncil(
  council: CompiledCouncil,
  folder: ContentFolder,
  listings: MeetingListing[],
  broken: ReadonlySet<string>,
): Finding[] {
  const destinations = findDestinations(council, folder, broken);
  const published = new Map(listings.map(({ source, showing }) => [source.key, showing.published]));
  const found: Finding[] = [];
  const done = new Set<string>();
  const link = (body: Root, path: string, home: string | undefined) => {
    const { files, problems } = resolveLinks(body, path, anchorsIn(body), destinations);
    if (!done.has(path)) found.push(...findings(problems, home === undefined || (published.get(home) ?? true)));
    done.add(path);
    return files;
  };
  link(council.body, 'council.md', undefined);
  for (const one of council.committees) link(one.body, `committees/${one.slug}/index.md`, undefined);
  for (const one of council.members) link(one.body, `members/${one.slug}.md`, undefined);
  for (const one of council.decisions) link(one.body, `decisions/${one.slug}.md`, undefined);
  for (const meeting of council.meetings) {
    if (meeting.path === '' || !(meeting.public || meeting.draft)) continue;
    link(meeting.body, meeting.path, meetingOf(meeting.path));
    for (const one of meeting.supplements) link(one.body, `${one.address.slice(1)}index.md`, meetingOf(meeting.path));
    for (const paper of meeting.papers) paper.files = link(paper.body, paper.path, meetingOf(paper.path));
  }
  return found;
}

function findDestinations(council: CompiledCouncil, folder: ContentFolder, broken: ReadonlySet<string>): Destinations {
  const pages = new Map<string, Destination>([...folder.texts.keys()].map((path) => [path, 'private']));
  for (const path of broken) pages.set(path, 'broken');
  const add = (path: string, address: string, body: Root, more: string[] = []) =>
    pages.set(path, { address, anchors: new Set([...anchorsIn(body), ...more]) });
  add('council.md', '/', council.body);
  for (const one of council.committees) add(`committees/${one.slug}/index.md`, one.address, one.body);
  for (const one of council.members) add(`members/${one.slug}.md`, one.address, one.body);
  for (const one of council.decisions) add(`decisions/${one.slug}.md`, one.address, one.body);
  const shown = new Set<string>();
  for (const meeting of council.meetings) {
    if (meeting.public || meeting.draft) shown.add(meetingOf(meeting.path) ?? '');
    if (meeting.path !== '')
      add(
        meeting.path,
        meeting.address,
        meeting.body,
        meeting.items.map((item) => item.anchor),
      );
    for (const one of meeting.supplements) add(`${one.address.slice(1)}index.md`, one.address, one.body);
  }
  const papers = council.meetings.flatMap((meeting) => meeting.papers);
  for (const paper of papers.filter((one) => one.address !== one.canonical)) add(paper.path, paper.address, paper.body);
  for (const paper of papers.filter((one) => one.address === one.canonical)) add(paper.path, paper.address, paper.body);
  const isPublicFile = (path: string) => {
    const home = meetingOf(path);
    return home === undefined || shown.has(home);
  };
  return { pages, files: folder.files, isPublicFile };
}

function anchorsIn(body: Root): Set<string> {
  const ids = new Set<string>();
  visit(body, 'element', (item) => {
    const id = property(item, 'id');
    if (id !== '') ids.add(id);
  });
  return ids;
}
