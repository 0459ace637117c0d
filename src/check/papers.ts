/** The rules that look at one text alone, in the order of the table of rules. A rule is added here and has a case in test/cases/. */
import type { Shows } from '../printed-characters.ts';
import type { Problem } from '../problem.ts';
import { checkCellOrder } from './cell-order.ts';
import { checkFarYears } from './date-far.ts';
import { checkImpossibleDates } from './date-impossible.ts';
import { checkWeekdays } from './date-weekday.ts';
import { checkEmptySections } from './empty-sections.ts';
import { checkHeadingQuestions } from './heading-question.ts';
import { checkBareAddresses, checkLinkWords } from './link-words.ts';
import { checkLostCharacters } from './lost-characters.ts';
import { openText, type PaperCheck, type TextSource } from './paper-text.ts';
import { checkPersonalData, checkPetitionSheets, checkSignatures } from './personal-data.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkEmptyResolutions } from './resolutions.ts';
import { checkTableRows } from './table-rows.ts';
import { checkBrokenFields, checkMergeHalves, checkNewerWords, checkTrackedChanges } from './tracked-changes.ts';
import { checkUnshown } from './unshown-characters.ts';
import { checkYearSpans } from './year-span.ts';

const checks: PaperCheck[] = [
  checkMergeHalves,
  checkNewerWords,
  checkWeekdays,
  checkImpossibleDates,
  checkFarYears,
  checkYearSpans,
  checkTableRows,
  checkCellOrder,
  checkEmptySections,
  checkHeadingQuestions,
  checkLinkWords,
  checkBareAddresses,
  checkPlaceholders,
  checkTrackedChanges,
  checkBrokenFields,
  checkLostCharacters,
  checkPersonalData,
  checkSignatures,
  checkPetitionSheets,
  checkEmptyResolutions,
];

/** Puts every rule to a finished text. `shows` says which characters can be printed. */
export function checkText(source: TextSource, shows: Shows): Problem[] {
  const text = openText(source);
  return [...checks.flatMap((check) => check(text)), ...checkUnshown(text, shows)];
}
