import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/io/serve.ts';
import { type ServeRequest, serveCouncil } from '../../src/io/serve-council.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { sample } from '../harness.ts';

const address = 'committees/planning/2026-03-11/cycle-shed/';
const paper = 'committees/planning/2026-03-11/cycle-shed.md';
const patient = { timeout: 30_000, interval: 100 };

/** Serves the sample until `use` has ended; gives what was said on the terminal. */
async function serveSample(
  use: (served: ServedFolder, content: string, lines: string[]) => Promise<void>,
  given = sample(),
) {
  const content = given.write();
  const stop = new AbortController();
  const lines: string[] = [];
  let resolve: (served: ServedFolder) => void = () => {};
  const ready = new Promise<ServedFolder>((settle) => {
    resolve = settle;
  });
  const request: ServeRequest = {
    content,
    cwd: content,
    today: '2026-03-10',
    now: new Date('2026-03-10T09:00:00Z'),
    port: 0,
    signal: stop.signal,
    ready: (served) => resolve(served),
    err: (line) => void lines.push(line),
  };
  const ended = serveCouncil(request);
  try {
    await use(await ready, content, lines);
  } finally {
    stop.abort();
    await ended;
  }
  return lines;
}

const read = async (served: ServedFolder, path: string) => (await fetch(new URL(path, served.address))).text();

describe('serveCouncil', () => {
  it('shows a change at once and tells the page to reload', async () => {
    await serveSample(async (served, content) => {
      expect(await read(served, address)).toContain('<script src="/__reload.js"></script>');
      const stream = (await fetch(new URL('/__reload', served.address))).body?.getReader();
      await stream?.read();
      const before = await readFile(join(content, paper), 'utf8');
      await writeFile(join(content, paper), `${before}\nThe roof will be planted with stonecrop.\n`);
      const { value } = (await stream?.read()) ?? {};
      expect(new TextDecoder().decode(value)).toContain('event: reload');
      expect(await read(served, address)).toContain('planted with stonecrop');
    });
  });

  it('keeps what is shown when a build fails, and says what to mend', async () => {
    await serveSample(async (served, content, lines) => {
      const before = await read(served, address);
      await writeFile(join(content, paper), '---\ntype: [report\n---\n');
      await expect.poll(() => lines.join('\n'), patient).toContain('Not built');
      expect(lines.join('\n')).toContain('cycle-shed.md:');
      const after = await read(served, address);
      expect(after).toContain('Not built: this is the page as it was.');
      expect(after).toMatch(/<li>committees\/planning\/2026-03-11\/cycle-shed\.md:\d+:\d+ error /);
      expect(after.replace(/<aside class="banner" aria-label="Problems">[\s\S]*?<\/aside>/, '')).toBe(before);
    });
  });

  it('shows a problem in its own page, with file and line, and in no other; search follows', async () => {
    await serveSample(async (served, content) => {
      expect(await read(served, address)).not.toContain('aria-label="Problems"');
      const before = await readFile(join(content, paper), 'utf8');
      await writeFile(join(content, paper), `${before}\nThe cost is TBC.\n`);
      const line = before.split('\n').length + 1;
      await expect.poll(() => read(served, address), patient).toContain(`cycle-shed.md:${line}:`);
      expect(await read(served, 'committees/planning/2026-03-11/')).not.toContain('aria-label="Problems"');
      await expect
        .poll(async () => (await fetch(new URL('pagefind/pagefind.js', served.address))).status, patient)
        .toBe(200);
    });
  });

  it('serves a page that says so while nothing could be built, and the website once it can', async () => {
    const broken = sample().with({ [paper]: '---\ntype: [report\n---\n' });
    await serveSample(async (served, content) => {
      expect(await read(served, '')).toContain('could not be built yet');
      await writeFile(join(content, paper), '---\ntype: report\ntitle: A cycle shed\n---\n\nMended.\n');
      await expect.poll(() => read(served, address), patient).toContain('Mended.');
    }, broken);
  });

  it('makes a PDF when it is asked for, with the words of now, drafts too', async () => {
    const meeting = 'committees/planning/2026-04-15/';
    const draft = sample().with({
      [`${meeting}index.md`]:
        '---\ndate: 2026-04-15\nitems:\n  - number: 1\n    title: Stands\n    papers: [stands]\n---\n',
      [`${meeting}stands.md`]: '---\ntype: report\ntitle: Stands\n---\n\nSix stands of steel.\n',
    });
    await serveSample(async (served, content) => {
      expect(await read(served, meeting)).toContain(`<a href="/${meeting}pack.pdf">Print edition, PDF</a>`);
      const fetchWords = async (path: string) => {
        const answer = await fetch(new URL(path, served.address));
        expect(answer.headers.get('content-type')).toBe('application/pdf');
        return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages.flat().join(' ');
      };
      for (const name of ['pack.pdf', 'large-print.pdf', 'stands/paper.pdf', 'stands/large-print.pdf']) {
        expect(await fetchWords(meeting + name), name).toContain('Six stands of steel.');
      }
      await writeFile(join(content, `${meeting}stands.md`), '---\ntype: report\ntitle: Stands\n---\n\nNine stands.\n');
      await expect.poll(() => read(served, `${meeting}stands/`), patient).toContain('Nine stands.');
      await expect.poll(() => fetchWords(`${meeting}pack.pdf`), patient).toContain('Nine stands.');
      expect((await fetch(new URL(`${meeting}other.pdf`, served.address))).status).toBe(404);
    }, draft);
  });
});

describe('agendapack serve', () => {
  it('prints the address, below the path that the site’s own has, and ends when it is told to', async () => {
    const council = await readFile(join(import.meta.dirname, '../sample/council.md'), 'utf8');
    const site = 'site: https://example.org/democracy/';
    const content = sample()
      .with({ 'council.md': council.replace(/^site: .*$/m, site) })
      .write();
    const args = ['serve', '--content', content, '--port', '0', '--today', '2026-03-10'];
    const main = join(import.meta.dirname, '../../src/commands/main.ts');
    const script = `import { main } from ${JSON.stringify(main)}; await main(process.argv.slice(1));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args]);
    const [first] = await once(child.stdout, 'data');
    expect(String(first)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/democracy\/\n$/);
    expect(await (await fetch(String(first).trim())).text()).toContain('href="/democracy/assets/site.css"');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
