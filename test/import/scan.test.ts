/** A PDF of scanned pages and no words becomes a paper that has these pages. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { command } from '../../src/commands/import.ts';
import { buildCouncil } from '../../src/io/build.ts';
import { writePng } from '../../src/io/write-png.ts';

/** Pages filled by a picture each. */
async function scanOf(pages: number): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (let page = 0; page < pages; page++) {
    const dots = new Uint8Array(300).map((_, at) => (at * 7 + page * 40) % 200);
    const picture = await file.embedPng(writePng({ width: 10, height: 10, kind: 2, data: dots }) as Uint8Array);
    file.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return file.save();
}

async function take(name: string, values: Record<string, string> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'import-scan-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, name), await scanOf(2));
  const content = join(cwd, 'content');
  const run = async () => {
    const said: string[] = [];
    const told: string[] = [];
    const context = { cwd, content, today: undefined, now: new Date(0), positionals: [name] };
    const code = await command.run({
      ...context,
      values: { committee: 'libraries', ...values },
      out: (line) => void said.push(line),
      err: (line) => void told.push(line),
    });
    const folder = join(content, 'committees/libraries');
    const files = code === 0 ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
    return { code, said, told, files };
  };
  const read = (path: string) => readFileSync(join(content, 'committees/libraries', path));
  return { ...(await run()), again: run, read, content, cwd };
}

describe('a PDF of scanned pages without a word', () => {
  it('is a paper with these pages, of which it is asked what they show, and which builds as it is', async () => {
    const { code, said, told, files, read, again, content, cwd } = await take('Appendix 2 - Floor plan.pdf', {
      into: 'libraries/2025-05-12',
      published: '2025-05-01',
    });
    expect(code).toBe(0);
    expect(said).toEqual(['content/committees/libraries/2025-05-12']);
    expect(told.join('\n')).toMatch(/^Appendix 2 - Floor plan\.pdf:1:1 question .*\[import-paper-scanned\]$/m);
    expect(told.join('\n')).not.toContain('import-page-scanned');
    const paper = read('2025-05-12/appendix-2-floor-plan.md').toString();
    expect(paper).toContain(
      'type: appendix\nlabel: "2"\npdf: appendix-2-floor-plan.pdf\nalt: "Scan of 2 pages (TBC: what it shows)"',
    );
    expect(
      readFileSync(join(cwd, 'Appendix 2 - Floor plan.pdf')).equals(read('2025-05-12/appendix-2-floor-plan.pdf')),
    ).toBe(true);
    expect(read('2025-05-12/index.md').toString()).toContain('appendix-2-floor-plan');
    expect((await again()).files).toEqual(files);
    expect(read('2025-05-12/appendix-2-floor-plan.md').toString()).toBe(paper);

    const output = join(cwd, '_site');
    const built = await buildCouncil({ content, output, cwd, today: '2025-05-20', now: new Date(0), drafts: false });
    expect(built).toMatchObject({ built: true, failures: [], broken: [] });
    const folder = join(output, 'committees/libraries/2025-05-12/appendix-2-floor-plan/original');
    expect(readdirSync(folder).sort()).toEqual(['appendix-2-floor-plan.pdf', 'page-1.jpg', 'page-2.jpg']);
  }, 30_000);

  it('is refused while nobody says which meeting it is for', async () => {
    const { code, told } = await take('plan.pdf');
    expect(code).toBe(1);
    expect(told.join('\n')).toContain('pictures of pages, without words');
  });
});
