/** Papers of every type that are published and then withheld, with a marked word in each place where words can stand. */
import type { Overlay } from '../harness.ts';
import { markedPicture } from './canaries.ts';

/** The meeting they belong to, the later one that has its minutes to agree, and those folders. */
export const meeting = 'planning/2026-04-15';
/** The later meeting. */
export const later = 'planning/2026-05-13';
const home = `committees/${meeting}`;

const particulars = {
  report: 'background-papers: [zqsecretbackground]\ncontact: { name: zqsecretname }\nwards: [zqsecretward]',
  appendix: 'label: zqsecretlabel',
  'forward-plan': 'entries: [{ slug: zqsecretentry-slug, title: zqsecretentry, details: zqsecretdetails }]',
  'work-programme': 'meetings: [{ when: zqsecretwhen, items: [zqsecretprogramme] }]',
  notice: 'kind: zqsecretkind',
  decision:
    'decision-maker: { officer: zqsecretofficer }\nstates: [{ state: taken, on: 2026-03-01, note: zqsecretstate }]',
  minutes: 'attendance: { present: [{ name: zqsecretpresent }] }',
};

const inSupplement = 'supplement-1/letter';

/** The papers by their names in the meeting. Their own names stay in their addresses, and are no secret. */
export const names = [
  ...Object.keys(particulars).map((type) => (type === 'minutes' ? 'minutes' : `a-${type}`)),
  inSupplement,
];

function paper(type: keyof typeof particulars, mark: string): string {
  const title = type === 'minutes' ? '' : `title: Zqsecrettitle${mark}\nmatter: zqsecretmatter${mark}\n`;
  const minute =
    type === 'minutes'
      ? '## 12. Zqsecretminute (Agenda Item 1)\n\nRESOLVED: That zqsecretresolution be noted.\n\n**Action:** zqsecretperson to write zqsecretaction by 1 June 2026.'
      : `## Zqsecretheading${mark}`;
  return `---
type: ${type}
${title}${particulars[type]}
---

${minute}

The zqsecretbefore${mark} trees.[^1] [A file](files-${mark}/zqsecretfile.png) goes with them.

![zqsecretalt${mark}](files-${mark}/zqsecretfile.png)

| zqsecrethead${mark} | Sum |
| --- | --- |
| zqsecretcell${mark} | 1 |

[^1]: zqsecretnote${mark}
`;
}

/** All of them, laid over the sample council. */
export function layPublished(): Overlay {
  const overlay: Overlay = {
    [`${home}/index.md`]: `---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - { number: 1, title: Trees, papers: [${names.filter((name) => name.startsWith('a-')).join(', ')}] }\n---\n`,
    [`${home}/supplement-1/index.md`]:
      '---\ndate: 2026-04-10\nkind: to-follow\nitems: [{ key: "1", papers: [letter] }]\n---\n',
    [`committees/${later}/index.md`]:
      '---\ndate: 2026-05-13\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - { number: 1, title: Minutes, papers: [2026-04-15/minutes] }\n---\n',
  };
  for (const name of names) {
    const type = name === inSupplement ? 'report' : name.replace(/^a-/, '');
    const mark = name.replace(/[^a-z]/g, '');
    overlay[`${home}/${name}.md`] = paper(type as keyof typeof particulars, mark);
    overlay[`${home}/${name.replace(/[^/]+$/, '')}files-${mark}/zqsecretfile.png`] = markedPicture('zqsecretmetadata');
  }
  return overlay;
}

/** Every marked word begins so; nothing else does. */
export const secret = /zqsecret[a-z-]*/g;
