/** Kinds of paper in words. */
import type { PaperType } from '../model/compiled.ts';

/** The name of each kind, as readers see it on a paper and in the filters of search. */
export const paperTypeNames: Record<PaperType, string> = {
  report: 'Report',
  appendix: 'Appendix',
  minutes: 'Minutes',
  'forward-plan': 'Forward plan',
  'work-programme': 'Work programme',
  notice: 'Notice',
  decision: 'Decision',
};
