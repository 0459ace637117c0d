/** …/pages/: every known page of a meeting’s pack and supplements. Its anchors are the lasting addresses of pages. */
import type { CompiledMeeting, CompiledPaper, CompiledSupplement, PageRange, Stub } from '../model/compiled.ts';
import type { LawName } from '../model/exempt-information.ts';
import type { Lookup } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { meetingTrail, siteName } from './meeting-view.ts';
import { capitalise, sayPages } from './pages.ts';
import { listKept, reservedPages } from './reserved-pages.ts';
import { sayWhyNot, titleOfStub } from './stub-view.ts';
import type { PageView } from './view.ts';

/** One printed page; without an address when it is not for publication. */
export interface PageLine {
  id: string;
  text: string;
  href: string | undefined;
}

/** The pages of one paper. */
export interface PageGroup {
  title: string;
  href: string | undefined;
  note: string | undefined;
  lines: PageLine[];
}

/** The view of a meeting’s page list. */
export interface PagesView extends PageView {
  meeting: string;
  packs: { title: string | undefined; groups: PageGroup[] }[];
}

/** The page list of a meeting that has known pages; undefined for others. */
export function renderPages(meeting: CompiledMeeting, lookup: Lookup): PagesView | undefined {
  const law = lookup.council.facts.notice;
  const taken = new Set<string>();
  const inSupplements = new Set(meeting.supplements.flatMap(papersOf));
  const packPapers = meeting.items.flatMap((item) => item.papers);
  const listed = new Set<CompiledPaper | Stub>(packPapers);
  const unlisted = meeting.papers.filter((paper) => !inSupplements.has(paper) && !listed.has(paper));
  const packs = [
    {
      title: undefined,
      groups: renderGroups([...packPapers, ...unlisted], taken, undefined, law, listKept(meeting, 'pack')),
    },
    ...meeting.supplements.map((supplement) => ({
      title: supplement.facts.title ?? `Supplement ${supplement.number}`,
      groups: renderGroups(
        papersOf(supplement),
        taken,
        supplement.facts.series === 'own' ? supplement : undefined,
        law,
        listKept(meeting, `supplement-${supplement.number}`),
      ),
    })),
  ].filter((pack) => pack.groups.length > 0);
  if (packs.length === 0) return undefined;
  return {
    address: `${meeting.address}pages/`,
    title: `All pages – ${sayMeeting(meeting)} – ${siteName(lookup)}`,
    heading: 'All pages',
    breadcrumbs: meetingTrail(meeting, lookup),
    section: 'committees',
    meeting: sayMeeting(meeting),
    packs,
  };
}

/** What the anchors of a supplement’s pages begin with in this list: nothing where it carries the pack’s numbers on. */
export function prefixPages(supplement: CompiledSupplement | undefined): string {
  return supplement?.facts.series === 'own' ? `supplement-${supplement.number}-` : '';
}

function papersOf(supplement: CompiledSupplement): (CompiledPaper | Stub)[] {
  return supplement.items.flatMap((item) => item.papers);
}

/** `own` is the supplement where its pages have numbers of their own; `kept` are pages of papers of Part 2 that do not say theirs, in order. */
function renderGroups(
  papers: (CompiledPaper | Stub)[],
  taken: Set<string>,
  own: CompiledSupplement | undefined,
  law: LawName,
  kept: PageRange[],
): PageGroup[] {
  const said = new Set(papers.map(({ range }) => range?.first));
  const left = kept.filter(({ first }) => !said.has(first));
  return [...new Set(papers)]
    .map((paper) => {
      const isKept = 'kind' in paper && !paper.withdrawn;
      return renderGroup(isKept && !paper.range ? { ...paper, range: left.shift() } : paper, taken, own, law);
    })
    .filter((group) => group.lines.length > 0);
}

function renderGroup(
  paper: CompiledPaper | Stub,
  taken: Set<string>,
  own: CompiledSupplement | undefined,
  law: LawName,
): PageGroup {
  const stub = 'kind' in paper;
  const shown = stub ? paper.withdrawn : paper;
  const pages = shown ? shown.pages : reservedPages(paper.range);
  const lines = pages
    .map((page) => ({
      id: prefixPages(own) + page.id,
      text: own === undefined ? `Page ${page.label}` : `Supplement ${own.number}, page ${page.label}`,
      href: shown && `${shown.address}#${page.id}`,
    }))
    .filter((line) => !taken.has(line.id) && taken.add(line.id));
  const range = capitalise(sayPages(paper.range) ?? '');
  return {
    title: stub ? titleOfStub(paper) : paper.title,
    href: shown?.address,
    note: stub ? [range, sayWhyNot(paper, law)].filter(Boolean).join(': ') : range || undefined,
    lines,
  };
}
