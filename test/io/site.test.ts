import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import web from '../../src/editions/web.ts';
import { buildSite } from '../../src/io/site.ts';
import { council, item, meeting, paper } from '../render/fixture.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const report = paper('hours', { title: 'Hours & <days>' });
const held = meeting([item({ number: '6', title: 'Libraries' }, [report])]);

function build(output: string, shape = root, base = '/') {
  return buildSite({ website: web.render(council([held], { base })), shape, output: join(folder, output) });
}

const read = (...path: string[]) => readFile(join(folder, ...path), 'utf8');

describe('the website', () => {
  it('is written whole into the output folder', async () => {
    await build('plain');
    const page = await read('plain', 'committees/planning/2026-03-18/hours/index.html');
    expect(page).toContain('<h1 data-pagefind-meta="title">Hours &amp; &lt;days&gt;</h1>');
    expect(page).toContain('<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">');
    expect(await read('plain', '404.html')).toContain('Page not found');
    expect(await read('plain', '_headers')).toContain("frame-ancestors 'none'");
    expect(JSON.parse(await read('plain', 'staticwebapp.config.json')).globalHeaders['X-Frame-Options']).toBe('DENY');
    const cloudfront = JSON.parse(await read('plain', 'cloudfront-headers.json'));
    expect(cloudfront.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toContain(
      "default-src 'none'",
    );
    expect(cloudfront.CustomHeadersConfig.Quantity).toBe(cloudfront.CustomHeadersConfig.Items.length);
    expect(await readdir(join(folder, 'plain', 'assets', 'fonts'))).toHaveLength(9);
  });

  it('has a content security policy without what browsers refuse in a page, and nothing inline', async () => {
    const page = await read('plain', 'index.html');
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(page).not.toMatch(/frame-ancestors|sandbox|report-/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script>/);
  });

  it('puts the site’s path before every address', async () => {
    await build('below', root, '/democracy/');
    const page = await read('below', 'committees/planning/2026-03-18/hours/index.html');
    const addresses = [...page.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map((found) => found[1]);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address?.startsWith('/democracy/'))).toEqual([]);
  });

  it('is built from a package that is installed in a council’s folder', async () => {
    const installed = join(folder, 'council', 'node_modules', 'agendapack');
    await mkdir(installed, { recursive: true });
    for (const part of ['site', 'layouts', '.eleventy.js', 'package.json']) {
      await cp(join(root, part), join(installed, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(installed, 'node_modules'));
    expect((await build('installed', installed)).length).toBeGreaterThan(15);
    expect(await read('installed', 'index.html')).toContain('Thornmere Borough Council');
  });

  it('fails when a template is broken, and leaves the exit code to the caller', async () => {
    const broken = join(folder, 'broken');
    for (const part of ['site', 'layouts', '.eleventy.js', 'package.json']) {
      await cp(join(root, part), join(broken, part), { recursive: true });
    }
    await writeFile(join(broken, 'layouts', 'paper.njk'), '{% if %}');
    await expect(build('never', broken)).rejects.toThrow();
    expect(process.exitCode).toBeUndefined();
  });
});
