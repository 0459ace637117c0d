/** The README of a council’s own repository: for its clerks. */

/** The text, for a council by its name (or “our council”). `dependency` is where the package comes from. */
export function makeReadme(name: string, dependency: string): string {
  return `# Agendas of ${name}

The papers of every meeting lie in \`content/\`, as plain text. Agendapack makes the website of them.

## Once

1. Install [Node](https://nodejs.org/) (20.11 or newer) and git.
2. In this folder:

   \`\`\`sh
   npm install
   \`\`\`

   Agendapack comes from \`${dependency}\`, as \`package.json\` says; it is on no package registry. Commit \`package-lock.json\`, which this writes.
3. In \`content/council.md\`, put right what is marked CHANGE THIS.
4. Make a file for each councillor, whose name becomes the end of an address and never changes:

   \`\`\`sh
   npx agendapack new member jane-example --party Independent --ward Riverside
   \`\`\`

   and say in \`content/committees/council/index.md\` who sits on the council.

## Every meeting

\`\`\`sh
npx agendapack serve                                       # shows the website with its drafts, on this machine alone
npx agendapack new committee planning --title "Planning Committee"
npx agendapack new meeting planning/2026-09-16 --time 18:30 --venue "Town Hall"
# Put an item 4 on the agenda that it wrote, then:
npx agendapack new report planning/2026-09-16/station-cycle-shed --item 4
npx agendapack check                                       # says what is wrong, and on which line
npx agendapack publish planning/2026-09-16                 # from now on everybody may see it
npx agendapack build                                       # makes the website, in _site/
\`\`\`

After the pack is published:

\`\`\`sh
npx agendapack new supplement planning/2026-09-16 --kind to-follow
npx agendapack new report planning/2026-09-16/supplement-1/late-letters --item 4
npx agendapack publish planning/2026-09-16/supplement-1
npx agendapack new minutes planning/2026-09-16
npx agendapack publish planning/2026-09-16                 # publishes the minutes
\`\`\`

A decision that no meeting took: \`npx agendapack new decision 26-00041\`. \`npx agendapack --help\` lists everything. Commit after each
step: this repository is the record of what was published.

## Papers that are not for publication

Whoever can read this repository can read every file that was ever in it. The full text of a Part 2 paper therefore never lies here, not
even for a moment: keep it in a folder of its own outside this one, such as \`../private-papers/\`, laid out like \`content/\` and open only to
those who may read it. Here stands a stub: its public title, \`part: 2\` and the reason.

## A newer Agendapack

\`\`\`sh
npm install ./agendapack-0.2.0.tgz     # the new package, put into this folder
\`\`\`

No address and no page number that is published changes by it.

## Your own look

A file in \`layouts/\` or \`site/\` beside \`content/\` takes the place of Agendapack’s of the same name: see \`deploy.md\`, as below.

How papers are written, and what each fact at the top of a file means: \`node_modules/agendapack/docs/writing-papers.md\` and
\`front-matter.md\` beside it. How the website gets to a host: \`deploy.md\`, there too; \`git.md\` is for those who have never used git,
\`editor.md\` for those who want problems shown where they write. \`npm run hook\` checks the papers before each of your commits.
`;
}
