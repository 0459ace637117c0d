/**
 * Where in a paper the words that were looked for stand: pure functions over what Pagefind knows of one paper.
 * Pagefind counts words: an anchor's `location` is the number of words before it, `locations` are the words found.
 *
 * @typedef {{ element: string, id: string, text: string, title?: string, location: number }} Anchor
 * @typedef {{ raw_content: string, content: string, locations: number[], anchors: Anchor[] }} Found
 * @typedef {{ id: string, name: string, page: string, pageId: string, excerpt: { text: string, found: boolean }[] }} Place
 */

const pageAnchor = /^(supplement-\d+-)?page-/;
const numberedAnchor =
  /^(item|minute|resolution|motion|amendment|question|para|recommendation|table|figure|note|appendix|annex|issue|action|measure|workstream)-/;
const excerptWords = 30;

/**
 * The places of a paper that fit best, best first: where the words stand together before where they stand apart.
 *
 * @param {Found} found What Pagefind's `data()` gives.
 * @param {string} query The words as the reader typed them.
 * @param {number} most How many places to give.
 * @returns {Place[]}
 */
export function findPlaces(found, query, most) {
  const words = readWords(found);
  const wanted = splitWords(query);
  const marks = found.anchors.filter((anchor) => anchor.id).sort((a, b) => a.location - b.location);
  const places = new Map();
  for (const location of [...found.locations].sort((a, b) => a - b)) {
    const target = findTarget(marks, location);
    const key = target?.id ?? '';
    const place = places.get(key) ?? { target, location, score: 0, best: -1 };
    const score = scoreHit(words, wanted, location);
    if (score > place.best) Object.assign(place, { best: score, location });
    place.score = place.best + Math.min(place.hits ?? 0, 9) / 10;
    place.hits = (place.hits ?? 0) + 1;
    places.set(key, place);
  }
  const described = [...places.values()].map((place) => ({ ...place, ...describe(marks, place.location) }));
  for (const place of described) place.score += scoreName(place.name, wanted);
  described.sort((a, b) => b.score - a.score || a.location - b.location);
  return described.slice(0, most).map(({ target, name, page, pageId, location }) => {
    const from = target?.location ?? 0;
    return { id: target?.id ?? '', name, page, pageId, excerpt: cutExcerpt(words, found.locations, location, from) };
  });
}

/** The finest thing that can be linked to at or before a word. A page gives way to what starts at the same word. */
function findTarget(marks, location) {
  const before = marks.filter((mark) => mark.location <= location && isTarget(mark));
  const last = before.at(-1);
  if (!last || !pageAnchor.test(last.id)) return last;
  return before.findLast((mark) => mark.location === last.location && !pageAnchor.test(mark.id)) ?? last;
}

function isTarget(mark) {
  if (/^(a|sup|i|caption|figcaption|h1|main|section|article|nav|div)$/.test(mark.element)) {
    return numberedAnchor.test(mark.id) && /^(section|article|div)$/.test(mark.element);
  }
  return mark.element !== 'span' || pageAnchor.test(mark.id) || numberedAnchor.test(mark.id);
}

/** What a reader would call the place: the table or figure it is in, else the heading it is under; and its printed page. */
function describe(marks, location) {
  const before = marks.filter((mark) => mark.location <= location);
  const page = before.findLast((mark) => pageAnchor.test(mark.id));
  const heading = before.findLast((mark) => /^h[2-6]$/.test(mark.element) && mark.text);
  return {
    name: nameTable(before) ?? heading?.text ?? '',
    page: page ? page.title || page.text : '',
    pageId: page?.id ?? '',
  };
}

/** Caption of the table or figure that is still open at the end of these marks. */
function nameTable(before) {
  const start = before.findLastIndex((mark) => /^(table|figure)-\w/.test(mark.id) && mark.element !== 'i');
  if (start < 0) return undefined;
  const end = before[start].element === 'figure' ? 'figure-end' : 'table-end';
  if (before.slice(start).some((mark) => mark.id === end)) return undefined;
  const caption = before.slice(start).find((mark) => /^(caption|figcaption)$/.test(mark.element) && mark.text);
  if (caption) return caption.text;
  const [, kind, number] = before[start].id.match(/^(table|figure)-(.*)/);
  return `${kind === 'table' ? 'Table' : 'Figure'} ${number}`;
}

/** 4 where all the words stand together in their order, else 2 where more than one is near, else 1. */
function scoreHit(words, wanted, location) {
  const after = words.slice(location).filter((word) => !word.marker);
  if (wanted.length > 1 && wanted.every((want, n) => isForm(after[n]?.text ?? '', want))) return 4;
  const near = after.slice(0, 12);
  return wanted.filter((want) => near.some((word) => isForm(word.text, want))).length > 1 ? 2 : 1;
}

/** A heading or caption that has the very words says what the place is about. */
function scoreName(name, wanted) {
  const words = splitWords(name);
  if (wanted.length === 0 || !wanted.every((want) => words.some((word) => isForm(word, want)))) return 0;
  const together = words.some((_, at) => wanted.every((want, n) => isForm(words[at + n] ?? '', want)));
  return together ? 4 : 2;
}

/** Whether a word is a form of the one wanted: "exclusions" of "exclusion". Only the ending may differ. */
function isForm(word, want) {
  const plain = splitWords(word).join('');
  const stem = want.length > 4 ? want.slice(0, Math.max(4, want.length - 3)) : want;
  return plain.startsWith(stem) && (want.length > 3 || plain.length - want.length < 3);
}

function splitWords(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The paper's words; those of page markers ("Page 34") are marked, so that excerpts and phrases pass over them. */
function readWords(found) {
  const words = found.content.split(/\s+/).map((text) => ({ text, marker: false }));
  for (const anchor of found.anchors) {
    if (!pageAnchor.test(anchor.id) || !anchor.text) continue;
    const length = anchor.text.split(/\s+/).length;
    for (const word of words.slice(anchor.location, anchor.location + length)) word.marker = true;
  }
  return words;
}

/** Words around the hit, not from before the place starts, as runs of words that were found and words that were not. */
function cutExcerpt(words, locations, location, from) {
  const start = Math.max(from, location - 8);
  const marked = new Set(locations);
  const runs = start > from ? [{ text: '…', found: false }] : [];
  for (let at = start; at < Math.min(words.length, start + excerptWords); at += 1) {
    if (!words[at].marker) runs.push({ text: words[at].text, found: marked.has(at) });
  }
  if (start + excerptWords < words.length) runs.push({ text: '…', found: false });
  return runs;
}
