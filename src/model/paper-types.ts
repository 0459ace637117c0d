/** The types of paper by what their type: says, each with its schema. */
import type { z } from 'zod';
import { appendixSchema } from './appendix.ts';
import type { PaperType } from './compiled.ts';
import { decisionSchema } from './decision.ts';
import { forwardPlanSchema } from './forward-plan.ts';
import { minutesSchema } from './minutes.ts';
import { noticeSchema } from './notice.ts';
import { reportSchema } from './report.ts';
import { workProgrammeSchema } from './work-programme.ts';

/** Schemas of the types of paper. */
export const paperSchemas: Record<PaperType, z.ZodType> = {
  report: reportSchema,
  appendix: appendixSchema,
  minutes: minutesSchema,
  'forward-plan': forwardPlanSchema,
  'work-programme': workProgrammeSchema,
  notice: noticeSchema,
  decision: decisionSchema,
};
