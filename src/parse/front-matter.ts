/** The block between the --- lines: gray-matter finds it, `yaml` reads it with places, the schema says what may stand there. */
import matter from 'gray-matter';
import { parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { describeIssue } from './schema-issue.ts';
import { explainFaults } from './yaml-reason.ts';

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
  const problems = explainFaults(block, yaml.errors).map(({ offset, reason }) =>
    problem('yaml-broken', placeAt(offset), { reason }),
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
  problems.push(...lostInComments(yaml, block, placeAt));
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
      problems.push(
        problem('yaml-broken', placeAt(alias.range?.[0] ?? 0), {
          reason: 'a value that begins with * needs " round it',
        }),
      );
    },
  });
  return problems;
}

/** “Room #2” without quotation marks is only “Room”. A note set off by spaces on both sides of its # is meant. */
function lostInComments(yaml: YamlDocument, block: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(yaml, {
    Scalar(_, scalar) {
      if (scalar.type !== 'PLAIN' || !scalar.comment || /^\s/.test(scalar.comment) || !scalar.range) return;
      problems.push(problem('yaml-comment', placeAt(block.indexOf('#', scalar.range[1]))));
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
