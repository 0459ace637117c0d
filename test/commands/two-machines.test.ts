/** The same papers on two machines: another language, time zone, clock, folder and place to stand; the same locks and PDFs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sample } from '../harness.ts';

const program = join(import.meta.dirname, '..', '..', 'scripts', 'agendapack.mjs');
const home = 'committees/planning/2026-04-15';
const lines = Array.from(
  { length: 60 },
  (_, index) => `${index + 1}. Tree ${index + 1} ${'stands in its row. '.repeat(12)}`,
);
const report = (text: string[]) =>
  `---\ntype: report\ntitle: Trees in the park\nbackground-papers: none\n---\n\n${text.join('\n\n')}\n`;
const draft = {
  [`${home}/index.md`]:
    '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - number: 1\n    title: Trees\n    papers: [trees]\n---\n',
  [`${home}/trees.md`]: report(lines),
};

interface Machine {
  LANG: string;
  TZ: string;
  SOURCE_DATE_EPOCH: string;
  today: string;
}

const machines: [Machine, Machine] = [
  { LANG: 'C', TZ: 'UTC', SOURCE_DATE_EPOCH: '1775040000', today: '2026-04-01' },
  { LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', SOURCE_DATE_EPOCH: '1775300000', today: '2026-04-02' },
];

describe('two machines', { timeout: 600_000 }, () => {
  it('publish the same lock but for the stamp, and build the same PDFs from one', () => {
    const [one, other] = machines.map((machine) => {
      const content = sample().with(draft).write();
      expect(agendapack(content, machine, 'publish', 'planning/2026-04-15').status).toBe(0);
      return { machine, content, lock: readFileSync(join(content, home, 'pages.lock.json'), 'utf8') };
    });
    if (!one || !other) throw new Error('Two machines');
    expect(other.lock).not.toBe(one.lock);
    expect(other.lock.replace('"2026-04-02"', '"2026-04-01"')).toBe(one.lock);

    const content = sample()
      .with({ ...draft, [`${home}/pages.lock.json`]: one.lock })
      .write();
    const pdfs = [one.content, content].map((folder, index) => {
      const machine = machines[index] as Machine;
      expect(agendapack(folder, machine, 'build').status).toBe(0);
      return readPdfs(join(dirname(folder), '_site'));
    });
    expect(pdfs[0]?.size).toBeGreaterThan(3);
    expect([...(pdfs[1] as Map<string, string>)]).toEqual([...(pdfs[0] as Map<string, string>)]);
  });
});

describe('a correction', { timeout: 600_000 }, () => {
  it('offers the changed leaves alone, both sides of each, beside the content folder', async () => {
    const content = sample().with(draft).write();
    const [machine] = machines;
    agendapack(content, machine, 'publish', 'planning/2026-04-15');
    const { frozen } = JSON.parse(readFileSync(join(content, home, 'pages.lock.json'), 'utf8'));
    expect(frozen[0].pages.length).toBeGreaterThan(4);
    writeFileSync(join(content, home, 'trees.md'), report(lines.with(0, '1. Tree 1 is a lime.')));
    const { stderr } = agendapack(content, machine, 'publish', 'planning/2026-04-15', '--reason', 'It is a lime.');
    expect(stderr).toContain('_print/planning-2026-04-15-pack-correction-1.pdf');
    const folder = join(dirname(content), '_print');
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'planning-2026-04-15-pack-correction-1.pdf']);
    const pdf = await PDFDocument.load(readFileSync(join(folder, 'planning-2026-04-15-pack-correction-1.pdf')));
    expect(pdf.getPageCount()).toBe(2);
  });
});

function agendapack(content: string, { today, ...env }: Machine, ...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'agendapack-cwd-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  return spawnSync(process.execPath, [program, ...args, '--content', content, '--today', today], {
    cwd,
    env: { ...process.env, ...env, LC_ALL: env.LANG, INIT_CWD: cwd },
    encoding: 'utf8',
  });
}

/** Every PDF of a site as base64, by path. */
function readPdfs(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(site, file)).toString('base64')]));
}
