/** type: forward-plan — decisions to come. SI 2012/2089, regulation 9: published 28 clear days before a key decision. */
import { z } from 'zod';
import { paperKeys } from './paper.ts';
import { isoDate, line, part, prose, slug } from './words.ts';

/** One decision to come; its slug is the end of its address, /forward-plan/<slug>/. */
export const forwardPlanEntrySchema = z.strictObject({
  slug: slug.describe('End of its address; never changes'),
  ref: line.optional().describe('Reference as printed: 17, SI 33, 26/00093'),
  title: line.describe('What is to be decided'),
  details: prose.optional().describe('Further information'),
  'decision-maker': line.optional().describe('Body, member or officer who will decide'),
  key: z.boolean().default(false).describe('Whether it is a key decision'),
  standing: z.boolean().default(false).describe('A standard item taken every month (printed SI)'),
  on: isoDate.optional().describe('Day of the decision, when known'),
  period: line.optional().describe('When, in words: March 2026, or Cabinet meeting – 19 March 2026'),
  wards: z.array(line).default([]).describe('Wards affected'),
  'full-council': line.optional().describe('Whether and when full Council takes the final decision'),
  members: z.array(line).default([]).describe('Cabinet members responsible (slugs or names)'),
  officer: line.optional().describe('Officer to ask'),
  consultation: line.optional().describe('Who is being consulted, and how'),
  documents: z.array(line).default([]).describe('Documents to be considered'),
  new: z.boolean().default(false).describe('New since the last plan'),
  part: part.default(1).describe('2 when it is to be taken in private'),
  'private-reason': line.optional().describe('Why it is to be taken in private'),
  matter: slug.optional().describe('Matter it belongs to'),
});

export const forwardPlanSchema = z.strictObject({
  type: z.literal('forward-plan').describe('Kind of paper'),
  ...paperKeys,
  published: isoDate.optional().describe('Day the plan was published'),
  departments: z.record(line, line).default({}).describe('Legend of departments: RS: Residents Services'),
  entries: z.array(forwardPlanEntrySchema).default([]).describe('Decisions to come, in order'),
});

/** Front matter of a forward plan. */
export type ForwardPlan = z.infer<typeof forwardPlanSchema>;
/** One entry of a forward plan. */
export type ForwardPlanEntry = z.infer<typeof forwardPlanEntrySchema>;
