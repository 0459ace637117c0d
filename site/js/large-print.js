/**
 * Keeps the large-print view from page to page where the reader asks for that. Without a script each page has the view all the same.
 * It runs where it stands, before the page is shown, so that nothing is seen to grow.
 */
{
  const name = 'large-print';
  const view = document.querySelector('details.large-print');
  const about = view.querySelector('#site_large_print');
  const box = document.createElement('input');
  const label = document.createElement('label');
  box.type = 'checkbox';
  label.append(box, 'Show every page in large print in this browser');
  about.append(label);

  /** Browsers may refuse to remember anything; the view then holds for this page alone. */
  const remember = (wanted) => {
    try {
      if (wanted) localStorage.setItem(name, 'yes');
      else localStorage.removeItem(name);
    } catch {}
  };
  const isRemembered = () => {
    try {
      return localStorage.getItem(name) === 'yes';
    } catch {
      return false;
    }
  };
  // Browsers of today open it themselves when a link leads into it; some older ones do not.
  const openForLink = () => {
    if (location.hash === `#${about.id}`) view.open = true;
  };

  box.checked = isRemembered();
  if (box.checked) view.open = true;
  openForLink();
  addEventListener('hashchange', openForLink);
  box.addEventListener('change', () => remember(box.checked));
  view.addEventListener('toggle', () => {
    if (view.open) return;
    box.checked = false;
    remember(false);
    if (location.hash === `#${about.id}`) history.replaceState(null, '', location.pathname + location.search);
  });
}
