/** Rules about agendas and the papers they list. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about agendas and the papers they list. */
export const agendaRules = {
  'missing-paper': {
    severity: 'error',
    message: 'The agenda names a paper “{name}” under item {item}, but there is no file {file}. {hint}',
    help: 'Check the spelling, add the file, or mark the item to-follow.',
  },
  'unlisted-paper': {
    severity: 'warning',
    message: 'No agenda item lists this paper, so it is not published. Add its name under papers: of an item.',
    help: 'A paper that no item lists counts as not public.',
  },
  'included-private': {
    severity: 'warning',
    message:
      'This paper of another meeting is not public there yet, so it is left out here as well. Publish it with its own meeting first.',
    help: 'A paper that a later pack includes is public where it belongs, or nowhere.',
  },
  'listed-twice': {
    severity: 'warning',
    message: '“{name}” is listed under more than one item; it is published once, at item {item}.',
    help: 'One paper has one place in the pack.',
  },
  'duplicate-key': {
    severity: 'error',
    message:
      'Two agenda items have the same number or key, “{key}”; the first stands on line {line}. Give this one another number or key.',
    help: 'The key is the end of an item’s address, #item-…. It is the number unless the item has a key: of its own.',
  },
  'item-without-key': {
    severity: 'error',
    message: 'This item has no number, so it needs a key: of its own, such as key: {guess}.',
    help: 'Items without a printed number need a permanent key.',
  },
  'unknown-item': {
    severity: 'error',
    message: 'There is no agenda item with the key “{key}” in this meeting. {hint}',
    help: 'A supplement’s papers belong to items of the meeting’s own agenda.',
  },
  'same-address': {
    severity: 'error',
    message: 'This would have the same address as {other}: {address}. Rename one of them.',
    help: 'Every paper has an address of its own.',
  },
  'item-number-skips': {
    severity: 'question',
    message: 'Item {before} is followed by item {number}. Is one missing?',
    help: 'Numbers stay as they are printed; an item that is not taken stays on the agenda and says so.',
  },
  'item-number-order': {
    severity: 'warning',
    message: 'Item {number} stands after item {before}. Put the items in order, or give this one another number.',
    help: 'An item that was published keeps its key: when its number changes.',
  },
  'item-number-again': {
    severity: 'question',
    message: 'Item {number} stands in Part 1 and again in Part 2. Should the items of Part 2 carry on from Part 1?',
    help: 'Where numbers start again, “item 5” says nothing of which is meant. The second is #item-part-2-….',
  },
  'to-follow-past': {
    severity: 'warning',
    message:
      'Item {item} is still marked to follow, though the meeting was on {date}. Publish its papers as a supplement, or take to-follow: away.',
    help: 'Readers wait for papers that are to follow.',
  },
  'department-twice': {
    severity: 'question',
    message: '{other} and {one} both stand for “{meaning}”. Is one of them a slip?',
    help: 'A legend explains each short form once.',
  },
  'department-unknown': {
    severity: 'question',
    message: 'The legend of departments does not say what {written} stands for. {hint}',
    help: 'Short forms in a forward plan are explained under departments:.',
  },
  'matter-guess': {
    severity: 'question',
    message:
      '“{title}” may be the same matter as “{other}” at {where}. If it is, write “{line}” {places}. Nothing is shown of it until then.',
    help: 'A matter has a page with its whole history. Where the two are different matters, give them different ones, or allow this with a reason.',
  },
} as const satisfies Record<string, Rule>;
