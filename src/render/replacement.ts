/** A paper that takes the place of another: what each of the two says of the other. */
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import { sayDate } from './dates.ts';

/** The new paper of one that was replaced. */
export interface Replacement {
  /** “Replaced on 9 March 2026 by” */
  words: string;
  text: string;
  href: string;
}

/** What `replaces:` names, written as committee/date/name: a name alone is a paper of the same meeting. */
export function wholeName(
  written: string,
  { committee, folder }: Pick<CompiledMeeting, 'committee' | 'folder'>,
): string {
  const plain = written.replace(/\.md$/, '');
  return /(^|\/)\d{4}-\d{2}-\d{2}/.test(plain) ? plain : `${committee}/${folder}/${plain}`;
}

/** The paper of a meeting that replaces the one in a file; undefined where none does. */
export function findReplacement(path: string, meeting: CompiledMeeting): Replacement | undefined {
  const by = meeting.papers.findLast(({ facts }) => {
    const { replaces } = facts as { replaces?: string };
    return replaces !== undefined && path === `committees/${wholeName(replaces, meeting)}.md`;
  });
  if (!by || by.path === path) return undefined;
  const on = publishedOn(by, meeting);
  return { words: on ? `Replaced on ${sayDate(on)} by` : 'Replaced by', text: by.title, href: by.address };
}

function publishedOn({ address }: CompiledPaper, meeting: CompiledMeeting): string | undefined {
  const supplement = meeting.supplements.find((one) => address.startsWith(one.address));
  return supplement ? (supplement.published ?? supplement.facts.date) : meeting.published;
}
