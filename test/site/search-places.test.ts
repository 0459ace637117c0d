import { describe, expect, it } from 'vitest';

// The page's script has no types of its own.
const script = '../../site/js/search-places.js';
const { findPlaces } = (await import(script)) as {
  findPlaces(found: unknown, query: string, most: number): Place[];
};

interface Place {
  id: string;
  name: string;
  page: string;
  pageId: string;
  excerpt: { text: string; found: boolean }[];
}

/** A paper as Pagefind knows it, from words and marks: `<element#id Title>` stands before its words, `>` ends those of a heading or note. */
function readPaper(text: string, query: string) {
  const words: string[] = [];
  const anchors: { element: string; id: string; text: string; title?: string; location: number }[] = [];
  for (const [part] of text.matchAll(/<[^>]+>|\S+/g)) {
    const [, element, id, own] = part.match(/^<(\w+)#([\w-]+) ?([^>]*)>$/) ?? [];
    if (!element || id === undefined) {
      words.push(part);
      continue;
    }
    const title = id.includes('page-') ? { title: own ?? '' } : {};
    anchors.push({ element, id, text: own ?? '', location: words.length, ...title });
    words.push(...(own ? own.split(' ') : []));
  }
  const wanted = query.toLowerCase().split(' ');
  const locations = words.flatMap((word, at) => (wanted.includes(word.toLowerCase().replace(/\W/g, '')) ? [at] : []));
  return { content: words.join(' '), raw_content: words.join(' '), anchors, locations };
}

function find(text: string, query: string): Place[] {
  return findPlaces(readPaper(text, query), query, 3);
}

const say = (place: Place | undefined) => (place ? [place.id, place.name, place.page] : []);

const paper = `Title of it <span#page-33 Page 33> <h2#issue-1 Issue 1: Visits> <li#para-1> Officers came.
<h2#issue-2 Issue 2: Histories> <li#para-2> Workers keep chronologies. <div#table-10> <caption#table-10-caption Table 10: Permanent exclusions>
Year nineteen <tr#action-3-1> visits <span#page-34 Page 34> twenty <i#table-end> <p#table-10-note-1 * Estimated sandwich.>
Afterwards hippopotamus. <figure#figure-1> <figcaption#caption Figure 1: The shed> <i#figure-end> Then giraffes.`;

describe('findPlaces', () => {
  it.each([
    ['chronologies', ['para-2', 'Issue 2: Histories', 'Page 33']],
    ['histories', ['issue-2', 'Issue 2: Histories', 'Page 33']],
    ['nineteen', ['table-10', 'Table 10: Permanent exclusions', 'Page 33']],
    ['visits', ['issue-1', 'Issue 1: Visits', 'Page 33']],
    ['twenty', ['page-34', 'Table 10: Permanent exclusions', 'Page 34']],
    ['sandwich', ['table-10-note-1', 'Table 10: Permanent exclusions', 'Page 34']],
    ['hippopotamus', ['page-34', 'Issue 2: Histories', 'Page 34']],
    ['shed', ['figure-1', 'Figure 1: The shed', 'Page 34']],
    ['giraffes', ['page-34', 'Issue 2: Histories', 'Page 34']],
    ['title', ['', '', '']],
  ])('says where %s stands', (query, place) => {
    expect(say(find(paper, query)[0])).toEqual(place);
  });

  it('gives each place once, the best three', () => {
    const places = find(`<h2#a A> oak oak oak <h2#b B> oak <h2#c Old oak> tree <h2#d D> oak oak`, 'oak');
    expect(places.map(({ id }) => id)).toEqual(['c', 'a', 'd']);
  });

  it('puts words that stand together before words that stand apart, over a page’s end too', () => {
    const text = `<h2#a A> the shed and much further on a cycle <h2#b B> a cycle <span#page-3 Page 3> shed here`;
    expect(find(text, 'cycle shed').map(({ id }) => id)[0]).toBe('b');
  });

  it('leaves page markers out of excerpts and does not reach before the place', () => {
    const [place] = find(`before <h2#b Here> a cycle <span#page-3 Page 3> shed`, 'cycle');
    expect(place?.excerpt.map(({ text }) => text)).toEqual(['Here', 'a', 'cycle', 'shed']);
    expect(place?.excerpt.filter(({ found }) => found).map(({ text }) => text)).toEqual(['cycle']);
  });

  it('names a page of a supplement that has numbers of its own', () => {
    const [place] = find(`<span#supplement-1-page-3 Supplement 1, page 3> late letter`, 'letter');
    expect(say(place)).toEqual(['supplement-1-page-3', '', 'Supplement 1, page 3']);
  });
});
