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
  'reference-missing': {
    severity: 'warning',
    message: 'There is no {what} {where}. {hint} The words stay without a link.',
    help: 'Papers refer to items, paragraphs, tables, appendices and minutes by their numbers. Put the number right, or say beside it which paper or meeting it is of.',
  },
  'reference-unsure': {
    severity: 'question',
    message: 'There is no {what} {where}. {hint} The words stay without a link.',
    help: 'It may be of a paper that is not held here. Where it should lead somewhere, put the number right, attach the paper, or write a link.',
  },
  'reference-ambiguous': {
    severity: 'question',
    message: '“{words}” may mean {first} or {second}, so the words stay without a link.',
    help: 'Say which is meant: “Table 2 of Appendix A”. Or write a link to it.',
  },
  'appendix-not-mentioned': {
    severity: 'question',
    message: 'Nothing at its item refers to this appendix. Does “{report}” speak of it?',
    help: 'A reader finds an appendix where the report says “see Appendix 2”. It may also be attached by mistake, or to another item.',
  },
  'table-skips': {
    severity: 'question',
    message: 'After Table {before} comes Table {number}. Is Table {missing} missing?',
    help: 'A table may have been left out, or numbered wrongly. The numbers are shown as written.',
  },
  'table-repeats': {
    severity: 'question',
    message: 'Table {number} stands twice in this paper. References lead to the first.',
    help: 'One of the two has the wrong number, or is a table continued from another page.',
  },
} as const satisfies Record<string, Rule>;
