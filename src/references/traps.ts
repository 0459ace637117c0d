/** Words and numbers that look like a reference and are none: what is exempt, what verbs say, whose it is. */
import type { ReferenceWord } from './grammar.ts';
import type { Label } from './labels.ts';
import { isOthersBefore, isStatutorySection } from './others.ts';
import { keyAt, type Reading } from './reading.ts';

/** How many words of the same sentence are looked at on either side. */
const around = 14;

/** Whether a word with its numbers is no reference, though nothing after it says so. */
export function isTrap(
  reading: Reading,
  at: number,
  end: number,
  word: ReferenceWord,
  labels: readonly Label[],
): boolean {
  const previous = keyAt(reading, at - 1);
  if (word.kind === 'section' && isStatutorySection(reading, at, end, labels[0]?.number ?? '')) return true;
  if (word.kind === 'paragraph' && isExempt(reading, at, end)) return true;
  // “Of its 28 actions 19 are complete.”
  if (word.plural && labels.length === 1 && reading.tokens[at - 1]?.kind === 'number') return true;
  if (word.word === 'minute' && word.plural && isTimeBefore(reading, at)) return true;
  if (word.word === 'action' && previous === 'school') return true;
  if (word.word === 'page' && keyAt(reading, end) === 'of' && /^\d+$/.test(keyAt(reading, end + 1))) return true;
  if (word.kind === 'paragraph' && previous === 'part') return true;
  if (/^(table|issue|action|measure|section)$/.test(word.word) && isVerb(reading, at)) return true;
  return isOthersBefore(reading, at, word.kind);
}

/** "20 minutes", "few minutes". */
function isTimeBefore(reading: Reading, at: number): boolean {
  const previous = reading.tokens[at - 1];
  return (
    previous?.kind === 'number' ||
    /^(few|several|ten|five|fifteen|twenty|thirty|every|within|many|some)$/.test(previous?.key ?? '')
  );
}

/** "asked to table 3 …", "will issue 5 …". */
function isVerb(reading: Reading, at: number): boolean {
  if (reading.tokens[at]?.capital) return false;
  const previous = keyAt(reading, at - 1);
  if (/^(will|would|can|could|may|might|must|should|shall|not|cannot|they|we|he|she|who)$/.test(previous)) return true;
  return (
    previous === 'to' &&
    /^(wish|wished|wishes|asked|agreed|agree|intend|intends|able|power|seek|sought|used|plans|proposes|proposed|decided|have|need|needs)$/.test(
      keyAt(reading, at - 2),
    )
  );
}

/** "by virtue of paragraph 3", "paragraph 3 … of Schedule 12A": the paragraphs that say why a paper is exempt. */
function isExempt(reading: Reading, at: number, end: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - around); back--) {
    const key = keyAt(reading, back);
    if (key === '.' || key === ';') break;
    if (/^(exempt|exemption|exempted|virtue|excluded|schedule|12a)$/.test(key)) return true;
  }
  for (let next = end; next < end + around; next++) {
    const key = keyAt(reading, next);
    if (key === '.' || key === ';') break;
    if (/^(schedule|12a|exempt)$/.test(key)) return true;
  }
  return false;
}
