import type { Page as Tab } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browse, type Look } from './browse.ts';
import { findViolations } from './find-violations.ts';
import { readPages } from './pages.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const minutes = 60_000;
const addresses = readPages().map(({ address }) => address);
/** Decisions from minutes are many, and their pages alike: but for the long run one in ten stands for all. */
const fromMinutes = addresses.filter((address) => /\/decisions\/.+-\d{4}-\d{2}-\d{2}-/.test(address));
const left = new Set(isLong ? [] : fromMinutes.filter((_, index) => index % 10 !== 0));

describe('every page', () => {
  it(
    'has nothing that axe objects to and a silent console, wide and light',
    async () => {
      const most = addresses.filter((address) => !left.has(address));
      expect((await browse(most, { width: 1280, scheme: 'light' }, findViolations)).slice(0, 40)).toEqual([]);
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
