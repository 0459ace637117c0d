/** File names made of titles. */
import { plainWords } from './inline.ts';

const weak = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'held',
  'its',
]);
const reserved = /^(index|pages|minutes|all|history|data|tables|part-2|supplement(-.*)?|pack|paper|large-print(-.*)?)$/;

/** Lower-case words joined by hyphens, all of them. */
export function makeSlug(text: string): string {
  return plainWords(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A short name for a paper: at most six words of its title, none of them weak at the end, and no reserved name. */
export function namePaper(title: string): string {
  const words = makeSlug(title).split('-').filter(Boolean).slice(0, 6);
  while (words.length > 1 && weak.has(words.at(-1) ?? '')) words.pop();
  const name = words.join('-') || 'paper';
  return reserved.test(name) ? `${name}-report` : name;
}

/** Gives out names once each: a second "budget" is budget-2. */
export function createNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
    taken.add(free);
    return free;
  };
}
