/** `agendapack build`: checks, compiles, writes every edition, indexes. */
import { dirname, join, resolve } from 'node:path';
import { buildCouncil } from '../io/build.ts';
import { refuseOutput } from '../io/output-folder.ts';
import { localProblems, printProblems } from '../io/print-problems.ts';
import { listStray } from '../io/private-texts.ts';
import { type Command, UsageError } from './command.ts';
import { explainRefusals } from './failure.ts';
import { findMeeting } from './meeting-name.ts';
import { findPrivate } from './private-option.ts';

/** The command. */
export const command: Command = {
  summary: 'Build the website and every edition',
  usage: '[--output DIR] [--only COMMITTEE[/DATE]] [--private DIR]',
  options: { output: { type: 'string' }, only: { type: 'string' }, private: { type: 'string' } },
  async run({ values, cwd, content, today, now, out, err }) {
    // Beside the content folder, wherever the user stands in it.
    const output =
      values.output === undefined ? join(dirname(content), '_site') : resolve(cwd, values.output as string);
    const refusal = await refuseOutput(output, content);
    if (refusal) throw new UsageError(refusal);
    const secret = await findPrivate(values.private, { cwd, content, err }, output);
    const only = values.only === undefined ? undefined : await findMeeting(values.only as string, content, cwd);
    const result = await buildCouncil({ content, output, cwd, today, now, drafts: false, only });
    const stray = secret ? await listStray({ content, private: secret, today, now }) : [];
    printProblems([...result.problems, ...localProblems(stray, secret ?? '', cwd)], err);
    if (result.failures.length > 0) {
      for (const line of explainRefusals(result.failures)) err(line);
      err('Nothing was built. What was published before is untouched.');
      return 2;
    }
    if (!result.built) {
      err(
        'Nothing was built: errors in what is public have to be mended first. What was published before is untouched.',
      );
      return 1;
    }
    out(output);
    for (const address of result.broken)
      err(`${address.slice(1)} cannot be printed: in PDFs its words stand in its place. Save it again as a PNG.`);
    err(
      `Built ${result.meetings} published meetings with ${result.papers} papers, and ${result.pdfs} PDFs of them (${result.layouts} laid out anew).`,
    );
    return 0;
  },
};
