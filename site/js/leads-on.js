/** The page at an old address of a paper: goes on to the paper, and to the place in it that the address names. */
const link = document.querySelector('[data-leads-on]');
if (link) location.replace(link.href + location.hash);
