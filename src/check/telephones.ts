/** One officer has one telephone number in all papers of a meeting. */

import { type Place, type Problem, problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import { papersOfItems } from '../read/listed-papers.ts';
import type { MeetingListing } from '../read/showing.ts';

interface Number {
  who: string;
  number: string;
  place: Place;
}

const number = '(\\(?0[\\d ()]{8,16}\\d)';
/** “Contact officer: Jon Pitt”, and “Telephone: …” in the same line or the next. */
const inText = new RegExp(
  `\\b(?:contact|officer|author)[^:\\n]{0,20}:[ \\t*_]*([A-Z][\\w’'-]+(?:[ \\t]+[A-Z][\\w’'-]+){1,3})[^\\n]{0,60}?\\n?\\s*(?:tel(?:ephone)?(?:\\s+(?:no|number))?)\\.?\\s*:[ \\t*_]*${number}`,
  'gi',
);

/** Reports a second number of somebody, where it first stands. Mobile and other telephones are told apart. */
export function checkTelephones({ source, listed }: MeetingListing): Problem[] {
  const { index } = source;
  const papers = papersOfItems(listed);
  const contact = index?.facts?.contact;
  const all: Number[] = [
    ...(contact?.telephone && index
      ? [{ who: contact.name, number: contact.telephone, place: index.split.placeOf(['contact', 'telephone']) }]
      : []),
    ...papers.filter((paper) => paper.openness === 'open' && paper.home === source.key).flatMap(numbersIn),
  ];
  const known = new Map<string, Number>();
  return all.flatMap((one) => {
    const figures = one.number.replace(/\D/g, '');
    const key = `${one.who.toLowerCase()}${figures.startsWith('07') ? ' mobile' : ''}`;
    const before = known.get(key);
    if (!before) {
      known.set(key, one);
      return [];
    }
    if (before.number.replace(/\D/g, '') === figures) return [];
    const values = {
      who: one.who,
      number: one.number,
      other: before.number,
      place: `${before.place.file}, line ${before.place.line}`,
    };
    return [problem('two-telephones', one.place, values)];
  });
}

function numbersIn({ sheet }: ListedPaper): Number[] {
  const authors = ['contact', 'authors', 'author'].flatMap((key) => {
    const value = sheet.facts?.[key] as
      | { name?: string; telephone?: string }
      | { name?: string; telephone?: string }[]
      | undefined;
    const list = Array.isArray(value) ? value : value ? [value] : [];
    return list.flatMap(({ name, telephone }, at) => {
      const path = Array.isArray(value) ? [key, at, 'telephone'] : [key, 'telephone'];
      return name && telephone ? [{ who: name, number: telephone, place: sheet.split.placeOf(path) }] : [];
    });
  });
  const { body } = sheet.split;
  const written = [...body.matchAll(inText)].map((found) => {
    const offset = found.index + found[0].lastIndexOf(found[2] as string);
    const before = body.slice(0, offset).split('\n');
    const place = { file: sheet.path, line: before.length, column: (before.at(-1) as string).length + 1 };
    return { who: found[1] as string, number: (found[2] as string).trim(), place };
  });
  return [...authors, ...written];
}
