/** What a page says of a paper or item that is not for publication. Local Government Act 1972, sections 100B(5) and Schedule 12A. */
import type { Stub } from '../model/compiled.ts';
import { exemptParagraphs } from '../model/schedule-12a.ts';
import { capitalise, sayPages } from './pages.ts';
import { nameWithdrawn, sayWithdrawn } from './withdrawn-view.ts';

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
  /** Of a paper that was taken back: where and when that is said. */
  withdrawn: { text: string; href: string } | undefined;
}

/** The view of a stub. */
export function renderStub(stub: Stub): StubView {
  return {
    kind: 'stub',
    title: stub.title ?? (stub.withdrawn ? nameWithdrawn(stub.withdrawn) : 'A paper that is not for publication'),
    withdrawn: stub.withdrawn && { text: capitalise(sayWithdrawn(stub.withdrawn)), href: stub.withdrawn.address },
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

/** Why a paper is not there: that it was taken back, or the grounds of Part 2. */
export function sayWhyNot(stub: Stub): string {
  return stub.withdrawn ? sayWithdrawn(stub.withdrawn) : sayNotForPublication(stub.paragraphs);
}

/** “Not for publication, paragraph 3”, in a list of pages. */
function sayNotForPublication(paragraphs: number[]): string {
  if (paragraphs.length === 0) return 'not for publication';
  const [last, ...others] = [...paragraphs].reverse();
  const list = others.length === 0 ? `${last}` : `${others.reverse().join(', ')} and ${last}`;
  return `not for publication, paragraph${others.length === 0 ? '' : 's'} ${list}`;
}

function sayHowMany(pages: number | undefined): string | undefined {
  if (pages === undefined) return undefined;
  return pages === 1 ? '1 page' : `${pages} pages`;
}
