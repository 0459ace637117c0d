/** Where words stand that refer to something, and what may be answered. */
import type { CompiledItem, CompiledMeeting } from '../model/compiled.ts';
import type { CouncilIndex, Shelved } from './council-index.ts';
import type { PageIndex } from './page-index.ts';
import type { TimeSense } from './time-sense.ts';

/** A place in a text from which something is referred to. */
export interface Standpoint {
  council: CouncilIndex;
  /** Address of the page the text is on. */
  address: string;
  page: PageIndex;
  /** Place in the order of the page. */
  order: number;
  /** Ids of what the words stand in, the innermost first. */
  ids: readonly string[];
  /** The paper it is in, at home; none on a front sheet or a decision. */
  paper: Shelved | undefined;
  meeting: CompiledMeeting | undefined;
  /** The item it is about: that of its paper; in minutes that of the minute. */
  item: CompiledItem | undefined;
  /** The paper that was named last in the same block: what is not in this paper may be in it. */
  named: Shelved | undefined;
  /** Whether the sentence speaks of “this report”. */
  saysThis: boolean;
  /** Number of tables that began before them; undefined in a table. */
  tables: number | undefined;
  /** The heading they stand in, where it is one of minutes. */
  heading: string | undefined;
  /** Whether the words speak of what is past or of what is to come. */
  sense: TimeSense;
  /** Whether the public may see it: then it may lead only to what the public may see. */
  open: boolean;
}

/** What a reference turned out to be. */
export type Answer =
  | { found: string }
  /** Nothing of that name where it should be: for the clerk. */
  | { missing: Missing }
  /** It may mean either. */
  | { either: [string, string] }
  /** Not ours, or not held here: nobody need look. */
  | undefined;

/** What is not there, in words. */
export interface Missing {
  what: string;
  where: string;
  hint: string;
  /** A person must look, since it may be right as it is. */
  unsure?: boolean;
}

/** Whether a paper may be led to from a place. */
export function maySee(from: Standpoint, to: Shelved): boolean {
  return to.open || !from.open;
}

/** Whether a meeting may be led to from a place. */
export function mayVisit(from: Standpoint, to: CompiledMeeting): boolean {
  return to.path !== '' && (to.public || (to.draft && !from.open));
}

/** The address of a place on a page, short where it is the page the words stand on. */
export function addressOf(from: Standpoint, to: Shelved, anchor: string): string {
  if (to === from.paper || to.paper.address === from.address) return anchor === '' ? from.address : `#${anchor}`;
  return anchor === '' ? to.paper.address : `${to.paper.address}#${anchor}`;
}
