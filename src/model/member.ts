/** content/members/<slug>.md: a councillor or co-opted member. The slug never changes, names may. */
import { z } from 'zod';
import { line, period } from './words.ts';

export const memberSchema = z.strictObject({
  name: line.describe('Name as minutes print it, without “Councillor”'),
  kind: z.enum(['councillor', 'co-opted']).default('councillor').describe('Elected, or co-opted by a committee'),
  title: line.optional().describe('Form of address put before the name, such as Cllr, Dr or Canon'),
  'former-names': z
    .array(z.strictObject({ name: line.describe('Earlier name'), ...period }))
    .default([])
    .describe('Names that older papers use'),
  parties: z
    .array(z.strictObject({ name: line.describe('Party or group'), ...period }))
    .default([])
    .describe('Party or group, each with its dates'),
  wards: z
    .array(z.strictObject({ name: line.describe('Ward or division'), ...period }))
    .default([])
    .describe('Ward or division, each with its dates'),
  represents: line.optional().describe('For a co-opted member: whom they represent'),
  ...period,
});

/** A member as their file says. */
export type Member = z.infer<typeof memberSchema>;
