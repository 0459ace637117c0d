/** Addresses that a paper was published at under other names: each answers with a page that leads on (design, section 4). */
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import { isSameAddress } from './lock-papers.ts';

/** Notes at each paper of a meeting the old addresses that its facts name: whole, or as the lock knows them by their last part. */
export function noteOldAddresses(meeting: CompiledMeeting): void {
  const taken = new Set([...meeting.papers, ...meeting.withdrawn].map(({ address }) => address));
  const records = (meeting.lock?.frozen ?? []).flatMap(({ papers }) => papers);
  for (const paper of meeting.papers) {
    const found = saidBy(paper).flatMap((written) => {
      const known = records.filter((one) => isSameAddress(written, one));
      if (known.length > 0) return known.flatMap(({ address, was = [] }) => [address, ...was]);
      return isAddress.test(written) ? [`${written.replace(/\/+$/, '')}/`] : [];
    });
    for (const address of new Set(found)) {
      if (taken.has(address)) continue;
      taken.add(address);
      paper.oldAddresses = [...(paper.oldAddresses ?? []), address];
    }
  }
}

/** An address of this website, from its root. */
const isAddress = /^\/(?:committees|decisions)(?:\/[a-z0-9-]+)+\/?$/;

function saidBy({ facts }: CompiledPaper): string[] {
  return (facts.was as string[] | undefined) ?? [];
}
