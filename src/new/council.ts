/** A council’s own repository: its first papers, and what makes a website of them. */
import { examples } from '../model/council.ts';
import { writeCommittee } from './committee.ts';
import { makeReadme } from './council-readme.ts';
import { desk } from './desk.ts';
import { headNotes, writeFact, writeValue } from './facts-text.ts';
import { slugOf } from './slug.ts';
import { workflows } from './workflows.ts';

/** What is known of the council and of the package. */
export interface CouncilRequest {
  name: string | undefined;
  /** What package.json asks for: "file:agendapack-0.1.0.tgz", "git+https://…". */
  dependency: string;
  /** Name of the folder, for want of a council’s name. */
  folder: string;
}

/** The files of a new council by their path below its folder. */
export function makeCouncil({ name, dependency, folder }: CouncilRequest): Map<string, string> {
  const repository = `${slugOf(name ?? folder) || 'council'}-agendas`;
  const manifest = {
    name: repository,
    private: true,
    description: `Agendas, papers and minutes${name === undefined ? '' : ` of ${name}`}`,
    scripts: {
      start: 'agendapack serve',
      check: 'agendapack check',
      build: 'agendapack build',
      hook: 'git config core.hooksPath hooks',
    },
    dependencies: { agendapack: dependency },
  };
  return new Map([
    ['content/council.md', writeCouncil(name)],
    ['content/committees/council/index.md', writeCommittee('Full Council')],
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', makeReadme(name ?? 'our council', dependency)],
    ['.gitignore', ignored],
    ...workflows,
    ...desk,
  ]);
}

const ignored = `# The website is made anew from the papers; packages come back with “npm install”.
/_site/
/public/
node_modules/
# Papers that are not for publication never go into this repository. Their folder lies outside it.
/private/
`;

function writeCouncil(name: string | undefined): string {
  const change = 'CHANGE THIS';
  return `---
${headNotes}# “${change}” stands where what is written is only an example.
${writeFact('name', writeValue(name ?? examples.name), name === undefined ? `${change}: the council’s full name` : '')}${writeFact('site', examples.site, `${change}: the address the website will have`)}
# Which rules on notice apply: england, wales, scotland, northern-ireland or us-sample.
notice: england
time-zone: Europe/London
languages: [en-GB]

# Who to ask for other formats and about the website. Put it right and take away the # at the start of these lines:
# contact:
#   name: Democratic Services
#   telephone: 01632 960000
#   email: democratic.services@example.gov.uk

# The council’s address, printed on every front sheet:
# address: |
#   Town Hall
#   1 High Street
#   Exampleton EX1 1AA

# The accessibility statement, once somebody has tested the website (SI 2018/952):
# accessibility:
#   prepared: 2026-05-20
#   reviewed: 2026-05-20
#   status: partially
#   problems:
#     - What is known not to be accessible, a line each.

# Below the next line, write a few words about the council and its meetings.
---
`;
}
