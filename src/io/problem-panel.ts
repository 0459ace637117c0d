/** What is wrong with the page being looked at, shown in it while the site is served: never part of what is built. */
import { formatProblem, type Problem } from '../problem.ts';
import { countProblems } from './print-problems.ts';

/** What came of the last build, for the pages that are open. */
export interface Outcome {
  /** False when what is shown is older than the papers. */
  built: boolean;
  /** With files as seen from the content folder. */
  problems: Problem[];
}

/** The panel for the page at an address (root-relative, without the site’s own path); nothing where nothing is wrong. */
export function renderPanel({ built, problems }: Outcome, address: string): string {
  const shown = problems.filter((one) => isAbout(one.file, address) || (!built && one.severity === 'error'));
  if (built && shown.length === 0) return '';
  const head = built
    ? `In this page: ${countProblems(shown)}`
    : `Not built: this is the page as it was. ${countProblems(shown)}`;
  const lines = shown.map((one) => `<li>${escapeHtml(formatProblem(one))}</li>`).join('\n');
  const isOpen = shown.some((one) => one.severity === 'error');
  return `<aside class="banner" aria-label="Problems"><details${isOpen ? ' open' : ''}>
<summary>${escapeHtml(head)}</summary>
<ul>
${lines}
</ul>
</details></aside>`;
}

/** Puts a panel at the head of what a page is about. */
export function addPanel(html: string, panel: string): string {
  return html.replace(/<main\b[^>]*>|<body\b[^>]*>(?![\s\S]*<main\b)/, (tag) => tag + panel);
}

/** Whether a file’s page is the one at the address: the folders are the addresses, and a supplement’s papers stand in its meeting. */
function isAbout(file: string, address: string): boolean {
  const path = file === 'council.md' ? '' : file.replace(/(^|\/)index\.md$|\.md$|(^|\/)[^/]+\.(?!md$)[^/]+$/, '');
  const own = path === '' ? '/' : `/${path}/`;
  return own === address || own.replace(/\/supplement-\d+\/(?=.)/, '/') === address;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
