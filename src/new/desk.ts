/** What a clerk’s own machine is given with a council’s repository: a check before each commit, and problems shown in the editor. */

/** Files by their path. `npm run hook` turns the check on, in each clone for itself, as git wants it. */
export const desk: ReadonlyMap<string, string> = new Map([
  [
    'hooks/pre-commit',
    `#!/bin/sh
# Checks the papers before each commit; an error stops it. “npm run hook” turns this on, “git commit --no-verify” passes it by once.
git diff --cached --quiet -- content || exec npx --no-install agendapack check
`,
  ],
  ['.vscode/settings.json', `${JSON.stringify({ 'yaml.schemas': associations() }, null, 2)}\n`],
  [
    '.vscode/tasks.json',
    `${JSON.stringify(
      {
        version: '2.0.0',
        tasks: [
          {
            label: 'Check the papers',
            type: 'shell',
            command: 'npx agendapack check',
            group: { kind: 'build', isDefault: true },
            presentation: { reveal: 'silent' },
            problemMatcher: {
              owner: 'agendapack',
              // A question is none of the severities that editors know.
              severity: 'info',
              fileLocation: ['relative', '$' + '{workspaceFolder}'],
              pattern: {
                regexp: '^(.+?):(\\d+):(\\d+) (error|warning|question) (.+) \\[([\\w-]+)\\]$',
                file: 1,
                line: 2,
                column: 3,
                severity: 4,
                message: 5,
                code: 6,
              },
            },
          },
        ],
      },
      null,
      2,
    )}\n`,
  ],
]);

/** Which schema of the package belongs to the facts of which files, for editors that look for YAML at the top of Markdown. */
function associations(): Record<string, string> {
  const places = {
    council: 'council.md',
    member: 'members/*.md',
    decision: 'decisions/*.md',
    committee: 'committees/*/index.md',
    meeting: 'committees/*/*/index.md',
    minutes: 'committees/*/*/minutes.md',
    supplement: 'committees/*/*/supplement-*/index.md',
  };
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      `node_modules/agendapack/docs/schema/${name}.json`,
      `content/${place}`,
    ]),
  );
}
