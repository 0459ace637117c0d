/** type: minutes — the record of a meeting; minutes.md in the meeting’s own folder. */
import { z } from 'zod';
import { paperKeys } from './paper.ts';
import { clockTime, isoDate, line, printedNumber, prose, slug } from './words.ts';

/** Somebody who was there, or was not. */
const attender = z
  .strictObject({
    member: slug.optional().describe('Slug of a file in members/'),
    name: line.optional().describe('Name of somebody who has no file'),
    role: line.optional().describe('Role or post as printed'),
    'in-place-of': line.optional().describe('Member (slug or name) they were substitute for'),
    remote: z.boolean().default(false).describe('Joined from elsewhere'),
    note: line.optional().describe('For part of the meeting: which, such as “minutes 51 to 55”'),
  })
  .refine((value) => value.member ?? value.name, 'needs member: (a file in members/) or name:');

/** How many voted one way, and who, where names were recorded. What was printed is kept. */
const side = z.strictObject({
  count: z.number().int().min(0).optional().describe('Number printed'),
  names: z.array(line).default([]).describe('Slugs or names, as recorded'),
});

/** A vote with counts, with or without names. */
export const voteSchema = z.strictObject({
  for: side.optional().describe('Those for'),
  against: side.optional().describe('Those against'),
  abstain: side.optional().describe('Those who abstained'),
  recorded: z.boolean().default(false).describe('Whether names were called for'),
  casting: line.optional().describe('Who gave a casting vote, and which way'),
});

/** A motion, an amendment or a procedural motion; its words stand in the text, in :::motion{number=1}. */
export const motionSchema = z.strictObject({
  number: printedNumber.describe('Its number in these minutes'),
  kind: z.enum(['motion', 'amendment', 'procedural']).default('motion').describe('Kind of motion'),
  amends: printedNumber.optional().describe('For an amendment: the motion it amends'),
  minute: printedNumber.optional().describe('Minute it stands in'),
  mover: line.optional().describe('Slug or name of who moved it'),
  seconder: line.optional().describe('Slug or name of who seconded it'),
  outcome: z.enum(['carried', 'lost', 'withdrawn', 'fell']).optional().describe('What became of it'),
  vote: voteSchema.optional().describe('The vote on it'),
});

/** Something that somebody is to do, agreed at the meeting. */
const actionSchema = z.strictObject({
  minute: printedNumber.describe('Minute that says so'),
  resolution: printedNumber
    .optional()
    .describe('Its number among the minute’s resolutions, whose words it takes unless what: is given'),
  what: line.optional().describe('What is to be done'),
  who: line.describe('Slug or name of who is to do it'),
  by: isoDate.optional().describe('Day it is to be done by'),
  status: z.enum(['open', 'done', 'dropped']).default('open').describe('How it stands'),
  note: line.optional().describe('A line about it, such as where it was reported'),
});

export const minutesSchema = z.strictObject({
  type: z.literal('minutes').describe('Kind of paper'),
  ...paperKeys,
  status: z.enum(['draft', 'agreed']).default('draft').describe('Draft until a later meeting agrees them'),
  attendance: z
    .strictObject({
      present: z.array(attender).default([]).describe('Members present'),
      substitutes: z.array(attender).default([]).describe('Members present in place of others'),
      remote: z.array(attender).default([]).describe('Members who joined from elsewhere'),
      apologies: z.array(attender).default([]).describe('Members who sent apologies'),
      absent: z.array(attender).default([]).describe('Members absent without apologies'),
      'also-present': z.array(attender).default([]).describe('Others who took part'),
      officers: z.array(attender).default([]).describe('Officers present'),
    })
    .optional()
    .describe('Who was there'),
  interests: z
    .array(
      z.strictObject({
        member: line.describe('Slug or name of who declared it'),
        item: printedNumber.optional().describe('Item it concerns; left out when it concerns several'),
        kind: line.optional().describe('Disclosable pecuniary, other registrable, personal'),
        nature: prose.describe('What the interest is'),
        left: z.boolean().default(false).describe('Whether the member left the room'),
      }),
    )
    .default([])
    .describe('Interests declared'),
  minutes: z
    .array(
      z.strictObject({
        number: printedNumber.optional().describe('Number of the minute'),
        heading: line.optional().describe('Its heading, when it has no number'),
        items: z
          .array(printedNumber)
          .default([])
          .describe('Items of this meeting it records; none for general business'),
      }),
    )
    .default([])
    .describe('Which items each minute records, when its heading does not say “(Agenda Item 6)”'),
  actions: z
    .array(actionSchema)
    .default([])
    .describe('What somebody is to do, shown on the committee’s page until it is done'),
  motions: z.array(motionSchema).default([]).describe('Motions, amendments and procedural motions'),
  opened: clockTime.optional().describe('Time the meeting began'),
  closed: clockTime.optional().describe('Time it ended'),
});

/** Front matter of minutes. */
export type Minutes = z.infer<typeof minutesSchema>;
/** An action as the front matter of minutes says. */
export type Action = z.infer<typeof actionSchema>;
/** A motion as the front matter of minutes says. */
export type Motion = z.infer<typeof motionSchema>;
