/**
 * “Go to page” on a front sheet, a supplement or a paper: moves to where a printed page starts, and the focus with it. Without a script
 * the page list does. A page that is in another paper of the meeting is looked up at …/pages/, so that the reader lands on the page itself.
 */
const place = document.querySelector('[data-go-to-page]');
/** What the numbers of a supplement that counts from 1 carry in the list of all pages: “supplement-1-”. */
const series = place?.dataset.series ?? '';
if (place) place.append(buildForm());
focusArrival();
addEventListener('hashchange', focusArrival);

function buildForm() {
  const form = document.createElement('form');
  const label = document.createElement('label');
  const field = document.createElement('input');
  const button = document.createElement('button');
  const status = document.createElement('p');
  label.textContent = 'Go to printed page';
  label.htmlFor = 'site_page_number';
  field.id = 'site_page_number';
  field.autocomplete = 'off';
  field.size = 5;
  button.textContent = 'Go';
  status.setAttribute('role', 'status');
  const row = document.createElement('div');
  row.className = 'go-to-page__row';
  row.append(field, button);
  form.append(label, row, status);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    status.textContent = '';
    status.textContent = await goTo(field.value);
  });
  return form;
}

/** Goes to a page; gives what to say when there is none of that number. */
async function goTo(written) {
  const label = written
    .trim()
    .toLowerCase()
    .replace(/^(?:page|pp?[. ]|pp?(?=\d))\s*/, '');
  if (label === '') return 'Write a page number.';
  const marker = document.getElementById(`page-${label}`);
  if (marker) {
    moveFocus(marker);
    return '';
  }
  const id = `${series}page-${label}`;
  const address = new URL(`${place.dataset.allPages}#${encodeURIComponent(id)}`, location.href);
  const list = await fetchList(address);
  const line = list?.getElementById(id);
  if (list && !line) return sayMissing(list, label);
  location.href = line?.querySelector('a')?.getAttribute('href') ?? address.href;
  return '';
}

/** The list of all pages; undefined where it cannot be read, and the browser then goes there itself. */
async function fetchList(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

function sayMissing(list, label) {
  const known = [...list.querySelectorAll('li[id]')].map(({ id }) =>
    Number(id.startsWith(`${series}page-`) ? id.slice(`${series}page-`.length) : Number.NaN),
  );
  const before = Math.max(...known.filter((number) => number < Number(label)));
  const hint = Number.isFinite(before) ? ` The last page before it that is marked is ${before}.` : '';
  return `Page ${label} is not marked in these papers.${hint}`;
}

/** A reader who comes from another page by the address of a printed page has the focus there too, not only the view. */
function focusArrival() {
  const marker = document.getElementById(location.hash.slice(1));
  if (marker?.matches('.page-marker') && document.activeElement !== marker) moveFocus(marker);
}

function moveFocus(marker) {
  location.hash = marker.id;
  marker.tabIndex = -1;
  marker.focus();
  marker.addEventListener('blur', () => marker.removeAttribute('tabindex'), { once: true });
}
