/** What a word processor or git leaves behind in a text: tracked changes, comments, broken fields, halves of a merge. */
import { eachElement } from '../walk.ts';
import type { PaperCheck } from './paper-text.ts';

const remnants =
  /\{(?:\+\+|--|~~|>>|==)|\b(?:Comment(?:ed)?|Formatted|Deleted|Inserted)\s*\[[A-Z]{1,4}\d{1,3}\]|^(?:Formatted|Deleted|Commented):\s/gm;
const fields =
  /\bError!\s*(?:Reference source|Bookmark|No text of|Not a valid|Unknown|Hyperlink|Main Document)[^.|<\n]{0,40}\.?/g;
const halves = /^(?:<{7} |={7}$|>{7} ).*$/gm;

/** Reports tracked changes and comments. */
export const checkTrackedChanges: PaperCheck = ({ source, tree, at, on }) => {
  const found = [...source.matchAll(remnants)].map(({ index }) => at(index, 'tracked-change'));
  eachElement(tree, (item) => {
    if (item.tagName === 'ins' || item.tagName === 'del') found.push(on(item, 'tracked-change'));
  });
  return found;
};

/** Reports “Error! Reference source not found.” */
export const checkBrokenFields: PaperCheck = ({ words, at }) =>
  [...words.matchAll(fields)].map(({ index, 0: found }) => at(index, 'field-broken', { found: found.trim() }));

/** Reports the lines that git puts between two versions which it could not join. */
export const checkMergeHalves: PaperCheck = ({ source, at }) => {
  const found = [...source.matchAll(halves)];
  return found.some(({ 0: line }) => line.startsWith('<'))
    ? found.map(({ index, 0: line }) => at(index, 'merge-conflict', { line: line.slice(0, 7) }))
    : [];
};

/** Reports what import put beside words that both a clerk and a newer file had changed. */
export const checkNewerWords: PaperCheck = ({ source, at }) =>
  [...source.matchAll(/<!-- In the newer file, [^\n]*, this reads:/g)].map(({ index }) => at(index, 'newer-words'));
