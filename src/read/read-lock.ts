/** The record of what was published, read; a damaged one is reported and never replaced. */
import { type Lock, lockSchema } from '../model/lock.ts';
import { type Problem, problem } from '../problem.ts';
import { findLockFault } from './lock-faults.ts';

/** Reads pages.lock.json. */
export function readLock(path: string, text: string): { lock: Lock | undefined; problems: Problem[] } {
  const broken = (line: number, column: number, reason: string) => ({
    lock: undefined,
    problems: [problem('lock-broken', { file: path, line, column }, { reason })],
  });
  if (/^(<{7}|={7}|>{7})/m.test(text)) {
    const line = text.slice(0, text.search(/^(<{7}|={7}|>{7})/m)).split('\n').length;
    return broken(line, 1, 'it holds the marks of a merge that was not finished');
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return broken(1, 1, 'it is not JSON, as if it was cut short or edited');
  }
  const result = lockSchema.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0];
    return broken(1, 1, `“${issue?.path.join(' → ') || 'the whole'}” ${issue?.message ?? 'is not right'}`);
  }
  const fault = findLockFault(result.data);
  return fault ? broken(lineOf(text, fault.at), 1, fault.reason) : { lock: result.data, problems: [] };
}

/** The line that holds the last of some words, each after the one before; 1 where the file was laid out anew and they are not found. */
function lineOf(text: string, words: string[]): number {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found >= 0) at = found;
  }
  return text.slice(0, at).split('\n').length;
}
