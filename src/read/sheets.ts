/** One file of the content folder, read: what it is, its facts checked by the schema of its type, and its text. */
import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { checkFacts, type Split, splitFrontMatter } from '../parse/front-matter.ts';
import { type Problem, problem } from '../problem.ts';

/** A file read. `facts` is undefined where they could not be understood. */
export interface Sheet<Facts> {
  path: string;
  split: Split;
  facts: Facts | undefined;
  problems: Problem[];
}

/** Reads a file whose place says what it is. */
export function readSheet<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): Sheet<z.infer<Schema>> {
  const split = splitFrontMatter(path, text);
  const { facts, problems } = checkFacts(schema, split);
  return { path, split, facts, problems: [...split.problems, ...problems] };
}

/** Reads a paper, whose type: says what it is. `schemas` are those of the types of paper. */
export function readPaperSheet(
  path: string,
  text: string,
  schemas: Record<string, z.ZodType>,
): Sheet<Record<string, unknown> & { type: string }> {
  const split = splitFrontMatter(path, text);
  if (split.raw === undefined) return { path, split, facts: undefined, problems: split.problems };
  const { type } = split.raw;
  const known = Object.keys(schemas);
  if (type === undefined) {
    const missing = problem('missing-key', split.placeOf([]), { key: 'type' });
    return { path, split, facts: undefined, problems: [...split.problems, missing] };
  }
  const schema = schemas[String(type)];
  if (!schema) {
    const guess = nearest(String(type), known);
    const values = {
      found: String(type).slice(0, 40),
      known: `${known.join(', ')}.${guess ? ` Did you mean ${guess}?` : ''}`,
    };
    return {
      path,
      split,
      facts: undefined,
      problems: [...split.problems, problem('unknown-type', split.placeOf(['type']), values)],
    };
  }
  const { facts, problems } = checkFacts(schema, split);
  return {
    path,
    split,
    facts: facts as (Record<string, unknown> & { type: string }) | undefined,
    problems: [...split.problems, ...problems],
  };
}
