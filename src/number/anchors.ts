/** Anchors of one page of the web: each id is given out once; an exact repeat gets --2, --3 (design, section 4). */

/** Gives out ids. */
export interface Anchors {
  /** Takes an id, or its next repeat. */
  claim(id: string): string;
  has(id: string): boolean;
}

/** A fresh set of anchors. */
export function createAnchors(): Anchors {
  const taken = new Set<string>();
  const repeats = new Map<string, number>();
  return {
    claim(id) {
      let free = id;
      for (let repeat = repeats.get(id) ?? 1; taken.has(free); ) {
        repeat += 1;
        repeats.set(id, repeat);
        free = `${id}--${repeat}`;
      }
      taken.add(free);
      return free;
    },
    has: (id) => taken.has(id),
  };
}

/** Forms that numbered anchors have; a heading’s words never take one. */
const numberedForm =
  /^(?:front|page|item|minute|resolution|motion|amendment|question|para|recommendation|table|figure|note|appendix|annex|issue|action|measure)-[a-z0-9]{1,4}(?:-\d+[a-z]?)*$/;

/** The anchor of a heading by its words: “Children’s services” is childrens-services; “Table 8” is table-8-heading. */
export function wordsAnchor(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const id = slug === '' ? 'section' : slug;
  return numberedForm.test(id) || /^supplement-\d+-page-/.test(id) ? `${id}-heading` : id;
}

/** A printed number as part of an anchor: "4.3.1" is 4-3-1, "8A" is 8a. */
export function numberAnchor(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
