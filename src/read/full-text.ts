/** Whether a file holds a paper’s text, or only what the public may know of one. */
import type { Split } from '../parse/front-matter.ts';

/** Facts that are a paper’s text in another form: a stub has none of them. */
const telling = [
  'attendance',
  'interests',
  'minutes',
  'motions',
  'entries',
  'meetings',
  'states',
  'reasons',
  'alternatives',
  'pdf',
];

/** Whether a paper’s text stands in its file, below its facts or in them. */
export function isFullText({ body, raw }: Split): boolean {
  return body.trim() !== '' || telling.some((key) => raw?.[key] !== undefined);
}
