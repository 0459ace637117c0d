/** Letters and small roman numerals below a paragraph: para-4-a, and below letters para-4-a-ii. */
import { type Label, readLabel } from './label.ts';

/** A paragraph and the series open below it, the innermost last. */
export interface Nest {
  /** Anchor of the paragraph, which begins those of all below it. */
  stem: string;
  open: { label: Label; id: string }[];
}

/** Begins below a paragraph. */
export function beginNest(stem: string): Nest {
  return { stem, open: [] };
}

/** Takes the next label: carries on the series it belongs to, or begins one below the last label, or one beside it. */
export function nestLabel(nest: Nest, written: string): { label: Label; id: string } {
  const label = readLabel(written, nest.open.at(-1)?.label);
  const same = nest.open.findLastIndex(
    ({ label: one }) =>
      one.kind === label.kind && one.style === label.style && (one.path[0] as number) < (label.path[0] as number),
  );
  const depth = same >= 0 ? same : label.path[0] === 1 ? nest.open.length : 0;
  nest.open.splice(depth);
  const id = `${nest.open.at(-1)?.id ?? nest.stem}-${label.id}`;
  nest.open.push({ label, id });
  return { label, id };
}
