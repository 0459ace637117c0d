/** Facts written for somebody who has never seen YAML: a value in quotes where it needs them, a note to the clerk beside it. */
import { stringify } from 'yaml';

/** Stands wherever the clerk has something to write; `check` can find it. */
export const toWrite = 'TBC';

/** The two lines at the head of every new file. */
export const headNotes = `# Write after the colons; leave the words before them as they are.
# What stands after a # is a note to you, and is shown to nobody.
`;

/** A value on one line, in quotes where YAML would take it for something else. */
export function writeValue(value: string): string {
  return stringify(value.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trim();
}

/** "key: value" with a note to the clerk after it, indented as deep as asked; no line where there is no value. */
export function writeFact(key: string, value: string | undefined, note = '', depth = 0): string {
  if (value === undefined) return '';
  const fact = `${' '.repeat(depth)}${key}: ${value}`;
  return note === '' ? `${fact}\n` : `${fact.padEnd(26)} # ${note}\n`;
}

/** A block of facts such as a contact: a line each, indented by two; keys without a value are left out. */
export function writeBlock(facts: Record<string, string | undefined>, indent = '  '): string {
  return Object.entries(facts)
    .map(([key, value]) => (value === undefined ? '' : `${indent}${key}: ${writeValue(value)}\n`))
    .join('');
}

/** Words of a name of a file, as a title: "park-opening-hours" is “Park opening hours”. */
export function titleOfName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
