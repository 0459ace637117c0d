/** Reads "above" and "below", and numbers that no word calls: "(see also 2.2 above)", "see 3.1", "(b) and (c) below". */
import type { ReferenceWord } from './grammar.ts';
import { readLabels } from './labels.ts';
import { readOwner } from './others.ts';
import { type Found, keyAt, mentionOf, type Reading } from './reading.ts';

const bare: ReferenceWord = {
  kind: 'paragraph',
  word: '',
  plural: true,
  letters: false,
  strokes: false,
  counted: false,
  most: 200,
};

/** "above" or "below" after a number, in brackets or after a comma too; not where it compares: "above the average". */
export function readDirection(reading: Reading, at: number): { direction: 'above' | 'below'; end: number } | undefined {
  const opens = /^[,(]$/.test(keyAt(reading, at)) ? 1 : 0;
  const key = keyAt(reading, at + opens);
  if (key !== 'above' && key !== 'below') return undefined;
  const end = at + opens + 1;
  const after = keyAt(reading, end);
  if (/^(average|averages|target|targets|national|its|their|average|all|inflation|ground|sea|and|the)$/.test(after)) {
    const compares = after !== 'and' && after !== 'the' && after !== 'all';
    if (
      compares ||
      (after === 'the' &&
        /^(average|national|target|level|benchmark|threshold|norm|mean|median)$/.test(keyAt(reading, end + 1)))
    )
      return undefined;
  }
  return { direction: key, end: keyAt(reading, at) === '(' && after === ')' ? end + 1 : end };
}

/** A number or a letter in brackets that only "see" before it or "above" after it makes a reference. */
export function readBareNumber(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.key === '(' ? !/^[)\]]$/.test(keyAt(reading, at + 2)) : token?.kind !== 'number') return undefined;
  if (token?.glued && /^[/.£$€-]$/.test(keyAt(reading, at - 1))) return undefined;
  const labels = readLabels(tokens, at, bare);
  if (!labels) return undefined;
  const last = labels.at(-1)?.end ?? at;
  // “1) above” as much as “(1) above”.
  const closes = keyAt(reading, last) === ')' && tokens[last]?.glued && readDirection(reading, last + 1) ? 1 : 0;
  const after = last + closes;
  const isBracketed = token?.key === '(' || closes === 1;
  const seen = isSeen(reading, at);
  const direction = readDirection(reading, after);
  const isNumbered = labels.every(({ number }) => number.includes('.'));
  // “see 4.2 of the Constitution”
  const isElsewhere = keyAt(reading, after) === 'of' && readOwner(reading, after) !== 'here';
  if (!direction && (!(seen && isNumbered) || isElsewhere)) return { mentions: [], end: after };
  if (
    direction &&
    !seen &&
    !isNumbered &&
    !isBracketed &&
    !/\($/.test(keyAt(reading, at - 1)) &&
    !labels.every(({ number }) => number.includes('('))
  ) {
    return { mentions: [], end: after };
  }
  if (direction && !seen && !isBracketed && !mayEnd(reading, direction.end)) return { mentions: [], end: after };
  const mentions = labels.map(({ number, range, start, end }) =>
    mentionOf(reading, 'paragraph', '', start, end, {
      number,
      ...(range && { range }),
      ...(direction && { direction: direction.direction }),
    }),
  );
  return { mentions, end: direction?.end ?? after };
}

/** "see 3.1", "described in 2.1", "the comments are at 2.4". */
function isSeen(reading: Reading, at: number): boolean {
  if (keyAt(reading, at - 1) === 'per') return keyAt(reading, at - 2) === 'as';
  const joint = /^(also|at|in|under)$/.test(keyAt(reading, at - 1));
  let back = joint ? at - 2 : at - 1;
  if (/^(see|cf|refer)$/.test(keyAt(reading, back))) return true;
  if (!joint) return false;
  if (keyAt(reading, back) === 'out' || keyAt(reading, back) === 'to') back--;
  if (pointing.test(keyAt(reading, back))) return true;
  return (
    /^(is|are)$/.test(keyAt(reading, back)) &&
    /^(comments|implications|views|details|reasons|advice)$/.test(keyAt(reading, back - 1))
  );
}

const pointing =
  /^(set|described|outlined|explained|detailed|shown|listed|mentioned|referred|noted|stated|discussed|summarised|summarized|identified|addressed|considered|covered)$/;

/** What may follow "2.2 above"; a share "2.2 above the average" goes on otherwise. */
function mayEnd(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token?.kind !== 'word' ||
    /^(and|or|for|which|that|is|are|was|were|has|have|to|in|of|on|as|by|will|would|may|shall|should|applies|apply|refers)$/.test(
      token.key,
    )
  );
}
