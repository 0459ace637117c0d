/**
 * Finished texts of the compilation before, for one that follows soon: while papers are being written, a text that has not changed is not
 * parsed and numbered again. What is handed out is a copy, since later steps write into it.
 */
import type { Problem } from '../problem.ts';
import type { FinishedText } from './workshop.ts';

/** A finished text and what is wrong with it. */
export interface KeptText {
  text: FinishedText;
  problems: Problem[];
}

/** A memory of one compilation; what the newest did not use is forgotten. */
export interface KeptTexts {
  /** Begins a compilation. `shared` says what every text depends on beside its own key: where that is another, nothing is known any more. */
  begin(shared: string): void;
  /** What was made for the key before, or is made now. */
  recall(key: string, make: () => KeptText): KeptText;
}

/** A memory with nothing in it. */
export function createKeptTexts(): KeptTexts {
  let before = new Map<string, KeptText>();
  let now = new Map<string, KeptText>();
  let sharedBefore = '';
  return {
    begin(shared) {
      before = shared === sharedBefore ? now : new Map();
      now = new Map();
      sharedBefore = shared;
    },
    recall(key, make) {
      const kept = now.get(key) ?? before.get(key) ?? make();
      now.set(key, kept);
      return structuredClone(kept);
    },
  };
}
