/** content/decisions/<slug>.md, or type: decision among papers: a decision not born in minutes. SI 2012/2089, regulation 13. */
import { z } from 'zod';
import { backgroundPapers, paperKeys } from './paper.ts';
import { isoDate, line, prose } from './words.ts';

export const decisionSchema = z.strictObject({
  type: z.literal('decision').default('decision').describe('Kind of paper'),
  ...paperKeys,
  reference: line.optional().describe('Reference as printed: 24/00093'),
  'decision-maker': z
    .strictObject({
      body: line.optional().describe('Slug of a committee, when a body decided'),
      member: line.optional().describe('Slug or name of a cabinet member, when a member decided'),
      officer: line.optional().describe('Name and post, when an officer decided'),
    })
    .describe('Who decided: body, member or officer'),
  key: z.boolean().default(false).describe('Whether it is a key decision'),
  urgent: z.boolean().default(false).describe('Whether it was taken as urgent, and call-in does not apply'),
  reasons: prose.optional().describe('Reasons for the decision'),
  alternatives: prose.optional().describe('Alternatives considered and rejected'),
  interests: prose.optional().describe('Conflicts of interest declared, and any dispensation'),
  'call-in-deadline': isoDate.optional().describe('Last day on which it can be called in'),
  states: z
    .array(
      z.strictObject({
        state: z
          .enum(['taken', 'called-in', 'referred', 'confirmed', 'amended', 'implemented'])
          .describe('What happened'),
        on: isoDate.describe('Day it happened'),
        by: line.optional().describe('Who did it: a committee’s slug, members, an officer'),
        meeting: line.optional().describe('Meeting it happened at, as committee/date'),
        note: line.optional().describe('A line about it'),
      }),
    )
    .min(1, 'needs at least the day it was taken')
    .describe('What became of it, in order'),
  report: line.optional().describe('Report it was taken on, as committee/date/name'),
  wards: z.array(line).default([]).describe('Wards affected'),
  'background-papers': backgroundPapers.optional().describe('Papers relied on, or none'),
});

/** Front matter of a decision. */
export type Decision = z.infer<typeof decisionSchema>;
