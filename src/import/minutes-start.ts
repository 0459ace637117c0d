/** Where minutes begin, and whether a file holds them. */
import { type Block, wordsOf } from './blocks.ts';
import { readDate } from './dates.ts';
import { plainWords } from './inline.ts';

/** “Minutes” alone with a date near it, or “MINUTES of a meeting … held”. */
export function startsMinutes(blocks: Block[], at: number): boolean {
  const words = plainWords(wordsOf(blocks[at]));
  if (blocks[at]?.kind === 'item' || words.length > 400) return false;
  const isDated = [0, 1, 2, 3, 4, 5].some((step) => readDate(wordsOf(blocks[at + step])) !== undefined);
  if (sentence.test(words)) return isDated && !/\bbe (?:approved|confirmed|agreed|signed|noted)\b/i.test(words);
  return (
    /^(?:(?:draft|unconfirmed|public|open) )?(?:minutes?|cofnodion)(?: \/ (?:minutes|cofnodion))?$/i.test(words) &&
    isDated
  );
}

/**
 * Minutes that do not call themselves so, as parish councils write them: near their top a date and a line that says who was present, and
 * below it what was done.
 */
export function areMinutes(blocks: Block[]): boolean {
  const words = blocks.map((block) => plainWords(wordsOf(block)));
  const top = words.slice(0, 14);
  if (!top.slice(0, 8).some(readDate) || !top.some((one) => /^(?:\w+ )?present(?: were)?\s*(?:[:–-]|$)/i.test(one)))
    return false;
  const done =
    /\b(?:resolved|proposed by|seconded|(?:true|correct|accurate) record|meeting (?:was )?(?:closed|adjourned))\b/i;
  return words.filter((one) => done.test(one)).length >= 2;
}

/** How minutes begin: “Minutes of the meeting of the Cabinet held on”, “Minute of Meeting”, “COFNODION cyfarfod”. */
const sentence =
  /^(?:(?:draft|unconfirmed|public|open)[ :]+)?(?:minutes? of (?:(?:a|an|the|its) )?(?:[\w&’',-]+ ){0,14}?meeting\b|minutes? of (?:the )?[\w&’', -]{3,80}\bheld\b|[\w&’' -]{3,60}\bminutes of (?:a|the) meeting\b|cofnodion (?:o )?(?:gyfarfod|cyfarfod)\b)/i;
