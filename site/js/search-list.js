/**
 * The list of results: builds the page's own elements from text, never from HTML that came from elsewhere.
 *
 * @typedef {{ address: string, title: string, facts: string[], places: import('./search-places.js').Place[] }} Result
 */

/**
 * One result: the paper's title, which leads to the best place in it, and up to two further places.
 *
 * @param {Result} result
 * @returns {HTMLLIElement}
 */
export function buildResult(result) {
  const [best, ...others] = result.places;
  const link = make('a', 'search-result__link', result.title);
  link.href = addressOf(result, best?.id);
  const item = make('li', 'search-result', make('h2', 'search-result__title', link));
  if (result.facts.length > 0) item.append(make('p', 'search-result__facts', result.facts.join(', ')));
  if (!best) return item;
  if (best.name || best.page) item.append(buildPlaceLine(result, best, best.name));
  item.append(buildExcerpt(best));
  if (others.length > 0) {
    item.append(make('ul', 'search-result__places', ...others.map((place) => buildPlace(result, place))));
  }
  return item;
}

function buildPlace(result, place) {
  const samePage = place.id === place.pageId;
  const link = make('a', '', (samePage && !place.name ? place.page : place.name) || 'Start of the paper');
  link.href = addressOf(result, place.id);
  const line = samePage && !place.name ? make('p', 'search-result__place', link) : buildPlaceLine(result, place, link);
  return make('li', '', line, buildExcerpt(place));
}

/** "Issue 2: Histories — Page 34", the page a link to where that printed page starts. */
function buildPlaceLine(result, place, name) {
  const line = make('p', 'search-result__place');
  if (name) line.append(name);
  if (name && place.page) line.append(' — ');
  if (place.page) {
    const page = make('a', 'search-result__page', place.page);
    page.href = addressOf(result, place.pageId);
    line.append(page);
  }
  return line;
}

function buildExcerpt(place) {
  const line = make('p', 'search-result__excerpt');
  for (const { text, found } of place.excerpt) line.append(found ? make('mark', '', text) : text, ' ');
  return line;
}

function addressOf(result, id) {
  return id ? `${result.address}#${encodeURIComponent(id)}` : result.address;
}

/**
 * An element with a class and what is in it; text goes in as text.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, className, ...inside) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}
