/**
 * “Go to page” on a paper: moves to where a printed page starts, and the focus with it. Without a script the page list does.
 * A page of the same meeting that is in another paper is found at …/pages/.
 */
const place = document.querySelector('[data-go-to-page]');
if (place) place.append(buildForm());

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
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.textContent = goTo(field.value);
  });
  return form;
}

/** Goes to a page; gives what to say when there is none of that number. */
function goTo(written) {
  const label = written
    .trim()
    .toLowerCase()
    .replace(/^page\s*/, '');
  if (label === '') return 'Write a page number.';
  const marker = document.getElementById(`page-${label}`);
  if (marker) {
    moveFocus(marker);
    return '';
  }
  location.href = `${place.dataset.allPages}#page-${encodeURIComponent(label)}`;
  return '';
}

function moveFocus(marker) {
  location.hash = marker.id;
  marker.tabIndex = -1;
  marker.focus();
  marker.addEventListener('blur', () => marker.removeAttribute('tabindex'), { once: true });
}
