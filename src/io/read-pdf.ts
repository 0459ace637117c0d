/** A PDF’s bytes to its words and pictures. A file that stands still for too long is given up. */
import { Worker } from 'node:worker_threads';
import type { PdfFile } from '../import/pdf-page.ts';
import type { Given, Said } from './pdf-worker.ts';

/** Thrown for a PDF that cannot be read; the message is for the user. */
export class UnreadablePdf extends Error {}

/** No pack has had so many pages. */
const maxPages = 5000;
/** How long one page may take. */
const patience = 60_000;

/** Reads a file. `name` begins the names of its pictures. */
export function readPdf(
  bytes: Uint8Array,
  name: string,
  onPage: (page: number, pages: number) => void,
): Promise<PdfFile> {
  return new Promise((resolve, reject) => {
    const given: Given = { bytes, name, maxPages };
    const worker = new Worker(workerFile(), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    });
    let waiting: NodeJS.Timeout;
    const end = (finish: () => void) => {
      clearTimeout(waiting);
      void worker.terminate();
      finish();
    };
    const fail = (message: string) => end(() => reject(new UnreadablePdf(message)));
    const wait = () => {
      clearTimeout(waiting);
      waiting = setTimeout(
        () => fail('This PDF could not be read: one of its pages took longer than a minute.'),
        patience,
      );
    };
    wait();
    worker.on('message', (said: Said) => {
      if ('file' in said) end(() => resolve(said.file));
      else if ('failure' in said) fail(explain(said));
      else {
        wait();
        onPage(said.page, said.pages);
      }
    });
    worker.on('error', (error) => fail(explain({ failure: error.name, message: error.message })));
    worker.on('exit', () => fail('This PDF could not be read to its end.'));
  });
}

/** The thread’s program lies beside this one, as TypeScript in a clone and as JavaScript in the package. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url);
}

function explain({ failure, message }: { failure: string; message: string }): string {
  if (failure === 'PasswordException') return 'This PDF is locked with a password. Save it again without one.';
  if (failure === 'TooLong')
    return `This PDF has ${message} pages, more than the ${maxPages} that are taken in at once. Cut it into parts.`;
  if (/out of memory|ERR_WORKER_OUT_OF_MEMORY/i.test(`${failure} ${message}`))
    return 'This PDF needs more memory than can be given to it.';
  return 'This PDF is damaged and could not be read. Open it in a PDF reader and save it again.';
}
