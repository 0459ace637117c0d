/** content/committees/<committee>/index.md: a committee, who sits on it, and what it is for (the body of the file). */
import { z } from 'zod';
import { allow } from './allow.ts';
import { contact, line, period, slug } from './words.ts';

/** One person’s seat on a committee. Somebody without a page of their own is given by name. */
export const seat = z
  .strictObject({
    member: slug.optional().describe('Slug of a file in members/'),
    name: line.optional().describe('Name of somebody who has no file, such as a member of another body'),
    role: line.optional().describe('Chair, Vice-Chair, Labour Lead and so on; left out for an ordinary seat'),
    voting: z.boolean().default(true).describe('Whether they vote'),
    'co-opted': z.boolean().default(false).describe('Whether the committee co-opted them'),
    body: line.optional().describe('For a joint committee: the other body that sent them'),
    represents: line.optional().describe('Whom a co-opted member represents'),
    ...period,
  })
  .refine((value) => value.member ?? value.name, 'needs member: (a file in members/) or name:');

export const committeeSchema = z.strictObject({
  title: line.describe('Name the committee has now'),
  names: z
    .array(z.strictObject({ name: line.describe('Name in that time'), ...period }))
    .default([])
    .describe('Earlier names with their dates'),
  kind: z
    .enum(['council', 'executive', 'committee', 'sub-committee', 'joint', 'panel'])
    .default('committee')
    .describe('Full council, executive (Cabinet), committee, sub-committee, joint committee or panel'),
  parent: slug.optional().describe('Committee that a sub-committee reports to'),
  with: z.array(line).default([]).describe('Other bodies in a joint committee'),
  membership: z.array(seat).default([]).describe('Who sits on it, in the order they are printed'),
  contact: contact.optional().describe('Officer who clerks it'),
  'standing-items': z.array(line).default([]).describe('Titles of the items every agenda has'),
  allow,
  ...period,
});

/** A committee as its file says. */
export type Committee = z.infer<typeof committeeSchema>;
/** One seat on a committee. */
export type Seat = z.infer<typeof seat>;
