/** The files an import makes, and what it does where one is there already. */
import { readLock } from '../read/read-lock.ts';
import { readFacts } from './front-matter.ts';
import { type ImportedPaper, readImported, recordPaper, writeImported } from './imported-record.ts';
import { addStamp, type Stamp } from './lock.ts';
import { type MergedPlace, mergePaper } from './merge-paper.ts';
import type { Ask } from './problems.ts';

/** Reads a file of the content folder by its path there; undefined where there is none. */
export type ReadExisting = (path: string) => string | undefined;

/** Collects files to be written. */
export interface WrittenFiles {
  files: Map<string, string>;
  /** A file that import makes. A paper that was imported before is put together with the newer one; else one with other bytes is left alone and reported. */
  add(path: string, text: string, line: number): void;
  /** A file that is only made where there is none. */
  addMissing(path: string, text: string): void;
  /** A file that may be changed in place. */
  change(path: string, text: string): void;
  stamp(folder: string, stamp: Stamp, line: number): void;
  /** The text as it will be after the import. */
  read(path: string): string | undefined;
}

/** An empty collection over what is there. */
export function collectFiles(existing: ReadExisting, ask: Ask, source: string): WrittenFiles {
  const files = new Map<string, string>();
  const read = (path: string) => files.get(path) ?? existing(path);
  const put = (path: string, text: string) => {
    if (existing(path) === text) files.delete(path);
    else files.set(path, text);
  };
  return {
    files,
    read,
    change: put,
    add(path, text, line) {
      const there = existing(path);
      const place = recordPlace(path);
      const known = place && readImported(read(place.record));
      const before = place && known?.[place.name];
      const newer = recordPaper(text, source);
      if (there === undefined || there === text) put(path, text);
      else if (!before || readFacts(there).part === 2 || isLike(before, newer) || !isSamePaper(before, newer))
        return ask('import-file-kept', line, { path });
      else put(path, merge(path, there, before, text, line));
      if (place) put(place.record, writeImported({ ...known, [place.name]: newer }));
    },
    addMissing(path, text) {
      if (read(path) === undefined) put(path, text);
    },
    stamp(folder, stamp, line) {
      const path = `${folder}/pages.lock.json`;
      const text = addStamp(read(path), stamp);
      if (text === undefined) ask('import-file-kept', line, { path });
      else if (text !== existing(path)) files.set(path, text);
    },
  };

  /** Puts a newer file and the paper together, and says what came of it. */
  function merge(path: string, there: string, before: ImportedPaper, text: string, line: number): string {
    const merged = mergePaper(there, before, text, source);
    const tell = (rule: 'import-newer-taken' | 'import-newer-conflict', { line: at, ours, theirs }: MergedPlace) =>
      ask(rule, line, { path, at, ours: quote(ours), theirs: quote(theirs) });
    for (const one of merged.taken) tell('import-newer-taken', one);
    for (const one of merged.conflicts) tell('import-newer-conflict', one);
    if (merged.facts.length > 0) ask('import-newer-facts', line, { path, names: merged.facts.join(', ') });
    const [, folder = '', name = ''] = /^committees\/([^/]+\/[^/]+)\/(.+)\.md$/.exec(path) ?? [];
    const part = /^supplement-\d+(?=\/)/.exec(name)?.[0];
    const lock = readLock('', read(`committees/${folder}/pages.lock.json`) ?? '').lock;
    const isPublic = lock?.published.some(({ what }) => what === (part ?? (name === 'minutes' ? 'minutes' : 'pack')));
    if (isPublic && merged.text !== there)
      ask('import-newer-published', line, { path, place: part ? `${folder}/${part}` : folder });
    return merged.text;
  }
}

/** Where it is remembered what was imported as a paper; undefined for the file of a meeting or a supplement. */
function recordPlace(path: string): { record: string; name: string } | undefined {
  const [, folder, name = ''] = /^(committees\/[^/]+\/[^/]+)\/(.+)$/.exec(path) ?? [];
  return folder === undefined || /(?:^|\/)index\.md$/.test(name)
    ? undefined
    : { record: `${folder}/imported.json`, name };
}

/** Whether two files hold the same text and facts. */
function isLike(one: ImportedPaper, other: ImportedPaper): boolean {
  return one.lines.join(' ') === other.lines.join(' ') && JSON.stringify(one.facts) === JSON.stringify(other.facts);
}

/** Whether a file is a newer one of a paper, not another paper of the same name: a fifth of its lines are the same. */
function isSamePaper(one: ImportedPaper, other: ImportedPaper): boolean {
  const known = new Set(one.lines);
  const shared = other.lines.filter((line) => known.has(line)).length;
  return shared * 5 >= Math.min(one.lines.length, other.lines.length);
}

/** Words as a message has them: no longer than a line or two. */
function quote(words: string): string {
  if (words === '') return 'nothing';
  const short = words.length > 160 ? `${words.slice(0, 160).replace(/\s+\S*$/, '')} …` : words;
  return `“${short}”`;
}
