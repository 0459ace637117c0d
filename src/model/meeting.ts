/** content/committees/<committee>/<date>/index.md: one meeting and its agenda. The body is what the front sheet says besides. */
import { z } from 'zod';
import { allow } from './allow.ts';
import { clockTime, contact, isoDate, line, part, printedNumber, prose, slug } from './words.ts';

/** A paper named by an item: a file of this meeting, "2026-02-18/minutes" of this committee, or "cabinet/2026-02-18/budget". */
const paperName = z
  .string({ error: 'should be the name of a paper, such as budget-report' })
  .regex(
    /^([a-z0-9-]+\/)?(\d{4}-\d{2}-\d{2}(-\d+)?\/)?(supplement-\d+\/)?[a-z0-9]+([-.][a-z0-9]+)*$/,
    'should be the name of a paper without .md, such as budget-report or 2026-02-18/minutes',
  )
  .meta({ examples: ['budget-report', '2026-02-18/minutes'] });

/** The first and last page of something, in the pack’s numbers: 34, "9-114". */
export const pageRange = z
  .union([z.string(), z.number()], { error: 'should be pages such as 34 or "9-114"' })
  .transform(String)
  .pipe(z.string().regex(/^\d+(\s*[-–]\s*\d+)?$/, 'should be pages such as 34 or "9-114"'))
  .meta({ examples: [34, '9-114'] });

/** What a meeting’s file may say of one item of the agenda. */
export const itemSchema = z.strictObject({
  key: slug
    .optional()
    .describe('Permanent key of the item, the end of its anchor #item-…; taken from the number unless given'),
  number: printedNumber.optional().describe('Number as printed: 5, "5a", "12.1"; an item may have none'),
  title: line.describe('Title on the agenda'),
  for: z.enum(['decision', 'discussion', 'information']).optional().describe('What the meeting is asked to do'),
  part: part.default(1).describe('1 open, 2 not for publication'),
  papers: z.array(paperName).default([]).describe('Papers in the order they are read'),
  'to-follow': z.boolean().default(false).describe('Papers will be published later, in a supplement'),
  verbal: z.boolean().default(false).describe('Reported by word of mouth; there is no paper'),
  pages: pageRange.optional().describe('Pages printed on the agenda of a pack published elsewhere'),
  lead: line.optional().describe('Who presents the item'),
  added: isoDate.optional().describe('Day the item was added, when after publication'),
  urgent: z
    .strictObject({ reason: line.describe('Special circumstances, recorded in the minutes') })
    .optional()
    .describe('Item taken late as urgent (Local Government Act 1972, section 100B(4))'),
  exempt: z
    .strictObject({
      paragraphs: z
        .array(z.number().int().min(1).max(18))
        .min(1)
        .describe(
          'Numbers of the descriptions of exempt information relied on: of Schedule 12A in England and Wales, 7A in Scotland, 6 in Northern Ireland',
        ),
      'public-interest': line.optional().describe('Why keeping it private outweighs publishing it'),
    })
    .optional()
    .describe('Grounds for taking the item in private'),
  matter: slug.optional().describe('Matter this item belongs to; ties it to earlier and later ones'),
  note: line.optional().describe('One line printed under the title'),
});

/** One sitting of a meeting that is adjourned and resumed. */
const sitting = z.strictObject({
  date: isoDate.describe('Day'),
  time: clockTime.optional().describe('Time it starts'),
  venue: line.optional().describe('Place'),
});

/** What the file of a meeting may say. */
export const meetingSchema = z.strictObject({
  title: line.optional().describe('Title of this meeting, where it is not just the committee’s'),
  date: isoDate.describe('Day the meeting was first called for; the folder’s name'),
  time: clockTime.optional().describe('Time it starts'),
  venue: line.optional().describe('Place'),
  kind: z.enum(['ordinary', 'extraordinary', 'annual', 'hearing']).default('ordinary').describe('Kind of meeting'),
  status: z
    .enum(['scheduled', 'cancelled', 'postponed', 'held'])
    .default('scheduled')
    .describe('Whether it goes ahead'),
  'status-note': line.optional().describe('Why it was cancelled or postponed'),
  'short-notice': line
    .optional()
    .describe(
      'Why the meeting was called at shorter notice than the law asks for (Local Government Act 1972, section 100A(6))',
    ),
  'held-on': isoDate.optional().describe('Day it was held, when not the day first called'),
  contact: contact.optional().describe('Officer who clerks the meeting; the committee’s unless given'),
  attend: prose.optional().describe('How to attend, and whether the public may speak'),
  watch: z
    .url({ protocol: /^https?$/, error: 'should be an address' })
    .optional()
    .describe('Where to watch it'),
  online: z
    .url({ protocol: /^https?$/, error: 'should be an address' })
    .optional()
    .describe('Where the pack was published, when elsewhere'),
  sittings: z.array(sitting).default([]).describe('Further sittings of an adjourned meeting'),
  members: z
    .array(
      z.strictObject({
        name: line.describe('Name'),
        role: line.optional().describe('Role'),
        member: slug.optional().describe('Slug of a file in members/'),
      }),
    )
    .default([])
    .describe('Members as printed on this front sheet; the committee’s seats on that day unless given'),
  published: isoDate.optional().describe('Publication date printed on a pack published elsewhere'),
  items: z.array(itemSchema).default([]).describe('Agenda items in order'),
  allow,
});

/** A meeting as its file says. */
export type Meeting = z.infer<typeof meetingSchema>;
/** One item of an agenda as the meeting’s file says. */
export type AgendaItem = z.infer<typeof itemSchema>;
