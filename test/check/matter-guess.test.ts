/** Which items of two meetings are taken for one matter: what a clerk is asked, and what no clerk should be asked. */
import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';

/** Titles at two meetings of one committee that are of one matter. */
const one: [earlier: string, later: string][] = [
  ['Bus shelters in Long Lane', 'Bus shelters in Long Lane'],
  ['Bus shelters: options for Ferry Road', 'Bus shelters: final report'],
  ['Adult social care charging policy', 'Adult social care charging policy: outcome of consultation'],
  ['Review of home to school transport', 'Home to school transport: draft report of the review'],
  ['Allotments strategy 2026 to 2031', 'ALLOTMENTS STRATEGY'],
  ['24/00117/FUL: Land behind Chapel Row', 'Chapel Row (24/00117/FUL), deferred from the last meeting'],
  ['Petition: a zebra crossing for Quarry Hill', 'Zebra crossing, Quarry Hill: response to the petition'],
  ['Scrutiny review of damp and mould in council homes – scope', 'Damp and mould in council homes – interim findings'],
];

/** Titles that stand at two meetings and are no one matter. */
const none: [earlier: string, later: string][] = [
  ['Apologies for absence', 'Apologies for absence'],
  ['Declarations of interest', 'Declarations of Interests by Members'],
  ['Minutes of the meeting held on 10 February 2026', 'Minutes of the previous meeting'],
  ['Work programme', 'Work Programme 2026/27'],
  ['Scrutiny work programme and forward plan', 'Scrutiny work programme and forward plan'],
  ['Any other urgent business', 'Any other urgent business'],
  ['Exclusion of the press and public', 'Exclusion of the press and public'],
  ['Questions from members of the public', 'Questions from members of the public'],
  ['Matters arising and action log', 'Matters arising and action log'],
  ['Urgent matters and matters notified in advance', 'Urgent matters and matters notified in advance'],
  [
    'To confirm that items marked Part 2 will be taken in private',
    'To confirm that items marked Part 2 will be taken in private',
  ],
  [
    'To receive the reports of the County and District Councillors',
    'To receive reports of County and District Councillors',
  ],
  ['To approve payments and the bank reconciliation', 'To approve payments and the bank reconciliation'],
  ['Fire evacuation and filming of the meeting', 'Fire evacuation and filming of the meeting'],
  ['Date of next meeting', 'Date of the next meeting'],
  ['Chairman’s announcements', 'Chairman’s announcements'],
  ['Revenue budget monitoring, quarter 2', 'Revenue budget monitoring, quarter 3'],
  ['Performance report', 'Performance report'],
  ['Annual safeguarding adults report 2024/25', 'Annual safeguarding adults report 2025/26'],
  ['Quarterly complaints and compliments', 'Quarterly complaints and compliments'],
  ['25/00410/FUL: Mill House, Church Street', '25/00998/FUL: Mill House, Church Street'],
  ['Traffic regulation order: Station Approach', 'Traffic regulation order: Weir Street'],
  ['Library opening hours', 'Library book fund'],
  ['Highways capital programme: Phase 1', 'Highways capital programme: Phase 2'],
  ['School standards and outcomes', 'School admissions'],
  [
    'By-law: Confirming proceedings of Council at its meeting held February 11, 2026.',
    'By-law: Confirming proceedings of Council at its meeting held March 11, 2026.',
  ],
  ['Resolution: Closed session', 'Resolution: Closed session'],
  ['By-law: Appoint an interim deputy clerk', 'By-law: Appoint a deputy mayor'],
  ['To hear any matters of concern from electors', 'To hear any matters of concern from electors'],
];

const agenda = (date: string, titles: string[]) =>
  `---\ndate: ${date}\nitems:\n${titles.map((title, at) => `  - { number: ${at + 1}, title: ${JSON.stringify(title)} }\n`).join('')}---\n`;

/** The questions asked of two meetings with these items, as pairs of titles. */
async function ask(earlier: string[], later: string[], more: Record<string, string> = {}) {
  const { findings } = await sample()
    .with({
      'committees/planning/2026-02-11/index.md': agenda('2026-02-11', earlier),
      'committees/planning/2026-03-11/index.md': agenda('2026-03-11', later),
      ...more,
    })
    .compile({ drafts: true });
  return findings.flatMap(({ problem }) => (problem.rule === 'matter-guess' ? [problem] : []));
}

describe('matters that seem to go on', () => {
  it('are offered with the lines to write, and nothing else is', async () => {
    const all = [...one, ...none];
    const asked = await ask(
      all.map(([before]) => before),
      all.map(([, after]) => after),
    );
    const offered = asked.map(({ message }) => /^“(.+?)” may be the same matter as “(.+?)” at/.exec(message));
    expect(offered.map((found) => [found?.[2], found?.[1]])).toEqual(one);
    for (const [at, { file, line, message }] of asked.entries()) {
      expect(file).toBe('committees/planning/2026-03-11/index.md');
      expect(line).toBe(at + 4);
      expect(message).toMatch(
        /“matter: [a-z0-9-]+” below this line, and below committees\/planning\/2026-02-11\/index\.md:\d+\./,
      );
      expect(message).toContain(`2026-02-11/index.md:${at + 4}.`);
    }
  });

  it('are not offered again once the lines are written, nor shown before', async () => {
    const [title] = one[0] as [string, string];
    const told = `{ number: 1, title: ${title}, matter: shelters }`;
    const silent = await ask([], [], {
      'committees/planning/2026-02-11/index.md': `---\ndate: 2026-02-11\nitems:\n  - ${told}\n---\n`,
      'committees/planning/2026-03-11/index.md': `---\ndate: 2026-03-11\nitems:\n  - ${told}\n---\n`,
    });
    expect(silent).toEqual([]);
    const half = await ask([title], [], {
      'committees/planning/2026-03-11/index.md': `---\ndate: 2026-03-11\nitems:\n  - ${told}\n---\n`,
    });
    expect(half.map(({ file, message }) => [file, /“matter: .+/.exec(message)?.[0]])).toEqual([
      [
        'committees/planning/2026-02-11/index.md',
        '“matter: shelters” below this line, as it stands at committees/planning/2026-03-11/index.md:4. Nothing is shown of it until then.',
      ],
    ]);
  });

  it('are not offered of Part 2', async () => {
    const secret = '  - { number: 1, title: Sale of the depot in Dock Road, part: 2 }\n';
    const asked = await ask([], [], {
      'committees/planning/2026-02-11/index.md': `---\ndate: 2026-02-11\nitems:\n${secret}---\n`,
      'committees/planning/2026-03-11/index.md': `---\ndate: 2026-03-11\nitems:\n${secret}---\n`,
    });
    expect(asked).toEqual([]);
  });

  it('are offered once of a title that a few meetings have, and not of one that nearly all have', async () => {
    const days = ['2025-09-10', '2025-10-08', '2025-11-12', '2025-12-10'];
    const meetings = Object.fromEntries(
      days.map((day, at) => [
        `committees/planning/${day}/index.md`,
        agenda(day, ['Tree wardens and volunteers', ...(at > 1 ? ['Mooring fees at Town Quay'] : [])]),
      ]),
    );
    const asked = await ask(['Tree wardens and volunteers'], [], meetings);
    expect(asked.map(({ message }) => /^“(.+?)”/.exec(message)?.[1])).toEqual(['Mooring fees at Town Quay']);
  });
});
