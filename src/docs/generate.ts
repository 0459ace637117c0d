/** Everything in docs/ that is made from the sources. */
import { type FileTypeName, fileTypes } from '../model/types.ts';
import { writeFrontMatterPage } from './front-matter.ts';
import { buildSchema } from './json-schema.ts';
import { writeRulesPage } from './rules-page.ts';

/** The generated files by their path in docs/. */
export function generateDocs(): Map<string, string> {
  const schemas = (Object.keys(fileTypes) as FileTypeName[]).map((name): [string, string] => [
    `schema/${name}.json`,
    `${JSON.stringify(buildSchema(name), null, 2)}\n`,
  ]);
  return new Map([['front-matter.md', writeFrontMatterPage()], ['rules.md', writeRulesPage()], ...schemas]);
}
