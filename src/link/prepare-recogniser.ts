/** What the recogniser is told of a council: the names of its committees, the titles of its papers, the series of each paper. */
import type { CompiledCouncil, CompiledPaper } from '../model/compiled.ts';
import type { Mention } from '../model/reference.ts';
import { forPaper, prepareVocabulary } from '../references/reading.ts';
import { recognise } from '../references/recognise.ts';
import { type CouncilIndex, groupOf } from './council-index.ts';
import type { PageIndex } from './page-index.ts';

/** A recogniser for each page, made from one vocabulary. */
export function prepareRecogniser(
  council: CompiledCouncil,
  index: CouncilIndex,
): (page: { paper?: CompiledPaper; index: PageIndex }) => (words: string) => Mention[] {
  const committees = council.committees.flatMap(({ facts }) => [
    facts.title,
    ...facts.names.map(({ name }) => name),
    ...(facts.kind === 'council' ? ['Council', 'Full Council'] : []),
  ]);
  const all = [...index.papers.values()].map(({ paper }) => paper.title);
  const vocabulary = prepareVocabulary({ committees, titles: all, series: [] });
  return (page) => {
    const own = page.paper && index.papers.get(page.paper.canonical);
    const beside = own?.item ? groupOf(own.item) : [];
    const pages = beside.flatMap((one) => ('body' in one ? (index.papers.get(one.canonical)?.page ?? []) : []));
    const series = new Set([page.index, ...pages].flatMap((one) => [...one.series.keys()]));
    const titles = beside.flatMap((one) => ('body' in one && one !== own?.paper ? [one.title] : []));
    const known = forPaper(vocabulary, [...series].flatMap(spell), titles);
    // Cells and headings of tables that run over pages say the same again.
    const read = new Map<string, Mention[]>();
    return (words) => {
      const before = read.get(words);
      const found = before ?? recognise(words, known);
      if (!before) read.set(words, found);
      return found;
    };
  };
}

/** An anchor’s word as people write it. */
function spell(word: string): string[] {
  return word === 'workstream' ? ['work stream'] : plain.has(word) ? [] : [word];
}

/** Words that every paper is read for. */
const plain = new Set(
  'para section minute table figure recommendation resolution appendix annex action measure motion amendment note question'.split(
    ' ',
  ),
);
