/** Who sits on the committee, as a front sheet lists them. */
import type { Block } from './blocks.ts';
import type { Cover, PrintedSeat } from './cover.ts';
import { plainWords } from './inline.ts';
import { readPerson } from './people.ts';

const councillors =
  /^(?:to:?\s*)?(?:(?:all )?(?:councillors|members)(?: (?:on|of) the [\w &,-]+?)?|(?:committee |panel |board )?membership(?: of the [\w &,-]+?)?|committee members|aelodau(?: \/ members)?|members \/ aelodau)(?:\s*\([^)]*\))?\s*:?$/i;
const others =
  /^(?:other |co-opted |non-voting |voting |independent )*(?:representatives?|members?|co-optees?)(?:\s*\([^)]*\))?:?$/i;
const address = /^(?:councillors?|cllrs?\.?|cynghorwyr|mr|mrs|ms|miss|dr|sir|dame)\b/i;

/** “Councillors on the Committee” and other headings with the names under them. Gives the number of blocks used. */
export function readPeople(front: Block[], at: number, cover: Cover): number {
  const whole = linesOf(front[at]);
  const heading = whole[0] ?? '';
  const isCouncillors = councillors.test(heading);
  if (!isCouncillors && !others.test(heading)) return 0;
  const seats: PrintedSeat[] = [];
  const take = (lines: string[]) => {
    if (lines.length === 0 || !lines.every(isName)) return false;
    seats.push(...lines.map((line) => (isCouncillors ? readPerson(line) : readSeat(line, heading.replace(/:$/, '')))));
    return true;
  };
  let used = 1;
  if (whole.length > 1) {
    if (!take(whole.slice(1))) return 0;
  } else {
    for (let next = front[at + used]; next; next = front[at + used]) {
      const lines = linesOf(next);
      if (('head' in next && next.head) || !take(lines)) break;
      used++;
      if (next.kind === 'text' && lines.length > 1) break;
    }
  }
  if (isCouncillors && heading.length < 14 && !seats.some((seat) => seat.title) && seats.length < 3) return 0;
  cover.seats.push(...seats);
  return seats.length > 0 ? used : 0;
}

/** The lines of a block, those in columns one below the other; names parted by commas after “Councillors” as well. */
function linesOf(block: Block | undefined): string[] {
  if (block?.kind === 'item') return [plainWords(block.text)];
  if (block?.kind !== 'text') return [];
  return block.lines
    .flatMap((one) => one.text.split('\u2003'))
    .map(plainWords)
    .filter((line) => line !== '');
}

function isName(line: string): boolean {
  return (
    line.length < 90 &&
    !/[:@]|\d{3}|^(?:Head|Director|Clerk|Contact|Chief|Monitoring|Democratic|Published)\b/.test(line) &&
    (/^(?:[A-Z][\w.’'-]*\s+){1,5}/.test(`${line} `) || address.test(line)) &&
    !/\b(?:on the committee|council|agenda|meeting)\b/i.test(line)
  );
}

function readSeat(line: string, group: string): PrintedSeat {
  const [name = '', ...rest] = line.replace(/\.$/, '').split(/,\s+/);
  const person = readPerson(name);
  return { ...person, represents: rest.join(', ') || person.role, role: undefined, group };
}
