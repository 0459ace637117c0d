/** A press of several threads: as many as there are cores, and as memory has room for. None is started before there is work for it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RowHeads } from '../model/typeset.ts';
import type { Press } from './print-press.ts';
import type { PagesJob, SetPages } from './typst.ts';

/** What a thread is asked. */
export type PressTask = { job: PagesJob } | { pdf: Uint8Array; labels: string[]; heads: RowHeads };
/** What it answers. */
export type PressAnswer = { done: SetPages | Uint8Array } | { failed: string };

/** The press, how many tasks it was given, and its end. */
export interface PrintPool extends Press {
  /** Layouts set. */
  readonly count: number;
  close(): Promise<void>;
}

/** Bytes that a thread may need with a pack of some hundreds of pages. */
const room = 600 * 2 ** 20;

interface Waiting {
  task: PressTask;
  settle(answer: PressAnswer): void;
}

/** Opens a pool. */
export function openPrintPool(): PrintPool {
  const most = Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / room)));
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let count = 0;

  const next = () => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (all.size < most ? start() : undefined);
      if (!worker) return;
      give(worker, queue.shift() as Waiting);
    }
  };
  const start = (): Worker => {
    const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    const worker = new Worker(new URL(`./print-worker${ending}`, import.meta.url));
    all.add(worker);
    return worker;
  };
  const give = (worker: Worker, { task, settle }: Waiting) => {
    const end = (answer: PressAnswer, stays: boolean) => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
      settle(answer);
      if (stays) idle.push(worker);
      else all.delete(worker);
      next();
    };
    const answered = (answer: PressAnswer) => end(answer, true);
    const failed = (error: Error) => end({ failed: error.message }, false);
    const ended = () => end({ failed: 'the layout engine ended before its time' }, false);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(task);
  };
  const ask = async (task: PressTask): Promise<SetPages | Uint8Array> => {
    const answer = await new Promise<PressAnswer>((settle) => {
      queue.push({ task, settle });
      next();
    });
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.done;
  };
  return {
    get count() {
      return count;
    },
    async set(job) {
      count += 1;
      return (await ask({ job })) as SetPages;
    },
    finish: async (pdf, labels, heads) => (await ask({ pdf, labels, heads })) as Uint8Array,
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
