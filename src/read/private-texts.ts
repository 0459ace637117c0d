/** Full texts of Part 2 papers from the private folder, each matched with its stub in the content folder. */

import { type Problem, problem } from '../problem.ts';
import type { ContentFolder } from './content-folder.ts';
import { gather } from './gather.ts';
import { papersOfMeeting } from './listed-papers.ts';
import { locate } from './locate.ts';
import { listMeetings } from './showing.ts';

/** What the private folder holds. */
export interface PrivateTexts {
  /** The content folder with full texts in place of their stubs: to be checked and counted, and never to be shown. */
  filled: ContentFolder;
  /** The texts taken, by path; each with the line that was put in to fill the stub, if any. */
  taken: Map<string, number | undefined>;
  /** What is wrong with the folder, by paths relative to it; nothing of what its files say is in it. */
  problems: Problem[];
}

/** Matches the private folder with the content folder. Only a paper that is not for publication takes a text from it. */
export function matchPrivate(content: ContentFolder, secret: ContentFolder, today: string): PrivateTexts {
  const texts = new Map(content.texts);
  const taken: PrivateTexts['taken'] = new Map();
  const problems = [...secret.problems];
  const openness = listOpenness(content, today);
  for (const [path, text] of secret.texts) {
    const { kind } = locate(path);
    const start = { file: path, line: 1, column: 1 };
    if (kind === 'misplaced') problems.push(problem('private-misplaced', start));
    if (kind !== 'paper' && kind !== 'supplement-paper') continue;
    if (!content.texts.has(path)) problems.push(problem('private-without-stub', start));
    else if (openness.get(path) === 'open') problems.push(problem('private-open', start));
    else if (openness.get(path) !== 'withdrawn') {
      const opened = openText(text);
      texts.set(path, opened.text);
      taken.set(path, opened.added);
    }
  }
  const files = new Set([...content.files, ...secret.files]);
  return { filled: { texts, files, problems: content.problems }, taken, problems };
}

/** Whether each paper that is listed somewhere may be shown, by path. */
function listOpenness(content: ContentFolder, today: string): Map<string, string> {
  const papers = listMeetings(gather(content), today).flatMap(({ listed }) => papersOfMeeting(listed));
  return new Map(papers.map(({ sheet, openness }) => [sheet.path, openness]));
}

/** A text as if it were open, so that it is read like any other. A fact added for that stands on a line of its own. */
function openText(text: string): { text: string; added: number | undefined } {
  const block = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!block) return { text, added: undefined };
  const facts = block[1] ?? '';
  const rest = text.slice(block[0].length);
  if (/^part:/m.test(facts)) {
    const open = facts.replace(/^part:.*$/m, 'part: 1');
    return { text: `---\n${open}---\n${rest}`, added: undefined };
  }
  return { text: `---\n${facts}part: 1\n---\n${rest}`, added: facts.split('\n').length + 1 };
}
