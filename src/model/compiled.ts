/**
 * What the pipeline makes of a council: the finished, linked, numbered council that every edition reads.
 * Plain data; addresses are root-relative without the site’s own path, and end in a slash ("/committees/cabinet/2026-03-18/").
 */
import type { Root } from 'hast';
import type { Committee, Seat } from './committee.ts';
import type { Correction } from './corrections.ts';
import type { Council } from './council.ts';
import type { Decision } from './decision.ts';
import type { ForwardPlanEntry } from './forward-plan.ts';
import type { Lock } from './lock.ts';
import type { Matter } from './matter.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import type { Member } from './member.ts';
import type { Motion } from './minutes.ts';
import type { PdfOfPaper } from './pdf-paper.ts';
import type { ReferredBy } from './referrer.ts';
import type { CompiledAction, MinutedDecision, RecordedVote } from './register.ts';
import type { Supplement } from './supplement.ts';
import type { WithdrawnPaper } from './withdrawn.ts';

/** Kinds of paper a reader can filter by. */
export type PaperType = 'report' | 'appendix' | 'minutes' | 'forward-plan' | 'work-programme' | 'notice' | 'decision';

/** A heading in a paper’s contents. */
export interface Heading {
  id: string;
  text: string;
  level: number;
}

/** Where a printed page starts in a paper. `label` is the printed number, "34"; `id` the anchor, "page-34". */
export interface PageStart {
  label: string;
  id: string;
}

/** The first and last printed page, as labels. */
export interface PageRange {
  first: string;
  last: string;
}

/** Something in a paper that can be linked to by its number. */
export interface Target {
  kind:
    | 'paragraph'
    | 'minute'
    | 'resolution'
    | 'recommendation'
    | 'motion'
    | 'amendment'
    | 'question'
    | 'table'
    | 'figure'
    | 'note'
    | 'appendix'
    | 'annex'
    | 'section'
    | 'action'
    | 'measure'
    | 'series'
    | 'page'
    | 'heading';
  id: string;
  /** As printed: "4.1.1", "8a", "A". Empty for headings without a number. */
  number: string;
  text: string;
}

/** A paper ready for every edition. `body` holds anchors and page markers; its links are root-relative. */
export interface CompiledPaper {
  /** Path of the source, relative to the content folder. */
  path: string;
  /** The last part of its address. */
  name: string;
  address: string;
  /** Address of the paper where it belongs, when this is a copy in another meeting’s pack; else the same as `address`. */
  canonical: string;
  type: PaperType;
  title: string;
  /** The front matter as its schema left it. */
  facts: Record<string, unknown>;
  /** Why the item is on the agenda, in its links; undefined where the facts do not say. */
  reason: Root | undefined;
  body: Root;
  contents: Heading[];
  targets: Target[];
  pages: PageStart[];
  range: PageRange | undefined;
  matter: string | undefined;
  /** Pictures and files it refers to, relative to the content folder, each with the address it is published at. */
  files: { path: string; address: string }[];
  /** The PDF whose pages are this paper’s. */
  pdf?: PdfOfPaper | undefined;
  motions: Motion[];
  /** Forward-plan entries, when it is a forward plan. */
  entries: ForwardPlanEntry[];
  lang: string;
  /** Corrections after publication, oldest first; without changes where they are not known. */
  corrections: Correction[];
  /** Addresses it was published at before, each with a page that leads here. */
  oldAddresses?: string[];
  /** Published anchors whose words are on another page now: where the facts say that is, and its address once links are resolved. */
  movedAnchors?: { id: string; to: string; href?: string }[];
}

/** What the public may know of a paper of Part 2, or of one that was taken back. */
export interface Stub {
  kind: 'stub';
  withdrawn: WithdrawnPaper | undefined;
  /** Public title; undefined when only a full text was found, whose title is not shown. */
  title: string | undefined;
  /** Number or letter that the report names it by; undefined where a title is not shown either. */
  label: string | undefined;
  paragraphs: number[];
  publicInterest: string | undefined;
  /** Pages kept for it. */
  pages: number | undefined;
  range: PageRange | undefined;
}

