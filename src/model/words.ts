/** The small words every kind of front matter is made of: dates, times, slugs, references to other files. */
import { z } from 'zod';

/** A calendar date such as 2026-03-18 that exists (no 31 June). ISO 8601. */
export const isoDate = z
  .string({ error: 'should be a date written as 2026-03-18' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'should be a date written as 2026-03-18')
  .refine(isRealDate, 'is not a day in the calendar')
  .meta({ format: 'date', examples: ['2026-03-18'] });

/** A time of day on the 24-hour clock, "19:30". Quoted in YAML so that it stays text. */
export const clockTime = z
  .string({ error: 'should be a time in quotes, such as "19:30"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'should be a time written as "19:30"')
  .meta({ examples: ['19:30'] });

/** The last part of an address: lower-case letters, figures and single hyphens. */
export const slug = z
  .string({ error: 'should be a short name such as anna-brook' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case letters and figures joined by hyphens, such as anna-brook');

/** Text on one line; not empty. */
export const line = z
  .string({ error: 'should be text' })
  .trim()
  .min(1, 'should not be empty')
  .refine((text) => !text.includes('\n'), 'should be one line');

/** Text of any length; not empty. */
export const prose = z.string({ error: 'should be text' }).trim().min(1, 'should not be empty');

/** A printed number as people write it: 5, "5a", "12.1". A YAML number is taken as text. */
export const printedNumber = z
  .union([z.string(), z.number()], { error: 'should be a number such as 5 or "5a"' })
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^(?:[a-z]?[0-9]+([.][0-9]+)*[a-z]?|[a-z])$/i, 'should be a number such as 5, "5a", "12.1" or "B1"'),
  )
  .meta({ examples: [5, '5a', '12.1'] });

/** Whether something is open to the public (1) or exempt or confidential (2). Local Government Act 1972, Schedule 12A. */
export const part = z.union([z.literal(1), z.literal(2)], { error: 'should be 1 (open) or 2 (not for publication)' });

/** Who to ask, and how. */
export const contact = z.strictObject({
  name: line.describe('Name of the officer'),
  role: line.optional().describe('Their post, such as Democratic Services Officer'),
  telephone: line.optional().describe('Telephone number as people dial it'),
  fax: line.optional().describe('Fax number, where a council still has one'),
  email: z.email('should be an e-mail address').optional().describe('E-mail address'),
});

/** From when to when something held; either end may be open. */
export const period = {
  from: isoDate.optional().describe('First day; leave out when it is not known'),
  until: isoDate.optional().describe('Last day; leave out while it goes on'),
};

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
