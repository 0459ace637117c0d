/** pages.lock.json: what was published. Written by `publish` and `import`, never by hand. */
import { z } from 'zod';
import { isoDate, line } from './words.ts';

export const lockSchema = z.strictObject({
  format: z.literal(1).describe('Format of this file'),
  published: z
    .array(
      z.strictObject({
        what: line.describe('pack, minutes, or supplement-1'),
        on: isoDate.describe('Day of publication, in the council’s time zone'),
        reason: line.optional().describe('Reason of a correction'),
      }),
    )
    .describe('Publications in order'),
});

/** What a meeting’s lock says. */
export type Lock = z.infer<typeof lockSchema>;
