/** docs/rules.md: every message a clerk can see, made from the table of rules. */
import type { Severity } from '../problem.ts';
import { type RuleId, rules } from '../rules.ts';

const opening = `# What the messages mean

\`agendapack check\` prints a line for each thing that is wrong, or that a person should look at:

\`\`\`text
content/committees/cabinet/2026-03-18/budget.md:12:8 error There is no … [rule-id]
\`\`\`

That is the file, the line, the column, how grave it is, what is wrong, and the rule in brackets. Where a rule does not fit a paper, the
paper may say so with a reason, unless it is an error: \`allow: [{rule: rule-id, because: the reason}]\`.

Words in curly brackets below are filled in. This page is made from \`src/rules.ts\` by \`npm run docs\`.
`;

const groups: [Severity, string][] = [
  ['error', '## Errors\n\nNothing of that meeting can be published until these are put right.\n'],
  ['warning', '## Warnings\n\nThe papers are published all the same; `check --strict` fails.\n'],
  ['question', '## Questions\n\nA person must look; it may be right as it is.\n'],
];

/** The whole page, by severity and then by id. */
export function writeRulesPage(): string {
  const sections = groups.map(([severity, heading]) => {
    const ids = (Object.keys(rules) as RuleId[]).filter((id) => rules[id].severity === severity).sort();
    return ids.length ? [heading, ...ids.map(writeRule)].join('\n') : '';
  });
  return `${[opening, ...sections.filter(Boolean)].join('\n').trimEnd()}\n`;
}

function writeRule(id: RuleId): string {
  const { message, help } = rules[id];
  return `### ${id}\n\n> ${message}\n\n${help}\n`;
}
