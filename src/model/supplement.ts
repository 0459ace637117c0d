/** content/committees/<committee>/<date>/supplement-<n>/index.md: papers published after the pack. */
import { z } from 'zod';
import { allow } from './allow.ts';
import { itemSchema } from './meeting.ts';
import { isoDate, line, slug } from './words.ts';

export const supplementSchema = z.strictObject({
  title: line.optional().describe('Title on its sheet; “Supplement 1” unless given'),
  date: isoDate.describe('Day it was published'),
  kind: z
    .enum(['to-follow', 'urgent', 'addendum', 'replacement', 'tabled', 'after-the-meeting'])
    .describe('Why it was published after the pack'),
  reason: line.optional().describe('Reason, in words; needed for urgent papers'),
  series: z
    .enum(['continues', 'own'])
    .default('continues')
    .describe('Whether its pages carry on from the pack’s or have numbers of their own'),
  items: z
    .array(
      z.strictObject({
        key: slug.describe('Key of the agenda item the papers belong to'),
        papers: itemSchema.shape.papers.describe('Papers in the order they are read'),
        pages: itemSchema.shape.pages,
      }),
    )
    .default([])
    .describe('Papers for items of the meeting'),
  allow,
});

/** A supplement as its file says. */
export type Supplement = z.infer<typeof supplementSchema>;
