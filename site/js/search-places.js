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
const blockAnchor = /^(table|figure)-(.+)$/;
const noteAnchor = /(^|-)note-\d+/;
const excerptWords = 30;
/** Fewer words than a printed page of running text holds. */
const leastPageWords = 250;

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
    const place = places.get(key) ?? { target, location, score: 0, best: 0, hits: 0 };
    const score = scoreHit(words, wanted, location);
    if (score > place.best) Object.assign(place, { best: score, location });
    place.hits += 1;
    place.score = place.best + Math.min(place.hits, 9) / 10;
    places.set(key, place);
  }
  const described = [...places.values()].map((place) => ({
    ...place,
    ...describe(marks, place.location, place.target),
  }));
  for (const place of described) place.score += scoreName(place.name, wanted);
  described.sort((a, b) => b.score - a.score || a.location - b.location);
  return described.slice(0, most).map(({ target, name, page, pageId, location }) => {
    const from = target?.location ?? 0;
    return { id: target?.id ?? '', name, page, pageId, excerpt: cutExcerpt(words, found.locations, location, from) };
  });
}

/** The finest thing that can be linked to at or before a word. A page gives way to what starts at the same word. */
function findTarget(marks, location) {
  const last = findLastOpen(marks, location, isTarget);
  if (!last || !pageAnchor.test(last.id)) return last;
  const besides = (mark) => mark.location === last.location && isTarget(mark) && !pageAnchor.test(mark.id);
  return findLastOpen(marks, last.location, besides) ?? last;
}

/**
 * The last mark at or before a word that fits and that the word stands in, not after. Of tables and figures the index marks the
 * end, of notes it has the words; everything else goes on until the next.
 */
function findLastOpen(marks, location, fits) {
  const ended = new Set();
  for (let at = marks.findLastIndex((mark) => mark.location <= location); at >= 0; at -= 1) {
    const mark = marks[at];
    if (mark.element === 'i') ended.add(mark.id);
    else if (fits(mark) && !ended.has(endOf(mark)) && !isPastNote(mark, location)) return mark;
  }
  return undefined;
}

function endOf(mark) {
  if (mark.element === 'figure') return 'figure-end';
  return /^(table|thead|tbody|tr|th|td)$/.test(mark.element) || isBlock(mark) ? 'table-end' : '';
}

function isPastNote(mark, location) {
  return noteAnchor.test(mark.id) && mark.text && location >= mark.location + mark.text.split(/\s+/).length;
}

function isTarget(mark) {
  if (/^(a|sup|i|caption|figcaption|h1|main|header|nav)$/.test(mark.element)) return false;
  if (!/^(section|article|div|span)$/.test(mark.element)) return true;
  return pageAnchor.test(mark.id) || numberedAnchor.test(mark.id);
}

/**
 * “Page 34”, or “Page 34 or after” where a pack published elsewhere does not say where page 35 starts: then only words soon after the
 * start are taken to be on it.
 */
function namePage(mark, location) {
  const name = mark?.title || mark?.text || '';
  return location - (mark?.location ?? 0) <= leastPageWords ? name.replace(/ or after$/, '') : name;
}

/** What a reader would call the place: the table or figure it is in, else the heading it is under; and its printed page. */
function describe(marks, location, target) {
  const page = findLastOpen(marks, location, (mark) => pageAnchor.test(mark.id));
  const heading = findLastOpen(marks, location, (mark) => /^h[2-6]$/.test(mark.element) && mark.text);
  const noted =
    noteAnchor.test(target?.id ?? '') && marks.find((mark) => isBlock(mark) && target.id.startsWith(`${mark.id}-`));
  const block = noted || findLastOpen(marks, location, (mark) => isTarget(mark) && isBlock(mark));
  return {
    name: block ? nameBlock(marks, block) : nameHeading(marks, heading),
    page: namePage(page, location),
    pageId: page?.id ?? '',
  };
}

/** The words of a heading, with those of the heading above it: “Issue 2 – Diagnosis”. */
function nameHeading(marks, heading) {
  if (!heading) return '';
  const above = marks
    .slice(0, marks.indexOf(heading))
    .findLast((mark) => /^h[2-6]$/.test(mark.element) && mark.text && mark.element < heading.element);
  const names = [above, heading].map((mark) => mark?.text.replace(/[\s:]+$/, '') ?? '').filter(Boolean);
  return names.join(' – ');
}

function isBlock(mark) {
  return blockAnchor.test(mark.id) && !noteAnchor.test(mark.id);
}

/** Caption of a table or figure, else its number. */
function nameBlock(marks, block) {
  const inside = marks.slice(marks.indexOf(block));
  const end = inside.findIndex((mark) => /^(table|figure)-end$/.test(mark.id));
  const caption = inside.slice(0, end < 0 ? undefined : end).find((mark) => /^(fig)?caption$/.test(mark.element));
  if (caption?.text) return caption.text;
  const [, kind, number] = block.id.match(blockAnchor);
  return `${kind === 'table' ? 'Table' : 'Figure'} ${number}`;
}

/** 4 where all the words stand together in their order, else 2 where more than one is near, else 1. */
function scoreHit(words, wanted, location) {
  const after = words.slice(location, location + 40).filter((word) => !word.marker);
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
