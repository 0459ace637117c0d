/** Rules that do not fit a file, each with a written reason. */
import { z } from 'zod';
import { line } from './words.ts';

/** allow: in the facts of papers, meetings, supplements and committees. */
export const allow = z
  .array(
    z.strictObject({
      rule: line.describe('Rule id, as messages show it in brackets'),
      because: line.describe('Reason, in words'),
    }),
  )
  .default([])
  .describe('Rules that do not fit here, each with a reason; errors cannot be allowed');
