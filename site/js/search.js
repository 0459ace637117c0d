/**
 * The search page. Needs in the HTML:
 *   <form id="search-form" method="get" action=".../search/" data-base="/"> with fields q, committee, year, kind, sort
 *     ("" best match, "newest"; each select's first option has the value ""), data-base being the site's own path;
 *   <p id="search-status" role="status"> and <ol id="results">;
 *   what stands there without a script has the attribute data-without-search and is hidden once search works.
 * Papers carry data-pagefind-body; data-pagefind-filter="committee", "year", "kind", each on an element of its own (a value
 * written as "kind:Report" runs to the end of the attribute); data-pagefind-sort="date" on 2026-03-18; data-pagefind-meta
 * "committee", "date", "kind" for what is shown under the title.
 */
import { addChoices, fillForm, readAddress, readForm, writeAddress } from './search-form.js';
import { buildResult, make } from './search-list.js';
import { findPlaces } from './search-places.js';

const perScreen = 10;
const placesPerPaper = 3;

const form = document.querySelector('#search-form');
const results = document.querySelector('#results');
const status = document.querySelector('#search-status');
const title = document.title;
const more = make('button', 'search-more', 'Show more results');
more.type = 'button';
more.hidden = true;

let pagefind;
/** Number of the search under way; one that was overtaken shows nothing. */
let turn = 0;
let waiting = [];
let shownQuery = '';

if (form && results && status) start();

async function start() {
  results.after(more);
  more.addEventListener('click', showMore);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', go);
  window.addEventListener('popstate', () => show(readAddress(location.search)));
  fillForm(form, readAddress(location.search));
  await show(readAddress(location.search));
}

/** A new search by the reader: it gets an address of its own, so that Back returns to the one before. */
function go() {
  const search = readForm(form);
  const query = writeAddress(search);
  if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : location.pathname);
  show(search);
}

async function show(search) {
  turn += 1;
  const mine = turn;
  fillForm(form, search);
  document.title = search.q ? `${search.q} – ${title}` : title;
  try {
    if (search.q) say('Searching…');
    await load();
    const found = await find(search);
    if (mine !== turn) return;
    waiting = [...(found ?? [])];
    shownQuery = search.q;
    const first = await buildNext();
    if (mine !== turn) return;
    results.replaceChildren(...first);
    say(found ? countResults(found.length, search) : '');
    more.hidden = waiting.length === 0;
  } catch (error) {
    if (mine !== turn) return;
    fail(error);
  }
}

/** Pagefind and its index are fetched when the page opens; without them the lists stay. */
async function load() {
  if (pagefind) return;
  const loaded = await import(new URL(`${form.dataset.base ?? '/'}pagefind/pagefind.js`, location.href).href);
  await loaded.init();
  addChoices(form, await loaded.filters());
  pagefind = loaded;
  for (const part of document.querySelectorAll('[data-without-search]')) part.hidden = true;
}

/** Papers found, or undefined when nothing was asked. With the best match first, those that have the words together lead. */
async function find({ q, filters, sort }) {
  if (!q && Object.keys(filters).length === 0) return undefined;
  const newest = { filters, sort: { date: 'desc' } };
  if (!q || sort) return (await pagefind.search(q || null, newest)).results;
  const { results: all } = await pagefind.search(q, { filters });
  if (!/\s/.test(q) || q.includes('"')) return all;
  const { results: together } = await pagefind.search(`"${q}"`, { filters });
  const leading = new Set(together.map((one) => one.id));
  return [...all.filter((one) => leading.has(one.id)), ...all.filter((one) => !leading.has(one.id))];
}

/** Takes the next papers off the list that waits, and builds their results. */
async function buildNext() {
  const papers = await Promise.all(waiting.splice(0, perScreen).map((one) => one.data()));
  return papers.map((paper) =>
    buildResult({
      address: paper.url,
      title: paper.meta.title ?? paper.url,
      facts: ['committee', 'date', 'kind'].map((name) => paper.meta[name]).filter(Boolean),
      places: findPlaces(paper, shownQuery, placesPerPaper),
    }),
  );
}

/** Adds the next papers and moves the focus to the first of them, so that reading goes on from there. */
async function showMore() {
  const mine = turn;
  try {
    const next = await buildNext();
    if (mine !== turn) return;
    results.append(...next);
    next[0]?.querySelector('a')?.focus();
    more.hidden = waiting.length === 0;
  } catch (error) {
    fail(error);
  }
}

function countResults(count, { q, filters }) {
  const counted = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`;
  const advice =
    Object.keys(filters).length > 0
      ? 'Try without the committee, year or kind of paper.'
      : 'Check the spelling, or try fewer or other words.';
  return (q ? `${counted} for ${q}` : counted) + (count === 0 ? `. ${advice}` : '');
}

function fail(error) {
  console.error(error);
  results.replaceChildren();
  more.hidden = true;
  for (const part of document.querySelectorAll('[data-without-search]')) part.hidden = false;
  say('Search is not working at the moment. Try again later, or find papers by their meeting or committee.');
}

function say(words) {
  status.textContent = words;
}
