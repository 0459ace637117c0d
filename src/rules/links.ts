/** Rules about links and references. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about links and references. */
export const linksRules = {
  'link-missing': {
    severity: 'error',
    message: 'This link leads to {target}, which is not there. {hint}',
    help: 'Links between papers are written as paths from this file, such as ../2026-02-18/minutes.md.',
  },
  'link-private': {
    severity: 'warning',
    message: 'This link leads to something that is not public, so the words stay without a link.',
    help: 'A Part 1 paper cannot link to a Part 2 paper or to a meeting that is not published.',
  },
  'link-anchor': {
    severity: 'warning',
    message: 'The page this link leads to has no place called #{anchor}; the link leads to the top of it. {hint}',
    help: 'Anchors are those shown on the page: #para-4, #table-2, #minute-57.',
  },
  'link-unsafe': {
    severity: 'warning',
    message:
      'This address is not one a reader can safely follow, and is left out: only http, https, mailto and tel are.',
    help: 'Scripts and local addresses are never published.',
  },
} as const satisfies Record<string, Rule>;
