/** A thread of the print pool: sets pages and finishes PDFs, one task after another. */
import { parentPort } from 'node:worker_threads';
import type { PressAnswer, PressTask } from './print-pool.ts';
import { press } from './print-press.ts';

parentPort?.on('message', async (task: PressTask) => {
  parentPort?.postMessage(await carryOut(task));
});

async function carryOut(task: PressTask): Promise<PressAnswer> {
  try {
    if ('job' in task) return { done: await press.set(task.job) };
    return { done: await press.finish(task.pdf, task.labels, task.heads) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
