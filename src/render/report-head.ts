/** The head of a paper: what it is, which item it belongs to, whom to ask. */
import { isElement, property, textOf } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Report } from '../model/report.ts';
import { sayDate } from './dates.ts';
import { type Lookup, matterLink, paperLink } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { capitalise, sayPages } from './pages.ts';
import { wholeName } from './replacement.ts';
import { type Link, type Row, row, sayContact, type Value } from './view.ts';
import { nameWithdrawn } from './withdrawn-view.ts';

/** Rows of the summary list at the head of a paper. `item` is the agenda item it was put to, where there is one. */
export function renderPaperHead(
  paper: CompiledPaper,
  meeting: CompiledMeeting,
  item: CompiledItem | undefined,
  lookup: Lookup,
): Row[] {
  const facts = paper.facts as Partial<Report> & Record<string, unknown>;
  const pages = sayPages(paper.range);
  return [
    ...row('Meeting', { text: sayMeeting(meeting), href: meeting.address }),
    ...row('Agenda item', item && { text: sayItem(item), href: `${meeting.address}#${item.anchor}` }),
    ...row('Pages', pages && capitalise(pages)),
    ...row('Status', sayMinutesStatus(paper, meeting, lookup)),
    ...row('Contact officer', ...[facts.contact ?? []].flat().flatMap(sayContact)),
    ...row('Report of', facts.from),
    ...row('Reason for item', sayReason(paper)),
    ...row('Key decision', facts['key-decision']),
    ...row('Wards affected', facts.wards?.join(', ')),
    ...row('Published', typeof facts.published === 'string' ? sayDate(facts.published) : undefined),
    ...row('Replaces', sayReplaced(facts.replaces, meeting, lookup)),
    ...row('Continues', sayPaper(facts.continues, lookup)),
    ...row('What was decided', ...sayMinutes(paper, item)),
    ...row('Follow this matter', matterLink(lookup, paper.matter)),
  ];
}

/** Why the item is on the agenda, its references as links. */
function sayReason({ reason, address }: CompiledPaper): Value | undefined {
  if (!reason) return undefined;
  const parts = reason.children.flatMap((block) => ('children' in block ? block.children : []));
  return {
    text: textOf(reason),
    parts: parts.map((part): Link => {
      const href = isElement(part, 'a') ? property(part, 'href') : '';
      return { text: textOf(part), href: href.startsWith('#') ? `${address}${href}` : href || undefined };
    }),
  };
}

/** The minutes of the item a report was put to. */
function sayMinutes(paper: CompiledPaper, item: CompiledItem | undefined): { text: string; href: string }[] {
  if (paper.type !== 'report' || !item) return [];
  return item.minutes.map(({ number, title, href }) => ({
    text: number ? `Minute ${number}` : title,
    href,
  }));
}

/** “Item 6: Library opening hours”. */
export function sayItem(item: CompiledItem): string {
  return item.facts.number ? `Item ${item.facts.number}: ${item.facts.title}` : item.facts.title;
}

/** The list of background papers of a report, which the law asks for; undefined where the front matter says nothing. */
export function backgroundPapers(paper: CompiledPaper): string[] | undefined {
  const { 'background-papers': papers } = paper.facts as Partial<Report>;
  return papers === 'none' ? [] : papers;
}

/** Minutes are a draft until a later meeting of the committee agrees them; in the pack of that meeting they stay what they were put to it as. */
function sayMinutesStatus(paper: CompiledPaper, meeting: CompiledMeeting, lookup: Lookup): Value | undefined {
  if (paper.type !== 'minutes') return undefined;
  const [, , committee, folder = ''] = paper.canonical.split('/');
  const later = (lookup.putTo.get(paper.canonical) ?? []).find(
    (one) => one.committee === committee && one.folder > folder,
  );
  if (later === meeting) return { text: 'Draft, as put to this meeting' };
  if (paper.facts.status !== 'agreed') return { text: 'Draft, until a later meeting agrees them' };
  return later
    ? {
        text: `Agreed as a correct record on ${sayDate(later.facts['held-on'] ?? later.facts.date)}`,
        href: later.address,
      }
    : { text: 'Agreed as a correct record' };
}

/** The paper that was replaced, also where it was withdrawn. */
function sayReplaced(written: string | undefined, meeting: CompiledMeeting, lookup: Lookup) {
  if (written === undefined) return undefined;
  const name = wholeName(written, meeting);
  const withdrawn = meeting.withdrawn.find(({ path }) => path === `committees/${name}.md`);
  return withdrawn ? { text: nameWithdrawn(withdrawn), href: withdrawn.address } : paperLink(lookup, name);
}

function sayPaper(name: string | undefined, lookup: Lookup) {
  return name === undefined ? undefined : paperLink(lookup, name);
}
