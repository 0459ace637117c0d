/** What may be written as the value of a key, in words: docs/front-matter.md. */
import type { JsonSchema } from './json-schema.ts';

/** "a date, such as `2026-03-18`", "one of `ordinary`, `annual`", "a list of …". */
export function describeValues(schema: JsonSchema): string {
  const example = schema.examples?.length ? `, such as ${list(schema.examples.map(quote), 'or')}` : '';
  if (schema.const !== undefined) return quote(schema.const);
  if (schema.enum) return list(schema.enum.map(quote), 'or');
  if (schema.anyOf)
    return schema.examples ? `text or a number${example}` : schema.anyOf.map(describeValues).join(', or ');
  if (Array.isArray(schema.type)) return `text or a number${example}`;
  switch (schema.type) {
    case 'array':
      return `a list of ${describePlural(schema.items ?? {})}`;
    case 'object':
      return schema.properties ? 'keys, shown below' : 'pairs, such as `first: second`';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return `a whole number${describeRange(schema)}`;
    default:
      return describeText(schema) + example;
  }
}

function describeText({ format, examples, pattern }: JsonSchema): string {
  if (String(pattern).startsWith('^[a-z0-9]+(-')) return 'a short name, lower-case with hyphens';
  if (format === 'date') return 'a date';
  if (format === 'email') return 'an e-mail address';
  if (format === 'uri') return 'a web address';
  return examples?.includes('19:30') ? 'a time in quotes' : 'text';
}

function describePlural(items: JsonSchema): string {
  if (items.properties) return 'keys, shown below';
  if (items.anyOf?.some((one) => one.properties)) return 'texts, or of keys, shown below';
  if (items.type === 'integer') return `whole numbers${describeRange(items)}`;
  const example = items.examples?.length ? `, such as ${list(items.examples.map(quote), 'or')}` : '';
  return items.examples ? `names or numbers${example}` : 'texts';
}

/** JavaScript’s largest whole number stands for no limit. */
function describeRange({ minimum, maximum }: JsonSchema): string {
  const isOpen = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER;
  if (minimum === undefined) return '';
  return isOpen ? `, ${minimum} or more` : ` from ${minimum} to ${maximum}`;
}

function quote(value: unknown): string {
  return `\`${value}\``;
}

function list(words: string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
