/** `agendapack check`: all problems, none published. */
import { compileFolder } from '../io/compile-folder.ts';
import {
  countProblems,
  localProblems,
  printProblems,
  problemAsAnnotation,
  problemsAsJson,
  problemsAsSarif,
} from '../io/print-problems.ts';
import { readPrivate } from '../io/private-texts.ts';
import { sortProblems } from '../problem.ts';
import { listWhatStops } from '../statutory.ts';
import { type Command, UsageError } from './command.ts';
import { findMeeting } from './meeting-name.ts';
import { findPrivate } from './private-option.ts';

/** The command. */
export const command: Command = {
  summary: 'List everything that is wrong, in what is public and what is not yet',
  usage: '[COMMITTEE[/DATE]] [--format text|json|sarif] [--strict] [--private DIR]',
  options: { format: { type: 'string' }, strict: { type: 'boolean' }, private: { type: 'string' } },
  async run({ values, positionals, cwd, content, today, now, out, err }) {
    const format = (values.format as string | undefined) ?? 'text';
    if (!['text', 'json', 'sarif'].includes(format))
      throw new UsageError(`--format is text, json or sarif, not “${format}”.`);
    const only = positionals[0] === undefined ? '' : `committees/${await findMeeting(positionals[0], content, cwd)}/`;
    const secret = await findPrivate(values.private, { cwd, content, err });
    const { findings, deadlines } = await compileFolder({ content, today, now, drafts: true });
    const chosen = findings.filter(({ problem }) => problem.file.startsWith(only));
    const within = secret ? (await readPrivate({ content, private: secret, today, now })).found : [];
    const own = within.filter(({ problem }) => problem.file.startsWith(only));
    const listProblems = (from: string) =>
      sortProblems([...localProblems(chosen, content, from), ...localProblems(own, secret ?? '', from)]);
    const problems = listProblems(cwd);
    if (format === 'json') out(problemsAsJson(problems));
    else if (format === 'sarif') out(problemsAsSarif(problems));
    else if (problems.length === 0) err(countProblems(problems));
    else printProblems(problems, err);
    for (const [key, counts] of format === 'text' ? listWhatStops(chosen) : []) {
      const list = [...counts].map(([rule, count]) => (count === 1 ? rule : `${count} × ${rule}`)).join(', ');
      err(`${key}: publish will stop at what the law asks for: ${list}.`);
    }
    for (const { key, words } of format === 'text' ? deadlines : []) {
      if (`committees/${key}/`.startsWith(only)) err(`${key}: ${words}.`);
    }
    if (process.env.GITHUB_ACTIONS === 'true') {
      const root = process.env.GITHUB_WORKSPACE ?? cwd;
      for (const one of listProblems(root)) err(problemAsAnnotation(one));
    }
    const stops = problems.some(
      ({ severity }) => severity === 'error' || (values.strict === true && severity === 'warning'),
    );
    return stops ? 1 : 0;
  },
};
