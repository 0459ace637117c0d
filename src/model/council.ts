/** content/council.md: the council itself, and the settings every page shares. */
import { z } from 'zod';
import { contact, isoDate, line, prose } from './words.ts';

/** What a new council.md says until somebody puts in what is so. */
export const examples = { name: 'Name of the Council', site: 'https://agendas.example.gov.uk/' } as const;

export const councilSchema = z.strictObject({
  name: line.describe('Full name, such as Wexcombe District Council'),
  'short-name': line.optional().describe('Name used in page titles; the full name unless given'),
  strapline: line.optional().describe('The council’s motto, printed on the front sheet'),
  site: z
    .url({ protocol: /^https?$/, error: 'should be the site’s address, such as https://agendas.example.gov.uk/' })
    .describe('Address the site is published at; it may have a path, which every link then honours'),
  'time-zone': line.default('Europe/London').describe('IANA time zone that “today” is counted in'),
  languages: z
    .array(line)
    .min(1, 'should name at least one language')
    .default(['en-GB'])
    .describe('BCP 47 codes; the first is the site’s own'),
  address: prose.optional().describe('Postal address'),
  officers: z
    .array(contact)
    .default([])
    .describe('Officers named on every front sheet, such as the Head of Democratic Services'),
  contact: contact.optional().describe('Who to ask for other formats and about the site'),
  formats: prose
    .optional()
    .describe('Statement on other languages and formats; a plain one that says how to ask is written unless given'),
  'large-print': z
    .array(
      z.union([z.literal(16), z.literal(18), z.literal(20), z.literal(24), z.literal(28)], {
        error: 'should be 16, 18, 20, 24 or 28',
      }),
    )
    .min(1, 'should name at least one size')
    .default([18])
    .describe('Sizes of large print, in points: the council’s own first, then further ones to offer'),
  notice: z
    .enum(['england', 'wales', 'scotland', 'northern-ireland', 'us-sample'])
    .default('england')
    .describe('Which rules on notice and access to papers apply'),
  'notice-periods': z
    .partialRecord(
      z.enum([
        'agenda',
        'special-meeting',
        'private-meeting',
        'private-reasons',
        'key-decision',
        'general-exception',
        'call-in',
      ]),
      z.strictObject({
        unit: z.enum(['clear-working-days', 'clear-days', 'days', 'hours']).describe('What is counted'),
        amount: z.number().int().min(0).describe('How many'),
      }),
    )
    .default({})
    .describe('Periods of notice that differ here from those of the law chosen with notice'),
  'days-off': z
    .array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
    .optional()
    .describe('Days of the week that are not working days; Saturday and Sunday unless given'),
  'closed-days': z
    .array(isoDate)
    .default([])
    .describe('One-off days that are not working days, besides bank holidays: a day of mourning, a closure'),
  accessibility: z
    .strictObject({
      prepared: isoDate.describe('Day the accessibility statement was prepared'),
      reviewed: isoDate.describe('Day it was last reviewed'),
      status: z.enum(['fully', 'partially', 'not']).default('partially').describe('Compliance with WCAG 2.2 level AA'),
      problems: z.array(line).default([]).describe('Content that is known not to be accessible, one line each'),
      enforcement: line
        .optional()
        .describe(
          'Body that enforces the regulations; the Equality and Human Rights Commission, in Northern Ireland the Equality Commission, unless given',
        ),
    })
    .optional()
    .describe('What the accessibility statement says (SI 2018/952, regulation 8)'),
});

/** A council as its file says. */
export type Council = z.infer<typeof councilSchema>;
