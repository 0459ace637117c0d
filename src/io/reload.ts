/** Makes open pages load themselves again after a build: an event stream, and the script that listens to it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../render/headers.ts';

const eventsPath = '/__reload';
const scriptPath = '/__reload.js';
const script = `new EventSource('${eventsPath}').addEventListener('reload', () => location.reload());\n`;

/** The open pages. */
export interface Reloader {
  /** Answers a request for the script or the stream; false when it is for something else. */
  answers(request: IncomingMessage, response: ServerResponse): boolean;
  reload(): void;
}

/** Adds the script to a page that is served; the page in the folder stays as it is. */
export function addReloadScript(html: string): string {
  const tag = `<script src="${scriptPath}"></script>`;
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + tag : html.slice(0, end) + tag + html.slice(end);
}

/** Keeps the streams of the open pages. */
export function createReloader(): Reloader {
  const open = new Set<ServerResponse>();
  return {
    answers(request, response) {
      if (request.url !== eventsPath && request.url !== scriptPath) return false;
      const isScript = request.url === scriptPath;
      const type = isScript ? 'text/javascript; charset=utf-8' : 'text/event-stream; charset=utf-8';
      response.writeHead(200, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': type });
      if (isScript || request.method === 'HEAD') {
        response.end(request.method === 'HEAD' ? undefined : script);
        return true;
      }
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    reload() {
      for (const response of open) response.write('event: reload\ndata: built\n\n');
    },
  };
}
