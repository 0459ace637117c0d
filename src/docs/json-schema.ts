/** The JSON Schema (draft 2020-12) of what a clerk writes between the `---` lines, for editors. */
import { z } from 'zod';
import { type FileTypeName, fileTypes } from '../model/types.ts';

/** A JSON Schema, as far as it is read here. */
export interface JsonSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  [key: string]: unknown;
}

/** The schema of one kind of file, as it is written rather than as it is read: what has a default may be left out. */
export function buildSchema(name: FileTypeName): JsonSchema {
  const { label, summary, path, schema } = fileTypes[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) as JsonSchema;
  return { $schema, title: label, description: `${summary} (content/${path})`, ...rest };
}

/** One schema that any kind of file fits. */
export function combineSchemas(): JsonSchema {
  const parts = (Object.keys(fileTypes) as FileTypeName[]).map((name) => {
    const { $schema: _, ...schema } = buildSchema(name);
    return [name, schema] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a file in content/',
    anyOf: parts.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(parts),
  };
}
