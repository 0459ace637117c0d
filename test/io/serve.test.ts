import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/io/serve.ts';
import { contentSecurityPolicy, metaPolicy, securityHeaders } from '../../src/render/headers.ts';

let folder = '';
let served: ServedFolder;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'agendapack-serve-'));
  folder = join(parent, 'site');
  await mkdir(join(folder, 'meetings', 'été'), { recursive: true });
  await mkdir(join(folder, 'pagefind', 'index'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'outside');
  await writeFile(join(folder, 'index.html'), '<!doctype html><body>Home</body>');
  await writeFile(join(folder, '404.html'), '<!doctype html><body>Not here</body>');
  await writeFile(join(folder, 'meetings', 'index.html'), '<!doctype html><body>Meetings</body>');
  await writeFile(join(folder, 'meetings', 'été', 'index.html'), 'Summer');
  for (const name of ['a.wasm', 'a.ics', 'a.epub', 'a.brf', 'a.svg', 'a.json'])
    await writeFile(join(folder, name), 'x');
  await writeFile(join(folder, 'pagefind', 'index', 'en.pf_index'), 'x');
  await symlink(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  served = await serveFolder(folder, { port: 0 });
});

afterAll(async () => {
  await served.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** Sends a request line as it stands; `fetch` would tidy the path first. */
function ask(path: string, { method = 'GET', host = `127.0.0.1:${served.port}`, port = served.port } = {}) {
  return new Promise<{ status: number; body: string; headers: Record<string, string | string[] | undefined> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
        let body = '';
        response.on('data', (part) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('serveFolder', () => {
  it('serves the page of a folder with every security header', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('<!doctype html><body>Home</body>');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()]).toBe(value);
  });

  it('sends the same headers with a page that is not there', async () => {
    const answer = await ask('/nowhere/');
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('Not here');
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  });

  it.each([
    ['/a.wasm', 'application/wasm'],
    ['/a.ics', 'text/calendar; charset=utf-8'],
    ['/a.epub', 'application/epub+zip'],
    ['/a.svg', 'image/svg+xml; charset=utf-8'],
    ['/a.json', 'application/json; charset=utf-8'],
    ['/pagefind/index/en.pf_index', 'application/octet-stream'],
  ])('says what kind of file %s is', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('sends a folder without its closing slash to the address with it, keeping the search', async () => {
    const answer = await ask('/meetings?year=2026');
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/meetings/?year=2026');
    expect((await ask('/meetings/%C3%A9t%C3%A9')).headers.location).toBe('/meetings/%C3%A9t%C3%A9/');
    expect((await ask('//meetings')).headers.location).toBe('/meetings/');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/meetings/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/%00',
    '/%zz',
    '/index.html/',
  ])('does not leave the folder for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('outside');
  });

  it('answers HEAD with the headers alone, and other methods with 405', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe('32');
    const post = await ask('/', { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  it('refuses a request by another name than this machine’s', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask('/', { host: 'localhost:1' })).status).toBe(200);
  });

  it('takes the next free port when one is taken', async () => {
    const second = await serveFolder(folder, { port: served.port });
    expect(second.port).toBeGreaterThan(served.port);
    await second.close();
  });

  it('serves below a path and leads there', async () => {
    const below = await serveFolder(folder, { port: 0, base: '/democracy/' });
    const { port } = below;
    expect(below.address).toBe(`http://127.0.0.1:${port}/democracy/`);
    expect((await ask('/', { port })).headers.location).toBe('/democracy/');
    expect((await ask('/democracy', { port })).headers.location).toBe('/democracy/');
    expect((await ask('/democracy/meetings', { port })).headers.location).toBe('/democracy/meetings/');
    expect((await ask('/democracy/meetings/', { port })).body).toContain('Meetings');
    expect((await ask('/meetings/', { port })).status).toBe(404);
    await below.close();
  });

  it('adds the reload script and tells pages to reload', async () => {
    const live = await serveFolder(folder, { port: 0, reload: true });
    const { port } = live;
    expect((await ask('/', { port })).body).toBe(
      '<!doctype html><body>Home<script src="/__reload.js"></script></body>',
    );
    expect((await ask('/__reload.js', { port })).body).toContain('EventSource');
    const stream = await fetch(`http://127.0.0.1:${port}/__reload`);
    const reader = stream.body?.getReader();
    await reader?.read();
    live.reload();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain('event: reload');
    const ended = reader?.read().catch(() => 'ended');
    await live.close();
    expect(await ended).toBeDefined();
    await expect(fetch(live.address)).rejects.toThrow();
  });
});

describe('security headers', () => {
  it('leaves out of the meta policy what browsers refuse there', () => {
    expect(metaPolicy).not.toMatch(/frame-ancestors|sandbox|report/);
    expect(contentSecurityPolicy).toBe(`${metaPolicy}; frame-ancestors 'none'`);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  });
});
