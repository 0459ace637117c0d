/** type: appendix — a paper attached to a report. */
import { z } from 'zod';
import { paperKeys } from './paper.ts';
import { pdfKeys } from './pdf-paper.ts';
import { line, slug } from './words.ts';

export const appendixSchema = z.strictObject({
  type: z.literal('appendix').describe('Kind of paper'),
  ...paperKeys,
  ...pdfKeys,
  label: line.optional().describe('Number or letter as the report names it: 2, B'),
  of: slug.optional().describe('Report it is attached to, when the item has more than one'),
});

/** Front matter of an appendix. */
export type Appendix = z.infer<typeof appendixSchema>;
