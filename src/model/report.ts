/** type: report — an officer’s report to a meeting. */
import { z } from 'zod';
import { author, backgroundPapers, paperKeys } from './paper.ts';
import { pdfKeys } from './pdf-paper.ts';
import { line, slug } from './words.ts';

export const reportSchema = z.strictObject({
  type: z.literal('report').describe('Kind of paper'),
  ...paperKeys,
  ...pdfKeys,
  contact: z
    .union([author, z.array(author)])
    .optional()
    .describe('Contact officer or officers'),
  from: line.optional().describe('Who reports: a director, a portfolio holder'),
  reason: line.optional().describe('Why the item is on the agenda, in a line'),
  'key-decision': line.optional().describe('Reference in the forward plan, when a key decision'),
  wards: z.array(line).default([]).describe('Wards affected; none means all'),
  'background-papers': backgroundPapers.optional().describe('Papers relied on, or none'),
  appendices: z.array(slug).default([]).describe('Appendices in order, when the agenda item does not list them'),
});

/** Front matter of a report. */
export type Report = z.infer<typeof reportSchema>;
