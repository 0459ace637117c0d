/** Serves a folder on this machine only, with the headers that the website has in public. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../render/headers.ts';
import { contentType } from './content-types.ts';
import { addPanel } from './problem-panel.ts';
import { addReloadScript, createReloader, type Reloader } from './reload.ts';
import { findServedFile, readAnswer } from './served-file.ts';

const host = '127.0.0.1';
const portsTried = 100;

/** How a folder is served. */
export interface ServeOptions {
  /** First port to try; the next free one is taken. 0 is any. */
  port?: number;
  /** Path in the site's address: "/" or "/democracy/". */
  base?: string;
  /** Whether pages reload when told to. */
  reload?: boolean;
  /** What to put at the head of the page at an address without the site’s own path. */
  panel?: (address: string) => string;
  /** Makes a file that is not in the folder, by its address without the site’s own path; undefined where there is none. */
  make?: (address: string) => Promise<Uint8Array | undefined>;
}

/** A folder being served. */
export interface ServedFolder {
  /** Where to look: "http://127.0.0.1:8080/democracy/". */
  address: string;
  port: number;
  /** Tells every open page to load itself again. */
  reload(): void;
  /** Ends it, open pages included. */
  close(): Promise<void>;
}

/** Starts serving. The folder may be replaced meanwhile: each request looks it up afresh. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const { port = 8080, base = '/', reload = false, make = async () => undefined, panel = () => '' } = options;
  const reloader = reload ? createReloader() : undefined;
  const server = createServer((request, response) => {
    answer({ folder, base, reloader, make, panel }, request, response).catch(() =>
      send(request, response, 500, 'plain.txt', 'This page could not be read.'),
    );
  });
  const taken = await listen(server, port);
  return {
    address: `http://${host}:${taken}${base}`,
    port: taken,
    reload: () => reloader?.reload(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Serving extends Required<Pick<ServeOptions, 'base' | 'make' | 'panel'>> {
  folder: string;
  reloader: Reloader | undefined;
}

async function answer(
  { folder, base, reloader, make, panel }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isThisMachine(request)) return send(request, response, 421, 'plain.txt', 'Only this machine is served.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(request, response, 405, 'plain.txt', 'Only GET and HEAD are answered.');
  }
  if (reloader?.answers(request, response)) return;
  const found = await findServedFile(folder, base, request.url ?? '/');
  if (found.kind === 'redirect') {
    response.setHeader('Location', found.to);
    return send(request, response, 302, 'plain.txt', found.to);
  }
  const path = decodeAddress((request.url ?? '/').split('?')[0] ?? '', base);
  const made = found.kind === 'missing' && path !== undefined ? await make(path) : undefined;
  if (made) return send(request, response, 200, path ?? '', Buffer.from(made));
  const page = found.kind === 'file' ? found : await readAnswer(folder, ['404.html']);
  const status = found.kind === 'file' ? 200 : 404;
  if (page.kind !== 'file') return send(request, response, status, 'plain.txt', 'There is no page at this address.');
  const isPage = reloader && page.name.endsWith('.html');
  send(
    request,
    response,
    status,
    page.name,
    isPage ? addReloadScript(addPanel(page.bytes.toString(), panel(path ?? ''))) : page.bytes,
  );
}

/** An address below the site’s own path, without it; undefined for any other. */
function decodeAddress(path: string, base: string): string | undefined {
  try {
    return path.startsWith(base) ? decodeURIComponent(path.slice(base.length - 1)) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the request names this machine, so that a page elsewhere cannot read drafts by a name that it makes lead here. */
function isThisMachine(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(request.headers.host ?? '');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  name: string,
  body: string | Buffer,
): void {
  const bytes = Buffer.from(body);
  for (const [header, value] of Object.entries(securityHeaders)) response.setHeader(header, value);
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': contentType(name),
    'Content-Length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Listens on the port or the next free one, and gives the port. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listenOn(server, tried);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw new Error(`Port ${tried} may not be used by you. Choose one above 1023.`);
      if (code !== 'EADDRINUSE' || tried >= Math.min(65_535, port + portsTried)) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
