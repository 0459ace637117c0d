/** Papers that are not for publication, of every type, with a marked word in each place where words can stand. */
import { dirname, join, relative } from 'node:path/posix';
import type { Overlay } from '../harness.ts';
import { makePdfFile } from '../pdf-file.ts';

const meeting = 'committees/planning/2026-03-11';
const types = ['report', 'appendix', 'minutes', 'forward-plan', 'work-programme', 'notice', 'decision'] as const;

/** Front matter that is particular to a type, with marked words in it. */
const particulars: Record<(typeof types)[number], string> = {
  report:
    'contact: { name: zqleaknamereport, email: zqleakmailreport@thornmere.example }\nbackground-papers: [zqleakbackground]\nreason: zqleakreasonreport\nwards: [zqleakwardreport]',
  appendix: 'label: zqleaklabelappendix\npdf: zqleakpdfname.pdf\nalt: zqleakpdfalt',
  minutes:
    'attendance: { present: [{ name: zqleaknameminutes, note: zqleaknoteminutes }] }\ninterests: [{ member: zqleakinterest, nature: zqleaknature }]',
  'forward-plan':
    'entries: [{ slug: zqleakentry-slug, title: zqleakentrytitle, details: zqleakentrydetails, matter: zqleakmatter-forward-plan }]',
  'work-programme': 'meetings: [{ when: zqleakwhen, items: [zqleakprogrammeitem] }]',
  notice: 'kind: zqleakkindnotice',
  decision: 'decision-maker: { officer: zqleakofficer }\nstates: [{ state: taken, on: 2026-03-01, note: zqleakstate }]',
};

/** A full text with part: 2, which is left out although it lies in the content folder. */
function hiddenPaper(type: (typeof types)[number], name: string, extra = 'part: 2'): string {
  return `---
type: ${type}
title: zqleaktitle${name}
${extra}
matter: zqleakmatter-${name}
source: zqleaksource${name}.docx
exempt: { paragraphs: [3], public-interest: zqleakinterestreason${name} }
${particulars[type]}
---

# zqleakheading${name}

1. zqleakbody${name} and a [link zqleaklink${name}](cycle-shed.md).

![zqleakalt${name}](zqleakpicture-${name}.png "zqleakcaption${name}")

| zqleakheader${name} | Sum |
| --- | --- |
| zqleakcell${name} | 1 |

[^1]: zqleaknotecalled${name}
`;
}

/** A tiny PNG with a marked word in its metadata. */
export function markedPicture(word: string): Uint8Array {
  const start = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return Buffer.concat([start, Buffer.from(word)]);
}

const lock = (...stamps: string[]) =>
  JSON.stringify({ format: 1, published: stamps.map((what) => ({ what, on: '2026-03-02' })) });

