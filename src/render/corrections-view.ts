/** Corrections of a published paper, as readers are told of them. */
import type { Correction } from '../model/corrections.ts';
import { sayDate } from './dates.ts';

/** One correction. */
export interface CorrectionView {
  /** “Corrected on 3 April 2026: The cost was wrong.” */
  text: string;
  /** What was changed, each place with where it stands and the words around it. */
  changes: { href: string | undefined; parts: { kind: string; text: string }[] }[];
}

/** The corrections of a paper, newest first. */
export function renderCorrections(corrections: readonly Correction[]): CorrectionView[] {
  return corrections.toReversed().map(({ on, reason, changes }) => ({
    text: `Corrected on ${sayDate(on)}: ${reason}`,
    changes: changes.map(({ at, parts }) => ({ href: at && `#${at}`, parts })),
  }));
}

/** “Corrected on 3 April and 5 May 2026”: days alone, for a line in a list. */
export function sayCorrected(corrections: readonly Pick<Correction, 'on'>[]): string | undefined {
  const days = [...new Set(corrections.map(({ on }) => sayDate(on)))];
  return days.length === 0 ? undefined : `corrected on ${days.join(' and ')}`;
}
