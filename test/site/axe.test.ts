import type { Page as Tab } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browse, type Look } from './browse.ts';
import { findViolations } from './find-violations.ts';
import { readPages } from './pages.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const minutes = 60_000;
const addresses = readPages().map(({ address }) => address);

describe(isLong ? 'every page' : 'every page that has not many like it', () => {
  it(
    'has nothing that axe objects to and a silent console, wide and light',
    async () => {
      const chosen = isLong ? addresses : leaveOutAlike(addresses);
      expect((await browse(chosen, { width: 1280, scheme: 'light' }, findViolations)).slice(0, 40)).toEqual([]);
    },
    20 * minutes,
  );
});

const others: Look[] = [
  { width: 1280, scheme: 'dark' },
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
];

describe(isLong ? 'every page' : 'a sample of the pages', () => {
  it.each(others)(
    'has nothing that axe objects to and never scrolls sideways, $width pixels wide and $scheme',
    async (look) => {
      const chosen = isLong ? addresses : sample(addresses, 15);
      const found = await browse(chosen, look, async (tab) => [
        ...(await findViolations(tab)),
        ...(await findOverflow(tab)),
      ]);
      expect(found.slice(0, 40)).toEqual([]);
    },
    20 * minutes,
  );
});

async function findOverflow(tab: Tab): Promise<string[]> {
  const page = 'document.documentElement';
  const [wanted = 0, given = 0] = await tab.evaluate<number[]>(`[${page}.scrollWidth, ${page}.clientWidth]`);
  return wanted > given ? [`scrolls sideways: ${wanted} pixels in ${given}`] : [];
}

/** The shortest addresses, which are pages of different kinds, and others evenly spread: the same ones on every run. */
function sample(all: string[], size: number): string[] {
  const short = all.filter((address) => address.split('/').length <= 4).slice(0, size);
  const rest = all.filter((address) => !short.includes(address));
  const step = Math.max(1, Math.floor(rest.length / size));
  return [...short, ...rest.filter((_, index) => index % step === 0).slice(0, size)];
}

/** Of pages that are alike but for committee, date and number, the first two and one in six of the others. */
function leaveOutAlike(all: string[]): string[] {
  const seen = new Map<string, number>();
  return all.filter((address) => {
    const parts = address.split('/').filter((part) => part !== '' && !/^\d{4}-\d{2}-\d{2}/.test(part));
    const kind = `${parts[0] === 'decisions'} ${parts.length} ${parts.at(-1)?.replaceAll(/[-\d]+/g, '-')}`;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < 2 || before % 6 === 0;
  });
}
