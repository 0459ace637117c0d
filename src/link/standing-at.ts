/** Where words stand, as somebody is told who asks what refers to a place: the nearest anchor, and what readers know the place by. */
import type { Reference } from '../model/reference.ts';
import type { Referrer } from '../model/referrer.ts';
import type { BlockWords } from './block-words.ts';
import { lastBefore, type PageIndex } from './page-index.ts';

/** A reference with the place it stands at; none where it stands in something that is not public. */
export interface FoundReference extends Reference {
  from: Referrer | undefined;
}

/** The place of a block on a page. */
export function standingAt(
  { ids, order }: BlockWords,
  { address, page, open }: { address: string; page: PageIndex; open: boolean },
): Referrer | undefined {
  if (!open) return undefined;
  const landmark = lastBefore(page.landmarks, page.order, order);
  const isMinutes = page.targets.get(page.landmarks[0] ?? '')?.kind === 'minute';
  const known = ids
    .map((id) => page.targets.get(id))
    .find((one) => one && (one.number !== '' || one.kind === 'heading'));
  const place = (isMinutes ? undefined : known) ?? page.targets.get(landmark ?? '');
  return { address, anchor: ids[0] ?? landmark ?? '', place };
}
