/**
 * imported.json beside the papers of a meeting: what import wrote of each, so that a newer file can be put together with what a clerk has
 * changed since. Like the lock it knows text by digests alone: it holds no word, and nothing that a withdrawal would have to take out.
 */
import { digest } from '../digest.ts';
import { readFacts } from './front-matter.ts';
import { type PaperLine, splitLines } from './paper-lines.ts';

/** What import wrote of one paper. */
export interface ImportedPaper {
  /** Name of the file it came from. */
  source: string;
  /** Digests of the facts by their names. */
  facts: Record<string, string>;
  /** Digests of the lines, each with one of its number. */
  lines: string[];
}

/** The papers of a meeting by their paths below its folder: “report.md”, “supplement-1/report.md”. */
export type ImportedPapers = Record<string, ImportedPaper>;

/** What there is to remember of a paper’s text. */
export function recordPaper(text: string, source: string): ImportedPaper {
  return { source, facts: digestFacts(text), lines: splitLines(text).lines.map(digestLine) };
}

/** Digests of a paper’s facts; where it came from is none of them. */
export function digestFacts(text: string): Record<string, string> {
  const facts = Object.entries(readFacts(text)).filter(([name]) => name !== 'source');
  return Object.fromEntries(facts.map(([name, value]) => [name, digest(JSON.stringify(value), 8)]));
}

/** The digest of a line’s words, and after a full stop that of its number: a paragraph that moved down by one is still itself. */
export function digestLine({ number, words }: PaperLine): string {
  return `${digest(words, 10)}.${digest(number, 4)}`;
}

/** Reads imported.json; empty where there is none or it is damaged. */
export function readImported(text: string | undefined): ImportedPapers {
  try {
    const { papers } = JSON.parse(text ?? '{}') as { papers?: Record<string, Record<string, unknown>> };
    const read = Object.entries(papers ?? {}).map(([path, one]): [string, ImportedPaper] => [
      path,
      {
        source: String(one.source),
        facts: Object.fromEntries(words(one.facts).map((pair) => pair.split(':') as [string, string])),
        lines: words(one.lines),
      },
    ]);
    return Object.fromEntries(read);
  } catch {
    return {};
  }
}

function words(value: unknown): string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}

/** The text of imported.json: one paper a line, by name. */
export function writeImported(papers: ImportedPapers): string {
  const lines = Object.entries(papers)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { source, facts, lines }]) => {
      const pairs = Object.entries(facts).map((pair) => pair.join(':'));
      return `    ${JSON.stringify(path)}: ${JSON.stringify({ source, facts: pairs.join(' '), lines: lines.join(' ') })}`;
    });
  return `{\n  "format": 1,\n  "papers": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** imported.json without a paper. */
export function forgetImported(text: string, path: string): string {
  const { [path]: _, ...others } = readImported(text);
  return writeImported(others);
}
