/** type: notice — a public notice: of a meeting in private, of a decision, of urgency. */
import { z } from 'zod';
import { paperKeys } from './paper.ts';
import { isoDate, line } from './words.ts';

export const noticeSchema = z.strictObject({
  type: z.literal('notice').describe('Kind of paper'),
  ...paperKeys,
  kind: line
    .optional()
    .describe('What sort of notice: intention to meet in private, general exception, special urgency'),
  given: isoDate.optional().describe('Day the notice was given'),
});

/** Front matter of a notice. */
export type Notice = z.infer<typeof noticeSchema>;
