/** What a file is, from where it lies in the content folder (design: the folders are the addresses). */

/** What a path in the content folder stands for. `date` is the meeting’s folder, "2026-03-18" or "2026-03-18-2". */
export type Location =
  | { kind: 'council' }
  | { kind: 'member'; slug: string }
  | { kind: 'decision'; slug: string }
  | { kind: 'committee'; committee: string }
  | { kind: 'meeting'; committee: string; date: string }
  | { kind: 'paper'; committee: string; date: string; name: string }
  | { kind: 'supplement'; committee: string; date: string; supplement: number }
  | { kind: 'supplement-paper'; committee: string; date: string; supplement: number; name: string }
  | { kind: 'lock'; committee: string; date: string }
  | { kind: 'corrections'; committee: string; date: string }
  | { kind: 'file'; folder: string }
  | { kind: 'misplaced' };

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const meetingFolder = `committees/(?<committee>${slug})/(?<date>\\d{4}-\\d{2}-\\d{2}(?:-(?:[2-9]|[1-9]\\d+))?)`;
const supplementFolder = `${meetingFolder}/supplement-(?<supplement>[1-9]\\d*)`;

const shapes: [RegExp, (groups: Record<string, string>) => Location][] = [
  [/^council\.md$/, () => ({ kind: 'council' })],
  [new RegExp(`^members/(?<slug>${slug})\\.md$`), (g) => ({ kind: 'member', slug: g.slug as string })],
  [new RegExp(`^decisions/(?<slug>${slug})\\.md$`), (g) => ({ kind: 'decision', slug: g.slug as string })],
  [
    new RegExp(`^committees/(?<committee>${slug})/index\\.md$`),
    (g) => ({ kind: 'committee', committee: g.committee as string }),
  ],
  [new RegExp(`^${meetingFolder}/index\\.md$`), (g) => ({ kind: 'meeting', ...meeting(g) })],
  [new RegExp(`^${meetingFolder}/pages\\.lock\\.json$`), (g) => ({ kind: 'lock', ...meeting(g) })],
  [new RegExp(`^${meetingFolder}/corrections\\.json$`), (g) => ({ kind: 'corrections', ...meeting(g) })],
  [
    new RegExp(`^${supplementFolder}/index\\.md$`),
    (g) => ({ kind: 'supplement', ...meeting(g), supplement: Number(g.supplement) }),
  ],
  [
    new RegExp(`^${supplementFolder}/(?<name>${slug})\\.md$`),
    (g) => ({ kind: 'supplement-paper', ...meeting(g), supplement: Number(g.supplement), name: g.name as string }),
  ],
  [
    new RegExp(`^${meetingFolder}/(?<name>${slug})\\.md$`),
    (g) => ({ kind: 'paper', ...meeting(g), name: g.name as string }),
  ],
];

/** Says what a path relative to the content folder stands for; `misplaced` for a Markdown file in no known place. */
export function locate(path: string): Location {
  for (const [shape, make] of shapes) {
    const found = shape.exec(path);
    if (found) return make(found.groups ?? {});
  }
  if (path.endsWith('.md')) return { kind: 'misplaced' };
  return { kind: 'file', folder: path.slice(0, path.lastIndexOf('/') + 1) };
}

const below = new RegExp(`^${meetingFolder}/`);

/** The meeting a path belongs to as "committee/date", or undefined where it belongs to none. */
export function meetingOf(path: string): string | undefined {
  const found = below.exec(path);
  return found?.groups && `${found.groups.committee}/${found.groups.date}`;
}

function meeting(groups: Record<string, string>): { committee: string; date: string } {
  return { committee: groups.committee as string, date: groups.date as string };
}
