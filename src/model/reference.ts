/**
 * References: the words by which one paper speaks of another place ("see Appendix 2", "minute 57"), and where they lead.
 * Two stages: a *mention* is what the words say; a *reference* is a mention with its place in a source and its target.
 */

/** What a reference is to; the words of `agendapack references` (design.md 3). */
export type ReferenceKind =
  | 'item'
  | 'minute'
  | 'paragraph'
  | 'section'
  | 'table'
  | 'figure'
  | 'appendix'
  | 'annex'
  | 'page'
  | 'recommendation'
  | 'resolution'
  | 'action'
  | 'issue'
  | 'meeting'
  | 'paper'
  | 'decision'
  | 'act';

/** A day as words name it; what they leave out is undefined ("the September meeting" has a month alone). Months are 1 to 12. */
export interface NamedDay {
  year?: number;
  month?: number;
  day?: number;
}

/** What the words of a reference say, before anyone knows where they lead. */
export interface Mention {
  kind: ReferenceKind;
  /** Where the words to link stand in the text that was read: UTF-16 offsets, end not included. */
  start: number;
  end: number;
  /**
   * Number or letter, in one form: "4.3.1", "8a", "A", "24/00093"; empty where words name it. Each number of a list is a mention
   * of its own; of a range the first and the last are.
   */
  number: string;
  /** The word it was called by, singular and in lower case: "issue", "work stream", "measure", "motion". */
  word: string;
  /** End of a range it is: "paragraphs 4.1 to 4.3" is 4.1 (first) and 4.3 (last). */
  range?: 'first' | 'last';
  /** Said to stand before or after this place, in the same paper. */
  direction?: 'above' | 'below';
  /** A body as it is written: "Cabinet", "the Overview and Scrutiny Committee". */
  committee?: string;
  /** The body is not one of those whose meetings are kept here. */
  isElsewhere?: boolean;
  day?: NamedDay;
  /** Title of a paper, as written. */
  title?: string;
  /** What it is said to be a part of: "paragraph 4 of Appendix 2", "minute 57 of the meeting held on 9 June 2021". */
  of?: Mention;
  /** Of an Act or instrument: address of the legislation, where the citation is complete. */
  legislation?: string;
}

/** One reference in a paper, as `agendapack references` lists it. Lines and columns start at 1. */
export interface Reference {
  file: string;
  line: number;
  column: number;
  /** The words linked. */
  text: string;
  /** The sentence they stand in. */
  context: string;
  kind: ReferenceKind;
  /** Root-relative address with its anchor, or the address of legislation; null where it is not known where it leads. */
  target: string | null;
}
