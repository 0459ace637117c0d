/** What corrected papers said when they were published, compared with what they say now. */
import { type Compiled, compileCouncil } from '../compile.ts';
import type { CompiledCouncil, CompiledItem, CompiledMeeting } from '../model/compiled.ts';
import type { Change } from '../model/corrections.ts';
import type { Lock } from '../model/lock.ts';
import { compareLines, listSeenLines, type SeenLine } from '../publish/compare-papers.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { buildLookup } from '../render/lookup.ts';
import { readPublishedText } from './published-text.ts';

/** A corrected paper by its name in the lock; `changes` undefined where git has no copy of it as it was published. */
export interface Comparison {
  name: string;
  changes: Change[] | undefined;
}

/** Compares papers of a meeting, by their names in its lock. */
export async function comparePublished(
  names: readonly string[],
  meeting: CompiledMeeting,
  council: CompiledCouncil,
  { content, folder, today }: { content: string; folder: ContentFolder; today: string },
): Promise<Comparison[]> {
  const home = `committees/${meeting.committee}/${meeting.folder}`;
  const old = new Map<string, string>();
  const pdfs = new Map(folder.pdfs);
  for (const name of names) {
    const path = `${home}/${name}.md`;
    const published = await readPublishedText(content, path, findSource(meeting.lock, name));
    if (published !== undefined) old.set(path, published.text);
    if (published?.pdf) pdfs.set(published.pdf.path, published.pdf.read);
  }
  const texts = new Map([...folder.texts, ...old]);
  const before = old.size === 0 ? undefined : compileCouncil({ ...folder, texts, pdfs }, { today, drafts: true });
  return names.map((name) => {
    const path = `${home}/${name}.md`;
    const was = before && old.has(path) ? seenLines(before, meeting.address, path) : undefined;
    const is = seenLines({ council }, meeting.address, path);
    return { name, changes: was && is && compareLines(was, is) };
  });
}

function seenLines({ council }: Pick<Compiled, 'council'>, address: string, path: string): SeenLine[] | undefined {
  const meeting = council.meetings.find((one) => one.address === address);
  const paper = meeting?.papers.find((one) => one.path === path);
  if (!meeting || !paper) return undefined;
  const holds = (item: CompiledItem) => item.papers.includes(paper) || item.later.some((one) => one.paper === paper);
  return listSeenLines(paper, meeting, meeting.items.find(holds), buildLookup(council));
}

function findSource(lock: Lock | undefined, name: string): string | undefined {
  return (lock?.frozen ?? []).flatMap(({ papers }) => papers).find(({ paper }) => paper === name)?.source;
}
