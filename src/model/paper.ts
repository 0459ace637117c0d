/** What the front matter of every paper has; report.ts, appendix.ts and the others add to it. */
import { z } from 'zod';
import { allow } from './allow.ts';
import { isoDate, line, part, slug } from './words.ts';

/** Keys shared by every type of paper. */
export const paperKeys = {
  title: line.optional().describe('Title; the first heading of the text unless given'),
  part: part.optional().describe('1 open, 2 not for publication; the item’s unless given'),
  exempt: z
    .strictObject({
      paragraphs: z
        .array(z.number().int().min(1).max(18))
        .min(1)
        .describe(
          'Numbers of the descriptions of exempt information relied on, such as [3]: of Schedule 12A in England and Wales, 7A in Scotland, 6 in Northern Ireland',
        ),
      'public-interest': line.optional().describe('Why keeping it private outweighs publishing it'),
    })
    .optional()
    .describe('Why a Part 2 paper is not published (in England: Local Government Act 1972, Schedule 12A)'),
  pages: z.number().int().min(1).optional().describe('Pages kept in the pack for a Part 2 paper'),
  matter: slug.optional().describe('Matter this paper belongs to'),
  continues: line
    .optional()
    .describe('Earlier paper this one follows on from, as committee/date/name; both are then of one matter'),
  replaces: line.optional().describe('Paper this one takes the place of'),
  moved: z
    .record(line, line)
    .optional()
    .describe('Published anchors that are gone, each with where it is now: para-4: para-5'),
  was: z.array(line).default([]).describe('Old addresses of this paper'),
  'withdraw-on': isoDate.optional().describe('Day from which its page says that it was taken down'),
  'keep-until': isoDate.optional().describe('Day it must be kept until'),
  allow,
  source: line.optional().describe('File this paper was imported from'),
};

/** One officer named at the head of a report. */
export const author = z.strictObject({
  name: line.describe('Name'),
  role: line.optional().describe('Post'),
  telephone: line.optional().describe('Telephone number'),
  email: z.email('should be an e-mail address').optional().describe('E-mail address'),
});

/** Papers relied on in writing a report: a list, or the word none. Local Government Act 1972, section 100D. */
export const backgroundPapers = z.union([z.literal('none'), z.array(line).min(1)], {
  error: 'should be a list of papers, or the word none',
});
