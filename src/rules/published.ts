/** Rules about what was published and must stay: pages, anchors, addresses, items. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about what was published and must stay: pages, anchors, addresses, items. */
export const publishedRules = {
  'lock-broken': {
    severity: 'error',
    message:
      'The record of what was published cannot be read: {reason}. Restore it from git; it is never written by hand.',
    help: 'pages.lock.json is written by `publish` and `import` alone.',
  },
  'page-start-moved': {
    severity: 'warning',
    message:
      'Page {page} began with words that are no longer here. It begins with the words on this line now; its number stays.',
    help: 'A printed page keeps its number. Where the words it began with are deleted or moved, the next that are left begin it.',
  },
  'page-empty': {
    severity: 'warning',
    message: 'Nothing is left of what stood on page {page}. The page keeps its number and says that it is empty.',
    help: 'A published page number is never given to other words.',
  },
  'paper-after-publication': {
    severity: 'warning',
    message:
      'This paper was added after {what} was published, so it has no page numbers of its own. Put it into a supplement.',
    help: 'A printed pack cannot grow: papers that come later are published as a supplement, with `agendapack new supplement`.',
  },
  'anchor-gone': {
    severity: 'error',
    message:
      'Links into this paper were published whose places are gone ({count}): {anchors}. Put them back, or say in the facts at the top where each is now: a line “moved:” and below it, two spaces in, a line for each such as “{anchor}: para-4”.',
    help: 'An anchor that was published leads somewhere for ever. `moved:` in the block between the --- lines names the new place.',
  },
  'address-gone': {
    severity: 'error',
    message:
      '{address} was published and is gone. Put the paper back on the agenda; or, where its file has another name now, add the line was: [{address}] to its facts.',
    help: 'An address that was published answers for ever. A paper that must not be shown any more is withdrawn, not deleted.',
  },
  'item-gone': {
    severity: 'error',
    message:
      'Links to #item-{key} of this meeting were published, and no item has that key now. Put the item back; or, where it has another number now, add the line key: "{key}" to it.',
    help: 'An item that is not taken stays on the agenda and says so; its number may change, its key never does.',
  },
  'corrections-broken': {
    severity: 'warning',
    message:
      'The record of what corrections changed cannot be read, so readers are told of them without it. Restore it from git; it is never written by hand.',
    help: 'corrections.json is written by `publish` when it is given a reason.',
  },
  'changed-since-publication': {
    severity: 'question',
    message:
      'This paper is not as it was published. Is it a correction? Then publish it, and say why: agendapack publish {name} --reason "…"',
    help: 'A correction is told to readers with its day, its reason, and what was changed. Until then the website shows the new words without a note.',
  },
  'replaces-unknown': {
    severity: 'warning',
    message:
      'This paper says that it replaces “{name}”, and there is no such paper. Write the name of its file, such as budget or supplement-1/budget.',
    help: 'A replaced paper stays at its address, with a dated notice that leads to the new one.',
  },
  'withdraw-due': {
    severity: 'question',
    message:
      'This paper was to be taken down on {day}. Its page says so since that day. Write it into the record with: agendapack withdraw {name} --reason "…"',
    help: 'From the day that `withdraw-on:` names a paper is shown as withdrawn. `withdraw` records it, so that the file may go.',
  },
  'retention-days': {
    severity: 'warning',
    message: 'This paper is to be taken down on {day}, and kept until {until}. One of the two days is wrong.',
    help: 'Agendas, reports and minutes stay open for six years after the meeting, background papers for four (Local Government Act 1972, sections 100C and 100D).',
  },
} as const satisfies Record<string, Rule>;
