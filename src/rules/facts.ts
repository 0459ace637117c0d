/** Rules about the facts at the top of a file. The table’s words: src/rules.ts. */
import type { Rule } from './rule.ts';

/** Rules about the facts at the top of a file. */
export const factsRules = {
  'empty-file': {
    severity: 'error',
    message: 'This file is empty. Write the paper in it, or delete the file and take its name off the agenda.',
    help: 'A paper needs at least the block between the --- lines and some text.',
  },
  'front-matter-missing': {
    severity: 'error',
    message:
      'The first line of this file should be three hyphens, ---; below it the facts that say what it is, and --- again.',
    help: 'Nothing stands before the first ---, not even an empty line; and no word processor’s dash stands in its place.',
  },
  'front-matter-open': {
    severity: 'error',
    message:
      'The block at the top begins with --- but is never closed. Put a line of three hyphens, and nothing else, after its last fact.',
    help: 'The facts at the top stand between two lines of three hyphens.',
  },
  'front-matter-shape': {
    severity: 'error',
    message: 'The block between the --- lines should be facts written as “key: value”, one a line.',
    help: 'Each fact is a key, a colon, a space and a value.',
  },
  'yaml-broken': {
    severity: 'error',
    message: 'The block between the --- lines cannot be read from here on: {reason}.',
    help: 'Compare the line with the one above it: indentation, quotes and colons are the usual causes.',
  },
  'unknown-key': {
    severity: 'error',
    message: '“{key}” is not something that can be said here. {hint}',
    help: 'docs/front-matter.md lists what each kind of file may say.',
  },
  'missing-key': {
    severity: 'error',
    message: '“{key}” is needed here and is not there. Add a line that says it.',
    help: 'docs/front-matter.md says which facts a file must have.',
  },
  'bad-value': {
    severity: 'error',
    message: '“{key}” is {found}, but {expected}.',
    help: 'docs/front-matter.md says what each fact may be.',
  },
  'unknown-type': {
    severity: 'error',
    message: 'The type of this paper is “{found}”, which is not one of: {known}',
    help: 'A paper says what it is: `type: report`, for instance.',
  },
  'allow-unknown': {
    severity: 'warning',
    message: 'There is no rule “{rule}” to allow. {hint}',
    help: 'Messages show the name of their rule in brackets at the end.',
  },
  'allow-error': {
    severity: 'warning',
    message: '“{rule}” is an error and cannot be allowed. Put right what it reports, and take this line away.',
    help: 'A paper may say that a warning or a question does not fit it, with the reason.',
  },
  'allow-unused': {
    severity: 'warning',
    message: '“{rule}” is allowed here, but nothing of the kind is found in this file. Take the line away.',
    help: 'An allowance that is left behind would hide a later mistake.',
  },
  'yaml-comment': {
    severity: 'warning',
    message: 'What stands after # on this line is taken for a note and shown to nobody. Put " round the whole value.',
    help: 'A # with a space before it begins a note; one with a space on both sides is taken as meant.',
  },
} as const satisfies Record<string, Rule>;
