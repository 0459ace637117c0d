/** agendapack schema: the JSON Schema of the front matter, for editors. */
import { buildSchema, combineSchemas } from '../docs/json-schema.ts';
import { type FileTypeName, fileTypes } from '../model/types.ts';
import { type Command, UsageError } from './command.ts';

const names = Object.keys(fileTypes) as FileTypeName[];

export const command: Command = {
  summary: 'Print the JSON Schema of the front matter, for editors',
  usage: `[${names.join('|')}]`,
  options: {},
  async run({ positionals, out }) {
    const [given, ...others] = positionals;
    if (others.length) throw new UsageError('Give one kind of file, or none for all of them.');
    const name = names.find((one) => one === given);
    if (given !== undefined && !name) throw new UsageError(`There is no kind of file “${given}”.`);
    out(JSON.stringify(name ? buildSchema(name) : combineSchemas(), null, 2));
    return 0;
  },
};
