/** corrections.json: what corrections of published papers changed, word by word, for readers. Written by `publish`, never by hand. */
import { z } from 'zod';
import { isoDate, line } from './words.ts';

/** A stretch of words: as it was and is, taken out, or added. */
const part = z.strictObject({ kind: z.enum(['same', 'taken-out', 'added']), text: z.string() });

const correction = z.strictObject({
  paper: line.describe('Name of the paper in the lock'),
  on: isoDate.describe('Day of the correction'),
  reason: line.describe('Reason of the correction, as the lock has it'),
  changes: z
    .array(z.strictObject({ at: line.optional().describe('Anchor of the words in the paper'), parts: z.array(part) }))
    .describe('Each place that was changed, in reading order'),
});

/** The whole file. */
export const correctionsSchema = z.strictObject({ format: z.literal(1), corrections: z.array(correction) });

/** A correction of one paper. */
export type Correction = z.infer<typeof correction>;
/** One place that a correction changed. */
export type Change = Correction['changes'][number];
