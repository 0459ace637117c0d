/** A page of the website as the search index should read it; what is added here is never published. */

/** Ends of things that stand side by side on the page. Pagefind runs their words together when the HTML has no space there. */
const ends = /<\/(?:caption|td|th|dt|dd|summary|legend|label|button|option)>|<br\s*\/?>/gi;

/** Whether a page asks to be found: it says which part of it is the text with `data-pagefind-body`. */
export function isSearchable(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/**
 * Adds what the search page needs to say where a hit is: spaces between cells, an id on each caption,
 * and an empty mark where each table (`table-end`) and each figure (`figure-end`) ends.
 */
export function prepareForSearch(html: string): string {
  return html
    .replace(ends, '$& ')
    .replace(/<(caption|figcaption)(?=[\s>])(?![^>]*\sid=)/gi, '<$1 id="caption"')
    .replace(/<\/(table|figure)>/gi, (end, name: string) => `${end}<i id="${name.toLowerCase()}-end"></i>`);
}
