/** A council’s own layouts/ and site/ beside its content folder. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCouncil } from '../../src/io/build.ts';
import { publishMeeting } from '../../src/io/publish-meeting.ts';
import { openShape } from '../../src/io/shape.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { sample } from '../harness.ts';

const root = join(import.meta.dirname, '..', '..');
const meeting = 'committees/planning/2026-04-15';
const now = new Date('2026-04-01T09:00:00Z');
const body = Array.from({ length: 60 }, (_, at) =>
  `${at + 1}. There are ponds, and ponds ${at} have water. `.repeat(3),
);
const ponds = {
  [`${meeting}/index.md`]:
    '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - { number: 1, title: Ponds, papers: [ponds] }\n---\n',
  [`${meeting}/ponds.md`]: `---\ntype: report\ntitle: Ponds\nbackground-papers: none\n---\n\n${body.join('\n\n')}\n`,
};

const packageText = (path: string) => readFileSync(join(root, path), 'utf8');

async function build(content: string) {
  const output = join(dirname(content), '_site');
  const request = { content, output, cwd: content, today: '2026-04-02', now, drafts: false };
  const built = await buildCouncil(request);
  expect(built).toMatchObject({ built: true, failures: [] });
  const html = readFileSync(join(output, meeting, 'ponds/index.html'), 'utf8');
  const pdf = await readPdf(new Uint8Array(readFileSync(join(output, meeting, 'pack.pdf'))));
  const css = readFileSync(join(output, 'assets/site.css'), 'utf8');
  const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  return { ...built, html, css, places, labels: pdf.labels };
}

describe('a council’s own layouts and site', () => {
  it('take the place of files of the same name, on the web and in print, and move no page and no anchor that is published', async () => {
    const content = sample().with(ponds).write();
    const asked = { content, key: 'planning/2026-04-15', supplement: undefined, reason: undefined };
    expect((await publishMeeting({ ...asked, today: '2026-04-01', now })).changed).toBe(true);
    const before = await build(content);
    expect((await build(content)).layouts).toBe(0);

    const beside = (path: string, text: string) => {
      mkdirSync(dirname(join(content, '..', path)), { recursive: true });
      writeFileSync(join(content, '..', path), text);
    };
    beside('layouts/parts/footer.njk', '<footer class="site-footer">Of our own</footer>');
    beside('site/css/base.css', `${packageText('site/css/base.css')}\n.of-our-own { color: #00f }\n`);
    beside('layouts/print.typ', packageText('layouts/print.typ').replaceAll('size: 11pt', 'size: 14pt'));
    const after = await build(content);
    expect(after.html).toContain('Of our own');
    expect(after.html).not.toContain('Other formats and help');
    expect(after.css).toContain('.of-our-own');
    // Larger type: what was kept of the old layout is not used, and pages run on as 1a and keep their numbers.
    expect(after.layouts).toBeGreaterThan(0);
    expect(after.labels.length).toBeGreaterThan(before.labels.length);
    const whole = (labels: string[]) => labels.filter((label) => /^\d+$/.test(label));
    expect(whole(after.labels)).toEqual(whole(before.labels));
    expect(after.places).toEqual(expect.arrayContaining(before.places));

    for (const folder of ['layouts', 'site']) rmSync(join(content, '..', folder), { recursive: true });
    expect((await build(content)).html).toBe(before.html);
  });

  it('are put together with those of the package by name, and are not there in a clone', async () => {
    const content = sample().with({ '../layouts/parts/footer.njk': 'ours', '../site/.hidden.njk': 'x' }).write();
    const shape = await openShape(content);
    expect(readFileSync(join(shape, 'layouts/parts/footer.njk'), 'utf8')).toBe('ours');
    const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const folder of ['layouts', 'site']) expect(names(join(shape, folder))).toEqual(names(join(root, folder)));
    expect(await openShape(content)).toBe(shape);
    writeFileSync(join(content, '../layouts/parts/footer.njk'), 'other');
    expect(await openShape(content)).not.toBe(shape);
    expect(await openShape(join(root, 'content'))).toBe(root);
  });
});
