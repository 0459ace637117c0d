/**
 * What the reader looks for, as the form, the address and Pagefind each say it.
 *
 * @typedef {{ q: string, filters: Record<string, string>, sort: string }} Search
 */

/** Names of the filters: of the form's fields, in the address, and in `data-pagefind-filter`. */
export const filterNames = ['committee', 'year', 'kind'];

/**
 * @param {string} query The part of the address after "?".
 * @returns {Search}
 */
export function readAddress(query) {
  const fields = new URLSearchParams(query);
  return readFields((name) => fields.get(name) ?? '');
}

/**
 * @param {HTMLFormElement} form
 * @returns {Search}
 */
export function readForm(form) {
  const fields = new FormData(form);
  return readFields((name) => String(fields.get(name) ?? ''));
}

function readFields(read) {
  const filters = {};
  for (const name of filterNames) if (read(name)) filters[name] = read(name);
  return { q: read('q').trim(), filters, sort: read('sort') === 'newest' ? 'newest' : '' };
}

/**
 * The part of the address after "?", without what is not set.
 *
 * @param {Search} search
 */
export function writeAddress(search) {
  const fields = new URLSearchParams();
  if (search.q) fields.set('q', search.q);
  for (const name of filterNames) if (search.filters[name]) fields.set(name, search.filters[name]);
  if (search.sort) fields.set('sort', search.sort);
  return fields.toString();
}

/**
 * Puts a search into the form, as when the reader goes back.
 *
 * @param {HTMLFormElement} form
 * @param {Search} search
 */
export function fillForm(form, search) {
  const values = { q: search.q, sort: search.sort, committee: '', year: '', kind: '', ...search.filters };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && value) addChoice(field, value);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

/**
 * Adds to each filter the choices that the index knows; years newest first.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, Record<string, number>>} filters What Pagefind's `filters()` gives.
 */
export function addChoices(form, filters) {
  for (const name of filterNames) {
    const field = form.elements.namedItem(name);
    const values = Object.keys(filters[name] ?? {}).sort((a, b) => a.localeCompare(b, 'en'));
    if (name === 'year') values.reverse();
    if (field instanceof HTMLSelectElement) for (const value of values) addChoice(field, value);
  }
}

function addChoice(field, value) {
  if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
}
