/** Finds the references in one text, links those that lead somewhere, and says of each where it leads and what is wrong. */
import type { Root } from 'hast';
import { isElement, property, textOf } from '../elements.ts';
import type { CompiledItem, CompiledMeeting } from '../model/compiled.ts';
import type { Mention } from '../model/reference.ts';
import { type Problem, problem } from '../problem.ts';
import type { BlockWords, FoundLink } from './block-words.ts';
import type { CouncilIndex, Shelved } from './council-index.ts';
import type { PlaceFinder } from './find-place.ts';
import { joinMentions } from './join-mentions.ts';
import { type PageIndex, partAt } from './page-index.ts';
import { resolveMention } from './resolve-mention.ts';
import { sentenceAt } from './sentence.ts';
import { type FoundReference, standingAt } from './standing-at.ts';
import type { Answer, Standpoint } from './standpoint.ts';
import { readTimeSense } from './time-sense.ts';
import { type Stretch, wrapWords } from './wrap-words.ts';

/** A text whose references are to be found. */
export interface ReferringText {
  body: Root;
  path: string;
  address: string;
  blocks: BlockWords[];
  links: FoundLink[];
  page: PageIndex;
  paper: Shelved | undefined;
  meeting: CompiledMeeting | undefined;
  open: boolean;
  places: PlaceFinder;
}

/** Links the references of a text in place. */
export function linkReferences(
  text: ReferringText,
  council: CouncilIndex,
  recognise: (words: string) => Mention[],
): { references: FoundReference[]; problems: Problem[] } {
  const references: FoundReference[] = [];
  const problems: Problem[] = [];
  const minuted = itemsOfMinutes(text);
  const links = new Map<BlockWords, FoundLink[]>();
  for (const link of text.links) links.set(link.words, [...(links.get(link.words) ?? []), link]);
  for (const words of text.blocks) {
    const stretches: Stretch[] = [];
    let done = 0;
    let named: Shelved | undefined;
    for (const read of joinMentions(words.words, recognise(words.words), linkedMeetings(words, links, council))) {
      if (read.start < done) continue;
      const mention = withoutOther(read, words, text);
      const from = { ...standAt(text, words, mention, minuted, council), named };
      const answer = resolveMention(mention, from);
      named = paperNamed(mention, answer, council) ?? named;
      if (isLabel(mention, answer, words, text.address)) continue;
      const place = text.places.find(words, mention.start, mention.end);
      if (!place) continue;
      done = mention.end;
      const at = { file: text.path, ...place };
      const said = words.words.slice(mention.start, mention.end).replace(/\s+/g, ' ');
      const href = answer && 'found' in answer ? answer.found : undefined;
      if (href !== undefined)
        stretches.push({ start: mention.start, end: mention.end, href, properties: outward(href) });
      references.push({
        ...at,
        text: said,
        context: sentenceAt(words.words, mention.start, mention.end),
        kind: mention.kind,
        target: href === undefined ? null : href.startsWith('#') ? `${text.address}${href}` : href,
        from: standingAt(words, text),
      });
      problems.push(...sayProblem(answer, said, at));
    }
    wrapWords(words, stretches);
  }
  return { references, problems };
}

/** The paper that a mention names: an appendix, a report by its title. */
function paperNamed({ kind }: Mention, answer: Answer, council: CouncilIndex): Shelved | undefined {
  const names = kind === 'appendix' || kind === 'annex' || kind === 'paper';
  return names && answer && 'found' in answer && !answer.found.includes('#')
    ? council.papers.get(answer.found)
    : undefined;
}

