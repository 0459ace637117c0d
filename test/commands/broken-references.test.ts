/** A paper renamed, an item numbered anew, an appendix taken away: one run of `check` names every line that spoke of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { type Overlay, sample } from '../harness.ts';

const home = 'committees/planning/2026-03-11';
const later = 'committees/planning/2026-04-08';
const trees = 'committees/planning/2026-02-11';

const agenda = (date: string, items: string[]) =>
  `---\ndate: ${date}\nitems:\n${items.map((one) => `  - ${one}\n`).join('')}---\n`;
const paper = (title: string, lines: string[], facts = 'type: report\nbackground-papers: none') =>
  `---\ntitle: ${title}\n${facts}\n---\n\n${lines.join('\n\n')}\n`;

const trees2 = '{ number: 2, title: Works to trees in Mill Lane, for: decision, papers: [trees-in-mill-lane] }';
const shed = (number: string, papers: string) =>
  `{ number: ${number}, title: A cycle shed at the station, papers: [${papers}], matter: cycle-shed }`;

const before: Overlay = {
  [`${home}/index.md`]: agenda('2026-03-11', [
    '{ number: 1, title: Minutes of the last meeting, papers: [2026-02-11/minutes] }',
    shed('2', 'cycle-shed, drawings, survey'),
    '{ number: 3, title: Parking at the park gates, papers: [parking] }',
  ]),
  [`${home}/brickworks.md`]: null,
  [`${home}/supplement-1`]: null,
  [`${home}/cycle-shed-appendix.md`]: null,
  [`${home}/drawings.md`]: paper('Drawings', ['1. Counts are in Appendix 2.'], 'type: appendix\nlabel: "1"'),
  [`${home}/survey.md`]: paper('Survey of cycles', ['1. Sixty were counted.'], 'type: appendix\nlabel: "2"'),
  [`${home}/cycle-shed.md`]: paper('A cycle shed at the station', [
    '1. The drawings are Appendix 1 and the counts [Appendix 2](survey.md).',
    '2. As Appendix 2 shows, sixty are left there. See also the report on “Works to trees in Mill Lane”.',
    '3. Paragraph 1 of Appendix 2 gives the hours; the parking is agenda item 3.',
    '4. The roots are described in [the report on the limes](../2026-02-11/trees-in-mill-lane.md#para-2).',
  ]),
  [`${home}/parking.md`]: paper('Parking at the park gates', [
    '1. Taken with item 2.',
    '2. See [the trees](../2026-02-11/trees-in-mill-lane.md).',
  ]),
  [`${home}/minutes.md`]: paper(
    'Minutes',
    [
      '## 16. Minutes of the last meeting (Agenda Item 1)',
      'Agreed.',
      '## 17. A cycle shed at the station (Agenda Item 2)',
      'Members looked at Appendix 2 to the report.',
      '## 18. Parking at the park gates (Agenda Item 3)',
      'Deferred; see also Item 2.',
    ],
    'type: minutes',
  ),
  [`${later}/index.md`]: agenda('2026-04-08', ['{ number: 1, title: A lamp for the shed, papers: [lamp] }']),
  [`${later}/lamp.md`]: paper('A lamp for the shed', [
    '1. The shed was item 2 of the meeting on 11 March 2026.',
    '2. Its use is in Appendix 2 of the report on “A cycle shed at the station”.',
    '3. The limes shade it: see the report “Works to trees in Mill Lane”.',
  ]),
};

/** What is said about references and links by the real command, as file:line and rule. */
function check(...overlays: Overlay[]): { at: string[]; problems: Problem[] } {
  const content = overlays.reduce((made, overlay) => made.with(overlay), sample()).write();
  const bin = join(import.meta.dirname, '..', '..', 'scripts', 'agendapack.mjs');
  const args = [bin, 'check', '--content', content, '--today', '2026-03-10', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: content, encoding: 'utf8' });
  const problems = (JSON.parse(stdout) as Problem[]).filter(({ rule }) => /^(?:link|reference)-/.test(rule));
  return { problems, at: problems.map(({ file, line }) => `${file.replace('committees/planning/', '')}:${line}`) };
}

it('names no line where all is there', () => {
  expect(check(before).problems).toEqual([]);
});

it('names every line that spoke of what is gone, with what to do', () => {
  const { at, problems } = check(before, {
    // The paper has another name, in its file and in its title.
    [`${trees}/trees-in-mill-lane.md`]: null,
    [`${trees}/mill-lane-limes.md`]: paper('Crowning of limes in Mill Lane', [
      '1. They stand there.',
      '2. One has shed branches.',
    ]),
    [`${trees}/index.md`]: agenda('2026-02-11', [
      '{ number: 1, title: Apologies for absence }',
      trees2.replace('trees-in-mill-lane', 'mill-lane-limes'),
    ]),
    // What was item 2 is item 3 now and keeps its key; another is item 2.
    [`${home}/index.md`]: agenda('2026-03-11', [
      '{ number: 1, title: Minutes of the last meeting, papers: [2026-02-11/minutes] }',
      '{ number: 2, key: "3", title: Parking at the park gates, papers: [parking] }',
      shed('3, key: "2"', 'cycle-shed, drawings'),
    ]),
    // The appendix is gone.
    [`${home}/survey.md`]: null,
  });
  expect(at).toEqual([
    // Appendix 2, in the report, the other appendix, the minutes, a later report.
    '2026-03-11/cycle-shed.md:7',
    '2026-03-11/cycle-shed.md:9',
    '2026-03-11/cycle-shed.md:9',
    '2026-03-11/cycle-shed.md:11',
    '2026-03-11/cycle-shed.md:11',
    '2026-03-11/cycle-shed.md:13',
    '2026-03-11/drawings.md:7',
    '2026-03-11/minutes.md:10',
    '2026-03-11/minutes.md:12',
    '2026-03-11/minutes.md:14',
    '2026-03-11/minutes.md:16',
    '2026-03-11/parking.md:7',
    '2026-03-11/parking.md:9',
    '2026-04-08/lamp.md:7',
    '2026-04-08/lamp.md:9',
    '2026-04-08/lamp.md:11',
  ]);
  const said = (place: string) =>
    problems.filter(({ file, line }) => `${file}:${line}`.endsWith(place)).map(({ message }) => message);
  expect(said('parking.md:9')[0]).toContain('Did you mean ../2026-02-11/mill-lane-limes.md?');
  expect(said('lamp.md:11')[0]).toContain('Crowning of limes in Mill Lane');
  expect(said('lamp.md:7')[0]).toMatch(/“Parking at the park gates”.*“A cycle shed at the station”/);
  expect(said('minutes.md:10')[0]).toMatch(/“Parking at the park gates”.*“A cycle shed at the station”/);
  expect(said('cycle-shed.md:7')[0]).toContain('survey.md');
});
