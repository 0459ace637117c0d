/** Motions, amendments and questions in minutes: their words from the text, who moved them and the vote from the facts. */
import type { ElementContent } from 'hast';
import { element, ownLink, property } from '../elements.ts';
import type { Motion } from '../model/minutes.ts';
import { numberAnchor } from './anchors.ts';
import { anchor, type Flow, type Numbering, reportAt } from './numbering.ts';

/** Finds a person by slug or printed name. */
export type FindPerson = (slugOrName: string) => { name: string; href: string | undefined };

const titles: Record<string, string> = {
  motion: 'Motion',
  amendment: 'Amendment',
  procedural: 'Procedural motion',
  question: 'Question',
};
const outcomes = { carried: 'Carried.', lost: 'Lost.', withdrawn: 'Withdrawn.', fell: 'Fell.' };

/** Finishes the blocks of motions, amendments, procedural motions and questions. */
export function numberMotions(flow: Flow[], motions: Motion[], people: FindPerson, to: Numbering): void {
  for (const { block } of flow) {
    const sort = property(block, 'dataBlock');
    const title = titles[sort];
    if (!title) continue;
    const number = property(block, 'dataNumber');
    const kind = sort === 'amendment' ? 'amendment' : sort === 'question' ? 'question' : 'motion';
    anchor(to, block, kind, `${kind}-${numberAnchor(number) || '1'}`, number, `${title} ${number}`);
    const id = property(block, 'id');
    block.properties.className = ['motion'];
    block.properties.role = 'group';
    block.properties.ariaLabelledBy = [`${id}-title`];
    block.children.unshift(
      element('p', { id: `${id}-title`, className: ['motion-title'] }, [`${title} ${number}`.trim()]),
    );
    if (kind === 'question') continue;
    const motion = motions.find((one) => one.number === number);
    if (motion) block.children.push(...describeMotion(motion, people));
    else reportAt(to, block, 'unknown-motion', { number: number || '(none)' });
  }
}

function describeMotion(motion: Motion, people: FindPerson): ElementContent[] {
  const said: (ElementContent | string)[] = [];
  if (motion.mover) said.push('Moved by ', person(motion.mover, people));
  if (motion.seconder) said.push(said.length > 0 ? ', seconded by ' : 'Seconded by ', person(motion.seconder, people));
  if (said.length > 0) said.push('. ');
  if (motion.outcome) said.push(element('strong', {}, [outcomes[motion.outcome]]));
  const made: ElementContent[] = said.length > 0 ? [element('p', { className: ['motion-outcome'] }, said)] : [];
  const { vote } = motion;
  if (!vote) return made;
  const sides = [
    ['For', vote.for],
    ['Against', vote.against],
    ['Abstained', vote.abstain],
  ] as const;
  const rows = sides.flatMap(([label, side]) => {
    if (!side) return [];
    const names = side.names.flatMap((name, index) => [index > 0 ? ', ' : ': ', person(name, people)]);
    return [element('dt', {}, [label]), element('dd', {}, [String(side.count ?? side.names.length), ...names])];
  });
  if (vote.casting) rows.push(element('dt', {}, ['Casting vote']), element('dd', {}, [person(vote.casting, people)]));
  if (rows.length > 0) made.push(element('dl', { className: ['vote'] }, rows));
  return made;
}

function person(slugOrName: string, people: FindPerson): ElementContent {
  const { name, href } = people(slugOrName);
  return href ? ownLink(href, [name]) : { type: 'text', value: name };
}
