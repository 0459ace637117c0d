/** Kinds of supplement in words. */
import type { CompiledSupplement } from '../model/compiled.ts';
import { sayDate } from './dates.ts';

/** What a supplement holds, at the head of its sheet. */
export const supplementKinds = {
  'to-follow': 'Papers marked “to follow” on the agenda',
  urgent: 'Urgent papers',
  addendum: 'Addendum',
  replacement: 'Papers that replace earlier ones',
  tabled: 'Papers tabled at the meeting',
  'after-the-meeting': 'Papers published after the meeting',
};

const after = {
  'to-follow': 'marked “to follow” and published on',
  urgent: 'urgent, published on',
  addendum: 'addendum of',
  replacement: 'replacement of',
  tabled: 'tabled on',
  'after-the-meeting': 'published after the meeting, on',
};

/** The same after the name of a paper: “urgent, published on 9 March 2026 (The offer closes on Friday.)”. */
export function saySupplement({ facts, published }: Pick<CompiledSupplement, 'facts' | 'published'>): string {
  const { kind, reason, date } = facts;
  const words = `${after[kind]} ${sayDate(kind === 'tabled' ? date : (published ?? date))}`;
  return kind === 'urgent' && reason ? `${words} (${reason})` : words;
}
