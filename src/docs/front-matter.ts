/** docs/front-matter.md: every key of every kind of file, in tables made from the schemas. */
import { paperKeys } from '../model/paper.ts';
import { type FileTypeName, fileTypes } from '../model/types.ts';
import { buildSchema, type JsonSchema } from './json-schema.ts';
import { describeValues } from './values.ts';

const opening = `# Front matter

Between the two \`---\` lines at the top of every file stand the facts about it, one \`key: value\` a line, in YAML. This page lists
every key of every kind of file. It is made from the schemas in \`src/model/\` by \`npm run docs\`; the same as JSON Schema, for
editors, is in [schema/](schema/) and comes from \`agendapack schema\`.

A key that is not listed is an error, so that a slip of the pen is not published. Text with a colon followed by a space, or with a
leading \`#\`, \`[\`, \`{\`, \`*\`, \`&\`, \`!\`, \`%\` or \`@\`, goes between quotes; so do times (\`"19:30"\`).
`;

const paperNote = 'It also takes the keys that [every paper](#every-paper) has.';

/** The whole page. */
export function writeFrontMatterPage(): string {
  const names = Object.keys(fileTypes) as FileTypeName[];
  const contents = names.map((name) => `- [${fileTypes[name].label}](#${name}): ${fileTypes[name].summary}`);
  const sections = names.flatMap((name) => {
    const before = name === 'report' ? [writeEveryPaper()] : [];
    return [...before, writeSection(name)];
  });
  return `${[opening, `${contents.join('\n')}\n`, ...sections].join('\n').trimEnd()}\n`;
}

function writeEveryPaper(): string {
  const schema = pickKeys(buildSchema('report'), (key) => key in paperKeys);
  const note =
    'A paper is a report, an appendix, minutes, a forward plan, a work programme, a notice or a decision; each may have these keys.';
  return ['## Every paper\n', `${note}\n`, ...writeTables(schema)].join('\n');
}

function writeSection(name: FileTypeName): string {
  const { label, summary, path } = fileTypes[name];
  const schema = buildSchema(name);
  const isPaper = 'withdraw-on' in (schema.properties ?? {});
  const own = isPaper ? pickKeys(schema, (key) => !(key in paperKeys)) : schema;
  const intro = [
    `## ${label}\n`,
    `${summary} Its place is \`content/${path}\`.\n`,
    ...(isPaper ? [`${paperNote}\n`] : []),
  ];
  return [...intro, ...writeTables(own)].join('\n');
}

function pickKeys(schema: JsonSchema, isWanted: (key: string) => boolean): JsonSchema {
  const kept = Object.entries(schema.properties ?? {}).filter(([key]) => isWanted(key));
  return { ...schema, properties: Object.fromEntries(kept) };
}

/** The table of a file’s keys, then one for each key that has keys of its own; what is alike is shown once under all its names. */
function writeTables(schema: JsonSchema): string[] {
  const shapes = new Map<string, string[]>();
  for (const [path, shape] of findShapes(schema, [])) {
    const table = writeTable(shape);
    shapes.set(table, [...(shapes.get(table) ?? []), path]);
  }
  const nested = [...shapes].map(([table, paths]) => `### ${paths.join(', ')}\n\n${table}`);
  return [writeTable(schema), ...nested];
}

function* findShapes(schema: JsonSchema, path: string[]): Generator<[string, JsonSchema]> {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const shape = findShape(value);
    if (!shape) continue;
    const at = [...path, `\`${key}\``];
    yield [at.join(' › '), shape];
    yield* findShapes(shape, at);
  }
}

function findShape(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  if (schema.items) return findShape(schema.items);
  return schema.anyOf?.map(findShape).find((shape) => shape !== undefined);
}

function writeTable({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const cells = [
      `\`${key}\``,
      schema.description ?? '',
      describeNeed(schema, required.includes(key)),
      describeValues(schema),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| Key | What it is for | Needed? | What may stand there |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

function describeNeed(schema: JsonSchema, isRequired: boolean): string {
  if (isRequired) return 'needed';
  const isPlain = ['string', 'number', 'boolean'].includes(typeof schema.default) && schema.default !== false;
  return isPlain ? `\`${schema.default}\` unless given` : '';
}
