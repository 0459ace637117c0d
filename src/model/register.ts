/** What minutes become: the register of decisions, the list of actions, the votes with names. Addresses as in compiled.ts. */
import type { Action, Motion } from './minutes.ts';

/** One resolution of a minute. `number` is “2”; empty where the minute has one resolution without numbers. */
export interface Resolution {
  number: string;
  text: string;
  href: string;
}

/** A decision born in minutes: what one minute resolved, at an address of its own. */
export interface MinutedDecision {
  slug: string;
  address: string;
  title: string;
  committee: string;
  /** Address of the meeting. */
  meeting: string;
  /** Day of the meeting (ISO). */
  date: string;
  /** Whether its minutes have still to be agreed. */
  draft: boolean;
  minute: { number: string; href: string };
  items: { number: string | undefined; title: string; href: string }[];
  papers: { title: string; href: string }[];
  resolutions: Resolution[];
  motions: { motion: Motion; href: string }[];
}

/** A motion or amendment of public minutes on which names were recorded. */
export interface RecordedVote {
  committee: string;
  /** Day of the meeting (ISO). */
  date: string;
  minute: string;
  href: string;
  motion: Motion;
}

/** Something agreed at a meeting that somebody is to do. */
export interface CompiledAction {
  committee: string;
  /** Day of the meeting (ISO). */
  date: string;
  what: string;
  facts: Action;
  /** Where the minutes say so. */
  href: string;
  minute: string;
}
