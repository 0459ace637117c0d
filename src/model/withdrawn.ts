/** A paper that was taken back, as every edition knows it. */
import type { PageRange, PageStart } from './compiled.ts';

/** A paper that was taken back: its address answers for ever with a notice, its page markers and, unless it is withheld, its anchors. */
export interface WithdrawnPaper {
  path: string;
  /** Its name in the meeting’s lock. */
  name: string;
  address: string;
  /** Undefined where nothing of it may be said, or its file is gone. */
  title: string | undefined;
  /** Day it was taken back; undefined for one that became Part 2 and was not withheld in form. */
  on: string | undefined;
  reason: string | undefined;
  /** None of its words may be anywhere. */
  withheld: boolean;
  pages: PageStart[];
  range: PageRange | undefined;
  anchors: string[];
}
