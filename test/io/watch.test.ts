import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { workOnChange } from '../../src/io/watch.ts';

/** A folder with one meeting, and how often the work was done. */
async function watchSample(use: (folder: string, done: () => number) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'agendapack-watch-'));
  mkdirSync(join(folder, 'committees/planning'), { recursive: true });
  writeFileSync(join(folder, 'committees/planning/report.md'), 'Before.\n');
  let count = 0;
  const work = async () => {
    count += 1;
  };
  const watching = workOnChange([folder], work);
  try {
    await watching.first;
    await use(folder, () => count);
  } finally {
    await watching.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const soon = { timeout: 10_000, interval: 10 };

describe('workOnChange', () => {
  it('sees a file that another takes the place of, again and again, as editors and sed -i save', async () => {
    await watchSample(async (folder, done) => {
      for (let time = 1; time <= 4; time += 1) {
        const spare = join(folder, 'committees/planning/.report.md.swp');
        writeFileSync(spare, `After ${time}.\n`);
        renameSync(spare, join(folder, 'committees/planning/report.md'));
        await expect.poll(done, soon).toBeGreaterThan(time);
        await setTimeout(200);
        expect(done()).toBe(time + 1);
      }
    });
  });

  it('sees a new folder, what is written in it later, a file renamed and a file taken away', async () => {
    await watchSample(async (folder, done) => {
      const meeting = join(folder, 'committees/planning/2026-03-11');
      const expectSeen = async (act: () => void) => {
        const before = done();
        act();
        await expect.poll(done, soon).toBeGreaterThan(before);
        await setTimeout(100);
      };
      for (const _ of ['first', 'and when the folder is there again']) {
        mkdirSync(meeting);
        await expectSeen(() => writeFileSync(join(meeting, 'index.md'), 'New.\n'));
        await expectSeen(() => writeFileSync(join(meeting, 'index.md'), 'Newer.\n'));
        await expectSeen(() => renameSync(join(meeting, 'index.md'), join(meeting, 'other.md')));
        await expectSeen(() => rmSync(meeting, { recursive: true }));
      }
    });
  });

  it('takes no notice of hidden files and spare copies', async () => {
    await watchSample(async (folder, done) => {
      for (const name of ['.report.md.swp', 'report.md~', '.git']) writeFileSync(join(folder, name), 'x');
      await setTimeout(300);
      expect(done()).toBe(1);
    });
  });
});
