/** Headings: minutes, appendices and series by their numbers, others by their words; and the parts in which numbers start again. */
import type { Element, Root } from 'hast';
import { element, elementsOf, isElement, property, textOf } from '../elements.ts';
import type { Heading } from '../model/compiled.ts';
import { numberAnchor, wordsAnchor } from './anchors.ts';
import { anchor, type Container, type Flow, type Numbering } from './numbering.ts';

/** Words that head a series a paper numbers itself: “Issue 5”, “Work stream 2”. */
const seriesHeading =
  /^(issue|work ?stream|priority|theme|objective|aim|goal|outcome|action|measure|option|stage|phase|project|strand|pillar|step|question|proposal|commitment|principle|standard|recommendation|appendix|annexe?|schedule|motion)\s+([0-9]{1,3}[a-z]?|[a-z])(?=$|[\s:.,–—-])/i;
const sectionNumber = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+/;
/** A minute’s number may have letters and strokes, “CAB45.”, “PL/24/17.”, “24/25 - 12.”; the full stop tells it from the words of a title. */
const minuteNumber =
  /^(\d{1,4}(?:\.\d{1,3})*(?=[.)]?\s)|(?:[A-Z]{1,6}[./ ]?)?\d{1,4}(?:[./]\d{1,4}){0,2}(?:\s?[-–]\s?\d{1,4})?(?=\.\s)|[A-Z]{1,6}(?:[./]\d{1,4}){1,3}(?=\.\s))[.)]?\s+/;
const itemMention = /\s*\((?:part\s+2,?\s+)?(?:agenda\s+)?items?\s+[^()]*\d[^()]*\)\s*$/i;

/** Numbers the headings of a paper and lists its blocks with the part each stands in. */
export function numberHeadings(tree: Root, to: Numbering): { flow: Flow[]; contents: Heading[] } {
  const blocks = topBlocks(tree);
  const minuteLevel = to.type === 'minutes' ? shallowestNumbered(blocks) : undefined;
  const flow: Flow[] = [];
  const contents: Heading[] = [];
  const open: { level: number; container: Container }[] = [];
  let heading = '';
  for (const block of blocks) {
    const level = headingLevel(block);
    if (level === undefined) {
      const container = open.at(-1)?.container;
      flow.push({ block, container, heading });
      if (container) to.containers.set(block, container);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    heading = textOf(block).replace(/\s+/g, ' ').trim();
    const container = level === minuteLevel ? numberMinute(block, heading, to) : numberSeries(block, heading, to);
    if (container) open.push({ level, container });
    else if (block.properties.id === undefined) numberSection(block, heading, to);
    contents.push({ id: property(block, 'id'), text: heading, level });
  }
  return { flow, contents };
}

function numberMinute(block: Element, heading: string, to: Numbering): Container | undefined {
  const number = minuteNumber.exec(heading)?.[1];
  if (number === undefined) {
    anchor(to, block, 'minute', wordsAnchor(heading.replace(itemMention, '')), '', heading);
    return { kind: 'minute', id: `minute-${property(block, 'id')}`, number: '' };
  }
  anchor(to, block, 'minute', `minute-${numberAnchor(number)}`, number, heading.replace(itemMention, ''));
  splitNumber(block);
  return { kind: 'minute', id: property(block, 'id'), number };
}

function numberSeries(block: Element, heading: string, to: Numbering): Container | undefined {
  const found = seriesHeading.exec(heading);
  if (!found) return undefined;
  const word = (found[1] as string).toLowerCase().replace(/\s/g, '').replace('annexe', 'annex');
  const kind = word === 'appendix' ? 'appendix' : word === 'annex' ? 'annex' : 'series';
  anchor(to, block, kind, `${word}-${numberAnchor(found[2] as string)}`, found[2] as string, heading);
  return { kind, id: property(block, 'id'), number: found[2] as string };
}

function numberSection(block: Element, heading: string, to: Numbering): void {
  const number = sectionNumber.exec(heading)?.[1] ?? '';
  const words = heading.replace(sectionNumber, '');
  anchor(to, block, number === '' ? 'heading' : 'section', wordsAnchor(words), number, heading);
}

/** Sets the number off from a minute’s words, so that editions can hang it. */
function splitNumber(block: Element): void {
  const first = block.children[0];
  if (first?.type !== 'text') return;
  const found = minuteNumber.exec(first.value)?.[0];
  if (!found) return;
  first.value = first.value.slice(found.length);
  block.children.unshift(element('span', { className: ['number'] }, [found.trim()]), {
    type: 'text',
    value: ' ',
  });
}

/** The blocks of a paper in order; what frames others (a title page, a box, a plain division in HTML) is looked into. */
export function topBlocks(tree: Root | Element): Element[] {
  return elementsOf(tree).flatMap((block) => (isFrame(block) ? [block, ...topBlocks(block)] : [block]));
}

function isFrame(block: Element): boolean {
  const sort = property(block, 'dataBlock');
  const isPlain = sort === '' && isElement(block, 'div') && block.properties.className === undefined;
  return (
    isPlain || isElement(block, 'section', 'blockquote') || ['front', 'box', 'attendance', 'signature'].includes(sort)
  );
}

function shallowestNumbered(blocks: Element[]): number | undefined {
  const levels = blocks
    .filter((block) => headingLevel(block) !== undefined && minuteNumber.test(textOf(block).trim()))
    .map((block) => headingLevel(block) as number);
  return levels.length > 0 ? Math.min(...levels) : undefined;
}

/** 1 to 6 for a heading, undefined for anything else. */
export function headingLevel(block: Element): number | undefined {
  const found = /^h([1-6])$/.exec(block.tagName);
  return found ? Number(found[1]) : undefined;
}