/** The meetings that an author’s own links in a block lead to, as mentions of them, with the number of the minute where it is one. */
function linkedMeetings(words: BlockWords, links: Map<BlockWords, FoundLink[]>, council: CouncilIndex): Mention[] {
  return (links.get(words) ?? []).flatMap(({ link, start }): Mention[] => {
    const meeting = council.meetings.get(/^\/committees\/[^/]+\/[^/]+\//.exec(property(link, 'href'))?.[0] ?? '');
    if (!meeting) return [];
    const [year = 0, month = 0, day = 0] = meeting.facts.date.split('-').map(Number);
    const committee = council.all.find(({ slug }) => slug === meeting.committee)?.facts.title ?? '';
    const end = start + textOf(link).length;
    const number = /#minute-(\d+)$/.exec(property(link, 'href'))?.[1] ?? '';
    return [{ kind: 'meeting', start, end, number, word: 'meeting', committee, day: { year, month, day } }];
  });
}

function sayProblem(answer: Answer, said: string, at: { file: string; line: number; column: number }): Problem[] {
  if (!answer || 'found' in answer) return [];
  if ('either' in answer)
    return [problem('reference-ambiguous', at, { words: said, first: answer.either[0], second: answer.either[1] })];
  const { what, where, hint, unsure } = answer.missing;
  return [problem(unsure ? 'reference-unsure' : 'reference-missing', at, { what, where, hint })];
}

function standAt(
  text: ReferringText,
  words: BlockWords,
  mention: Mention,
  minuted: Map<string, CompiledItem>,
  council: CouncilIndex,
): Omit<Standpoint, 'named'> {
  const { address, page, paper, meeting, open } = text;
  const { start, end } = mention;
  const part = minuted.size > 0 ? partAt(page, words.order) : undefined;
  const item = part === undefined ? paper?.item : minuted.get(part);
  // Only what “section 4” and “page 4” are of depends on it.
  const mayBeThis = /^(?:section|page)$/.test(mention.kind) ? sentenceAt(words.words, start, end) : '';
  const saysThis = /\bthis (?:report|paper|document|appendix|note)\b/i.test(mayBeThis);
  const named = [mention, mention.of, mention.of?.of].find((one) => one?.kind === 'meeting');
  const sense =
    named?.day && named.day.year === undefined
      ? readTimeSense(words.words.slice(0, named.start), words.words.slice(named.end))
      : undefined;
  const heading = isHeading(words) && paper?.paper.type === 'minutes' ? words.words : undefined;
  const tables = isElement(words.block, 'td', 'th') ? undefined : words.tables;
  const place = { address, page, tables, order: words.order, ids: words.ids, paper, meeting, item };
  return { council, ...place, saysThis, sense, heading, open };
}

/** The item that each minute of these minutes records, where it is one. */
function itemsOfMinutes({ paper, meeting }: ReferringText): Map<string, CompiledItem> {
  const items = new Map<string, CompiledItem>();
  if (!paper || !meeting || paper.paper.type !== 'minutes') return items;
  const start = `${paper.paper.address}#`;
  for (const item of meeting.items) {
    for (const { href } of item.minutes) if (href.startsWith(start)) items.set(href.slice(start.length), item);
  }
  return items;
}

/** Whether words name the very thing they stand at: “Table 8” in its caption, “Issue 5” in its heading, “Measure 6c” at the start of it. */
function isLabel(mention: Mention, answer: Answer, words: BlockWords, address: string): boolean {
  const found = answer && 'found' in answer ? answer.found : '';
  // A title is known by being that of a paper: where it leads nowhere else it is this paper’s own. “Actions” without a number name none.
  const isNamed = mention.number !== '' || mention.day !== undefined || mention.kind === 'act';
  if (found === '' && !isNamed && answer === undefined) return true;
  if (/[\p{L}\p{N}]/u.test(words.words.slice(0, mention.start))) return false;
  if (found === address) return true;
  if (found.startsWith('#') && words.ids.some((id) => id.replace(/--\d+$/, '') === found.slice(1))) return true;
  const after = words.words.slice(mention.end, mention.end + 3);
  const isCaption = ['table', 'figure'].includes(mention.kind) && isElement(words.block, 'p', 'caption');
  return (isCaption || isHeading(words)) && /^\s*(?:[:.–—-](?:\s|$)|$)/.test(after);
}

function isHeading({ block }: BlockWords): boolean {
  return /^h[1-6]$/.test(block.tagName);
}

/** The item in brackets that ends a minute’s heading is of the meeting minuted, whatever else the heading names. */
function withoutOther(mention: Mention, words: BlockWords, { paper }: ReferringText): Mention {
  const isOwn = mention.kind === 'item' && isHeading(words) && paper?.paper.type === 'minutes';
  if (!isOwn || !mention.of) return mention;
  const { of: _, ...own } = mention;
  return own;
}

/** A link to another site says so. */
function outward(href: string): Stretch['properties'] {
  return /^https?:/.test(href) ? { className: ['reference', 'leads-out'], rel: ['external'] } : {};
}
