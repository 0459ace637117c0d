/** What a page says of a paper or item that is not for publication. Local Government Act 1972, sections 100B(5) and Schedule 12A. */
import type { Stub } from '../model/compiled.ts';
import { exemptParagraphs } from '../model/schedule-12a.ts';
import { sayPages } from './pages.ts';

/** The grounds on which something is not published. */
export interface Grounds {
  /** “Paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972”, each with its words. */
  paragraphs: { name: string; words: string | undefined }[];
  publicInterest: string | undefined;
}

/** A Part 2 paper as the public may know it. */
export interface StubView extends Grounds {
  kind: 'stub';
  title: string;
  /** “pages 101 to 108”, or how many are kept: “8 pages”. */
  pages: string | undefined;
}

/** The view of a stub. */
export function renderStub(stub: Stub): StubView {
  return {
    kind: 'stub',
    title: stub.title ?? 'A paper that is not for publication',
    pages: sayPages(stub.range) ?? sayHowMany(stub.pages),
    ...renderGrounds(stub.paragraphs, stub.publicInterest),
  };
}

/** The grounds in words. Paragraphs 1 to 7 are in Part 1 of the schedule (England), 12 to 18 in Part 4 (Wales). */
export function renderGrounds(paragraphs: number[], publicInterest: string | undefined): Grounds {
  return {
    paragraphs: paragraphs.map((number) => ({
      name: `Paragraph ${number} of Part ${number >= 12 ? 4 : 1} of Schedule 12A to the Local Government Act 1972`,
      words: exemptParagraphs[number],
    })),
    publicInterest,
  };
}

/** “Not for publication, paragraph 3”, in a list of pages. */
export function sayNotForPublication(paragraphs: number[]): string {
  if (paragraphs.length === 0) return 'not for publication';
  const [last, ...others] = [...paragraphs].reverse();
  const list = others.length === 0 ? `${last}` : `${others.reverse().join(', ')} and ${last}`;
  return `not for publication, paragraph${others.length === 0 ? '' : 's'} ${list}`;
}

function sayHowMany(pages: number | undefined): string | undefined {
  if (pages === undefined) return undefined;
  return pages === 1 ? '1 page' : `${pages} pages`;
}
