/** What a page says of a paper or item that is not for publication, in the words of the law that the council goes by. */
import type { Stub } from '../model/compiled.ts';
import { type ExemptInformation, exemptInformation, type LawName } from '../model/exempt-information.ts';
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

/** Its public title, or what stands for it. */
export function titleOfStub(stub: Stub): string {
  return stub.title ?? (stub.withdrawn ? nameWithdrawn(stub.withdrawn) : 'A paper that is not for publication');
}

/** The view of a stub. */
export function renderStub(stub: Stub, law: LawName): StubView {
  return {
    kind: 'stub',
    title: titleOfStub(stub),
    withdrawn: stub.withdrawn && { text: capitalise(sayWithdrawn(stub.withdrawn)), href: stub.withdrawn.address },
    pages: sayPages(stub.range) ?? sayHowMany(stub.pages),
    ...renderGrounds(stub.paragraphs, stub.publicInterest, law),
  };
}

/** The grounds in words. */
export function renderGrounds(numbers: number[], publicInterest: string | undefined, law: LawName): Grounds {
  const { source, unit, grounds }: ExemptInformation = exemptInformation[law];
  const paragraphs = numbers.map((number) => {
    const { words, section } = grounds[number] ?? {};
    if (unit !== undefined) return { name: `${unit} ${number} of ${source}`, words };
    return { name: `Closed session (${section ?? source})`, words };
  });
  return { paragraphs, publicInterest };
}

/** Why a paper is not there: that it was taken back, or the grounds of Part 2. */
export function sayWhyNot(stub: Stub, law: LawName): string {
  const isNumbered = exemptInformation[law].unit !== undefined;
  return stub.withdrawn ? sayWithdrawn(stub.withdrawn) : sayNotForPublication(isNumbered ? stub.paragraphs : []);
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
