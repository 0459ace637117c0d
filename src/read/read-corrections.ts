/** What corrections changed, read. */
import { type Correction, correctionsSchema } from '../model/corrections.ts';

/** Reads corrections.json; undefined where it is damaged. */
export function readCorrections(text: string): Correction[] | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  return correctionsSchema.safeParse(raw).data?.corrections;
}
