/** What sets pages and finishes PDFs: in this thread for one meeting, in several at once for a whole council (print-pool.ts). */
import type { RowHeads } from '../model/typeset.ts';
import { finishPdf } from './finish-pdf.ts';
import { type PagesJob, type SetPages, setPages } from './typst.ts';

/** A press. Neither step remembers anything of the one before. */
export interface Press {
  set(job: PagesJob): Promise<SetPages>;
  finish(pdf: Uint8Array, labels: string[], heads: RowHeads): Promise<Uint8Array>;
}

/** The press in this thread. */
export const press: Press = {
  async set(job) {
    return setPages(job);
  },
  finish: finishPdf,
};