/** Everything that must not be seen, laid over the sample council. */
export function layCanaries(): Overlay {
  const overlay: Overlay = {};
  for (const type of types) {
    overlay[`${meeting}/zqleakfile-${type}.md`] = hiddenPaper(type, type);
    overlay[`committees/planning/2026-04-15/zqleakdraft-${type}.md`] = hiddenPaper(type, `draft${type}`, 'part: 1');
  }
  // A stub that names a PDF: its facts alone are a full text.
  overlay[`${meeting}/zqleakstub.md`] =
    '---\ntype: report\ntitle: zqleaktitlestub\npart: 2\nbackground-papers: none\npdf: zqleakpdfname.pdf\nalt: zqleakpdfaltstub\n---\n';
  overlay[`${meeting}/zqleakunlisted.md`] = hiddenPaper('report', 'unlisted', '');
  overlay[`${meeting}/zqleakinherits.md`] = hiddenPaper('report', 'inherits', '');
  overlay[`${meeting}/supplement-2/index.md`] =
    '---\ndate: 2026-03-10\nkind: urgent\nreason: zqleaksupplementreason\nitems: [{ key: "2", papers: [zqleaklate] }]\n---\nzqleaksupplementbody\n';
  overlay[`${meeting}/supplement-2/zqleaklate.md`] = hiddenPaper('report', 'supplement', 'part: 1');
  overlay[`${meeting}/minutes.md`] = hiddenPaper('minutes', 'notstamped', 'part: 1');
  // A full text whose words all stand in its facts; appendices and old addresses of a hidden paper.
  overlay[`${meeting}/zqleakfacts.md`] =
    `---\ntype: forward-plan\ntitle: zqleaktitlefacts\npart: 2\n${particulars['forward-plan']}\n---\n`;
  overlay[`${meeting}/zqleakparent.md`] = hiddenPaper(
    'report',
    'parent',
    'part: 2\nappendices: [zqleakchild]\nwas: [/committees/planning/2026-03-11/zqleakold/]',
  );
  overlay[`${meeting}/zqleakchild.md`] = hiddenPaper('appendix', 'child', '');
  // A later public meeting that includes a draft, minutes in private, and a paper of an unpublished supplement.
  overlay['committees/planning/2026-04-22/index.md'] =
    '---\ndate: 2026-04-22\nitems:\n  - { number: 1, title: Again, papers: [2026-04-15/zqleakdraft-report, 2026-03-11/supplement-2/zqleaklate] }\n  - { number: 1, title: In private, part: 2, papers: [2026-03-11/minutes] }\n---\n';
  overlay['committees/planning/2026-04-22/supplement-1/index.md'] =
    '---\ndate: 2026-03-10\nkind: urgent\nitems: [{ key: "1", papers: [2026-04-15/zqleakdraft-notice] }]\n---\n';
  overlay['committees/planning/2026-04-22/pages.lock.json'] = lock('pack', 'supplement-1');
  overlay['decisions/zqleakdecision-slug.md'] = hiddenPaper('decision', 'register');
  overlay['committees/planning/2026-04-15/index.md'] =
    `---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\ntitle: zqleakdrafttitle\nstatus-note: zqleakdraftnote\nattend: zqleakdraftattend\nitems:\n${types
      .map(
        (type, index) =>
          `  - number: ${index + 1}\n    title: zqleakdraftitem${type}\n    matter: zqleakdraftmatter\n    lead: zqleakdraftlead\n    note: zqleakdraftitemnote\n    papers: [zqleakdraft-${type}]\n`,
      )
      .join('')}---\nzqleakdraftbody\n`;
  overlay[`${meeting}/index.md`] = `---
date: 2026-03-11
time: "18:30"
venue: Committee Room 1
items:
  - number: 1
    title: Apologies for absence
  - number: 2
    title: Cycle shed behind the library
    papers: [cycle-shed, cycle-shed-appendix]
  - number: 3
    title: Matters in private
    part: 2
    exempt: { paragraphs: [3], public-interest: The rent is being negotiated. }
    papers: [brickworks, zqleakinherits, zqleakfacts, zqleakstub, zqleakparent, ${types.map((type) => `zqleakfile-${type}`).join(', ')}]
---
`;
  overlay[`${meeting}/brickworks.md`] = '---\ntype: report\npart: 2\npages: 2\nbackground-papers: none\n---\n';
  overlay[`${meeting}/pages.lock.json`] = lock('pack', 'supplement-1');
  for (const [path, text] of Object.entries(overlay)) {
    if (typeof text !== 'string') continue;
    const folder = dirname(path);
    overlay[path] = text.replaceAll('](cycle-shed.md)', `](${relative(folder, `${meeting}/cycle-shed.md`)})`);
    for (const [name, word] of text.matchAll(/zqleakpicture-([\w-]+)\.png/g))
      overlay[join(folder, name)] = markedPicture(`zqleakmetadata${word}`);
    if (text.includes('zqleakpdfname.pdf'))
      overlay[join(folder, 'zqleakpdfname.pdf')] = makePdfFile([{ words: 'zqleakpdfwords' }]);
  }
  return overlay;
}

/** Faults that lead to what is not public; these stop a build, and none of it may have been compiled even so. */
export function layFaultyCanaries(): Overlay {
  const overlay = layCanaries();
  overlay[`${meeting}/zqleakfile-notice.md`] = hiddenPaper('notice', 'two', 'part: two');
  // A public paper that shows what lies in a supplement and a meeting not published yet.
  overlay[`${meeting}/supplement-2/zqleakplan.png`] = markedPicture('zqleakmetadatasupplement');
  overlay['committees/planning/2026-04-15/zqleakplan.png'] = markedPicture('zqleakmetadatadraft');
  overlay[`${meeting}/cycle-shed-appendix.md`] =
    '---\ntype: appendix\ntitle: Links\n---\n\n![A plan](supplement-2/zqleakplan.png) and [a plan](supplement-2/zqleakplan.png), ![a plan](../2026-04-15/zqleakplan.png), [a report](zqleakfile-report.md), [its drawing](zqleakpdfname.pdf) and [a draft](../2026-04-15/zqleakdraft-report.md#zqleakheadingdraftreport).\n';
  return overlay;
}

/** Every marked word begins so; nothing else in the sample does. */
export const canary = /zqleak[a-z0-9-]+/g;
