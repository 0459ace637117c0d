/** type: work-programme — what a committee will take, meeting by meeting. */
import { z } from 'zod';
import { paperKeys } from './paper.ts';
import { isoDate, line, prose, slug } from './words.ts';

export const workProgrammeSchema = z.strictObject({
  type: z.literal('work-programme').describe('Kind of paper'),
  ...paperKeys,
  meetings: z
    .array(
      z.strictObject({
        date: isoDate.optional().describe('Day of the meeting'),
        when: line.optional().describe('When, in words, where there is no date yet'),
        venue: line.optional().describe('Place'),
        items: z
          .array(
            z.union([
              prose,
              z.strictObject({
                title: line.describe('Item'),
                matter: slug.optional().describe('Matter it belongs to'),
              }),
            ]),
          )
          .default([])
          .describe('What the meeting will take'),
      }),
    )
    .default([])
    .describe('Meetings in order; printed as a table where the text says ::programme'),
});

/** Front matter of a work programme. */
export type WorkProgramme = z.infer<typeof workProgrammeSchema>;
