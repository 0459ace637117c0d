/** What refers to what: references read backwards. Addresses as in compiled.ts. */
import type { Target } from './compiled.ts';

/** A place that refers to another one. */
export interface Referrer {
  /** Address of the page it is on, and the anchor there; an empty anchor is the page as a whole. */
  address: string;
  anchor: string;
  /** What a reader knows the place by: its paragraph, minute or table, or the heading it stands under. */
  place: Target | undefined;
}

/** A place that is referred to. */
export interface ReferredPlace {
  /** Empty for the page as a whole. */
  anchor: string;
  place: Target | undefined;
  /** The printed page it is on, as its label, where that is known. */
  page: string | undefined;
  from: Referrer[];
}

/** The places of each page that are referred to, in reading order, by the page’s address. */
export type ReferredBy = ReadonlyMap<string, ReferredPlace[]>;