/** An item of an agenda with its papers resolved. */
export interface CompiledItem {
  facts: AgendaItem;
  key: string;
  /** "item-6" */
  anchor: string;
  papers: (CompiledPaper | Stub)[];
  /** Papers published in supplements, with the supplement’s number. */
  later: { supplement: number; paper: CompiledPaper | Stub }[];
  range: PageRange | undefined;
  /** Minutes that record this item: label "57", address with anchor. */
  minutes: { number: string; title: string; href: string }[];
}

/** A supplement with its papers at their items. */
export interface CompiledSupplement {
  number: number;
  address: string;
  facts: Supplement;
  items: { item: CompiledItem; papers: (CompiledPaper | Stub)[]; range: PageRange | undefined }[];
  body: Root;
  published: string | undefined;
}

/** Somebody on a front sheet or in a committee’s list. */
export interface Person {
  name: string;
  role: string | undefined;
  /** Address of the member’s page, where they have one. */
  href: string | undefined;
  seat: Seat | undefined;
}

/** A meeting. When it is not public only date, time, venue, kind and status are filled in, and `items` is empty. */
export interface CompiledMeeting {
  path: string;
  committee: string;
  /** The folder’s name: "2026-03-18" or "2026-03-18-2". */
  folder: string;
  address: string;
  title: string;
  public: boolean;
  /** Shown by `serve` although it is not public. */
  draft: boolean;
  facts: Meeting;
  body: Root;
  items: CompiledItem[];
  supplements: CompiledSupplement[];
  minutes: CompiledPaper | undefined;
  /** Every paper with a page of its own in this meeting, in reading order, minutes last, then supplements. */
  papers: CompiledPaper[];
  /** Papers that were taken back, each with a page that says so. */
  withdrawn: WithdrawnPaper[];
  /** Addresses of listed papers whose facts cannot be read: they are said to be wrong, not gone. */
  unreadable: string[];
  people: Person[];
  lock: Lock | undefined;
  /** Day the pack was published (ISO). */
  published: string | undefined;
  /** Last day for publishing the agenda (ISO), while that is still to come. */
  due?: string;
}

/** A committee with its meetings, newest first. */
export interface CompiledCommittee {
  slug: string;
  address: string;
  facts: Committee;
  body: Root;
  people: Person[];
  meetings: CompiledMeeting[];
  children: { title: string; href: string }[];
}

/** A member with the seats held on committees. */
export interface CompiledMember {
  slug: string;
  address: string;
  facts: Member;
  body: Root;
  seats: { committee: string; href: string; seat: Seat }[];
}

/** A decision not born in minutes. */
export interface CompiledDecision {
  slug: string;
  address: string;
  title: string;
  facts: Decision;
  body: Root;
}

/** An entry of the newest published forward plan that names it, with its own page. */
export interface PlannedDecision {
  slug: string;
  address: string;
  entry: ForwardPlanEntry;
  /** Plans it stood in, newest first. */
  plans: { title: string; href: string; date: string }[];
}

/** The whole council, finished. */
export interface CompiledCouncil {
  facts: Council;
  body: Root;
  /** Path in the site’s address, "/" or "/democracy/"; links are prefixed with it when pages are written. */
  base: string;
  /** ISO date that lists of next meetings start from. */
  today: string;
  committees: CompiledCommittee[];
  /** All meetings, by date, oldest first. */
  meetings: CompiledMeeting[];
  members: CompiledMember[];
  decisions: CompiledDecision[];
  /** Decisions born in public minutes, newest first. */
  minuted: MinutedDecision[];
  /** Actions of all public minutes, newest first. */
  actions: CompiledAction[];
  /** Votes with names, of all public minutes, newest first. */
  recorded: RecordedVote[];
  plan: PlannedDecision[];
  matters: Matter[];
  /** What refers to each place, from public pages to public pages. */
  referredBy: ReferredBy;
}
