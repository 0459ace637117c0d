/** `agendapack references`: every reference in every paper, and where it leads. */
import { join, relative } from 'node:path';
import { compileFolder } from '../io/compile-folder.ts';
import type { Reference } from '../model/reference.ts';
import { type Command, UsageError } from './command.ts';

/** The command. */
export const command: Command = {
  summary: 'List every reference in every paper, and where it leads',
  usage: '[--format text|json]',
  options: { format: { type: 'string' } },
  async run({ values, positionals, cwd, content, today, now, out, err }) {
    const format = (values.format as string | undefined) ?? 'text';
    if (!['text', 'json'].includes(format)) throw new UsageError(`--format is text or json, not “${format}”.`);
    if (positionals.length > 0) throw new UsageError(`references takes no name: it lists the whole council.`);
    const { references } = await compileFolder({ content, today, now, drafts: true });
    const local = references.map((one) => ({
      file: relative(cwd, join(content, one.file)).replaceAll('\\', '/'),
      line: one.line,
      column: one.column,
      text: one.text,
      context: one.context,
      kind: one.kind,
      target: one.target,
    }));
    if (format === 'json') out(JSON.stringify(local, null, 2));
    else {
      for (const one of local) out(formatReference(one));
      const open = local.filter(({ target }) => target === null).length;
      err(`${local.length} references, ${open} of them without a link`);
    }
    return 0;
  },
};

/** `file:line:column kind “words” → where it leads`. */
function formatReference({ file, line, column, kind, text, target }: Reference): string {
  return `${file}:${line}:${column} ${kind} “${text}” → ${target ?? 'not known'}`;
}
