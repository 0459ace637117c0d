/** The block between the --- lines: gray-matter finds it, `yaml` reads it with places, the schema says what may stand there. */
import matter from 'gray-matter';
import { parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { describeIssue } from './schema-issue.ts';

/** A file split into its facts and its text. */
export interface Split {
  /** What the YAML says, not yet checked by a schema; undefined where it cannot be read. */
  raw: Record<string, unknown> | undefined;
  /** The whole file with the block blanked out, so that lines and offsets stay the file’s own. */
  body: string;
  /** The place of a key, by its path; of the nearest key above it where it is not there. */
  placeOf(path: readonly PropertyKey[]): Place;
  problems: Problem[];
}

/** Splits a file. A block that is missing, not closed, or not YAML is a problem at its line. */
export function splitFrontMatter(file: string, text: string): Split {
  const start: Place = { file, line: 1, column: 1 };
  const nothing = { raw: undefined, body: text, placeOf: () => start };
  if (text.trim() === '') return { ...nothing, problems: [problem('empty-file', start)] };
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return { ...nothing, problems: [problem('front-matter-missing', start)] };
  if (!/\r?\n---[ \t]*(\r?\n|$)/.test(text)) return { ...nothing, problems: [problem('front-matter-open', start)] };

  const split = matter(text, { engines: { yaml: { parse: () => ({}) } } });
  const bodyStart = text.length - split.content.length;
  const body = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + split.content;

  const block = split.matter.replace(/^\r?\n/, '');
  const yaml = parseDocument(block, { prettyErrors: false, logLevel: 'error' });
  // Not by yaml’s own LineCounter: it misses lines inside a broken value.
  const placeAt = (offset: number): Place => {
    const before = block.slice(0, offset).split('\n');
    return { file, line: before.length + 1, column: (before.at(-1) as string).length + 1 };
  };
  const problems = yaml.errors.map((error) =>
    problem('yaml-broken', placeAt(error.pos[0]), { reason: plainReason(error.code) }),
  );
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const offset = keyOffset(yaml, path.slice(0, length));
      if (offset !== undefined) return placeAt(offset);
    }
    return start;
  };
  if (problems.length === 0) problems.push(...checkAliases(yaml, placeAt));
  if (problems.length > 0) return { raw: undefined, body, placeOf, problems };
  const raw: unknown = yaml.toJS();
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    return {
      raw: raw === null ? {} : undefined,
      body,
      placeOf,
      problems: raw === null ? [] : [problem('front-matter-shape', start)],
    };
  }
  return { raw: raw as Record<string, unknown>, body, placeOf, problems };
}

/** Checks facts against a schema: the one place where safeParse is called. Problems stand at the line of the key. */
export function checkFacts<Schema extends z.ZodType>(
  schema: Schema,
  split: Split,
): { facts: z.infer<Schema> | undefined; problems: Problem[] } {
  if (split.raw === undefined) return { facts: undefined, problems: [] };
  const result = schema.safeParse(split.raw);
  if (result.success) return { facts: result.data, problems: [] };
  return {
    facts: undefined,
    problems: firstPerKey(result.error.issues).flatMap((issue) => describeIssue(issue, schema, split)),
  };
}

/** A value that fails one test may fail the next as well; the first says enough. */
function firstPerKey(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.code === 'unrecognized_keys']);
    return !seen.has(key) && seen.add(key);
  });
}

/** A word that begins with * calls up another place of the block. Clerks mean none by it, and chains of them can be made to fill any memory. */
function checkAliases(yaml: YamlDocument, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(yaml, {
    Alias(_, alias) {
      problems.push(problem('yaml-broken', placeAt(alias.range?.[0] ?? 0), { reason: plainReason('BAD_ALIAS') }));
    },
  });
  return problems;
}

type YamlDocument = ReturnType<typeof parseDocument>;
interface PairLike {
  key: { value?: unknown; range?: [number, number, number] } | null;
  value: unknown;
}

function keyOffset(yaml: YamlDocument, path: readonly PropertyKey[]): number | undefined {
  let at: unknown = yaml.contents;
  let offset: number | undefined;
  for (const step of path) {
    const items = (at as { items?: unknown[] } | null)?.items;
    if (!items) return undefined;
    if (typeof step === 'number') {
      at = items[step];
      offset = (at as { range?: number[] } | undefined)?.range?.[0];
    } else {
      const pair = (items as PairLike[]).find((one) => String(one.key?.value) === String(step));
      at = pair?.value;
      offset = pair?.key?.range?.[0];
    }
    if (offset === undefined) return undefined;
  }
  return offset;
}

/** Never the parser’s own words: they may quote the paper, which may not be for publication. */
function plainReason(code: string): string {
  const reasons: Record<string, string> = {
    BAD_INDENT: 'this line is not indented like those around it',
    TAB_AS_INDENT: 'it is indented with a tab; use spaces',
    DUPLICATE_KEY: 'this key stands twice',
    MISSING_CHAR: 'a closing quote or bracket is missing',
    MULTILINE_IMPLICIT_KEY: 'a colon is missing after a key, or text with a colon needs quotes around it',
    BLOCK_AS_IMPLICIT_KEY: 'text with a colon in it needs quotes around it',
    UNEXPECTED_TOKEN: 'there is a character here that does not belong; text with a colon, # or bracket needs quotes',
    BAD_ALIAS: 'a word that begins with * needs quotes around it',
  };
  return reasons[code] ?? 'it is not written as facts are';
}
