import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';

const root = join(import.meta.dirname, '..', '..');
const draft = {
  'committees/planning/2026-04-15/index.md':
    '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - number: 1\n    title: Trees\n    papers: [trees]\n---\n',
  'committees/planning/2026-04-15/trees.md':
    '---\ntype: report\ntitle: Trees in the park\nbackground-papers: none\n---\n\n1. There are trees.\n',
};

describe('publish', () => {
  it('makes a meeting public from the day it is run, and a second time changes nothing', () => {
    const content = sample().with(draft).write();
    const lock = join(content, 'committees/planning/2026-04-15/pages.lock.json');
    expect(agendapack(content, 'build').status).toBe(0);
    expect(existsSync(join(dirname(content), '_site/committees/planning/2026-04-15/trees/index.html'))).toBe(false);

    expect(agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-01').status).toBe(0);
    const written = readFileSync(lock, 'utf8');
    expect(JSON.parse(written).published).toEqual([{ what: 'pack', on: '2026-04-01' }]);
    expect(agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-02').status).toBe(0);
    expect(readFileSync(lock, 'utf8')).toBe(written);

    expect(agendapack(content, 'build').status).toBe(0);
    const page = readFileSync(join(dirname(content), '_site/committees/planning/2026-04-15/trees/index.html'), 'utf8');
    expect(page).toContain('id="para-1"');
  }, 60_000);

  it('adds the minutes when they have been written, and a correction with its reason', () => {
    const minutes = {
      'committees/planning/2026-04-15/minutes.md':
        '---\ntype: minutes\n---\n\n## 1. Trees (Agenda Item 1)\n\nRESOLVED: That it be noted.\n',
    };
    const content = sample().with(draft).with(minutes).write();
    const lock = join(content, 'committees/planning/2026-04-15/pages.lock.json');
    agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-01');
    agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-03', '--reason', 'A date was wrong.');
    expect(JSON.parse(readFileSync(lock, 'utf8')).published).toEqual([
      { what: 'pack', on: '2026-04-01' },
      { what: 'minutes', on: '2026-04-01' },
      { what: 'pack', on: '2026-04-03', reason: 'A date was wrong.' },
    ]);
  });

  it('refuses a meeting with an error, and writes nothing', () => {
    const content = sample().with(draft).with({ 'committees/planning/2026-04-15/trees.md': null }).write();
    const { status, stderr } = agendapack(content, 'publish', 'planning/2026-04-15');
    expect(status).toBe(1);
    expect(stderr).toContain('[missing-paper]');
    expect(existsSync(join(content, 'committees/planning/2026-04-15/pages.lock.json'))).toBe(false);
  });

  it('stops at what the law asks for, as `check`, which only warns of it, says beforehand', () => {
    const trees = '---\ntype: report\ntitle: Trees in the park\n---\n\n1. There are trees.\n';
    const content = sample().with(draft).with({ 'committees/planning/2026-04-15/trees.md': trees }).write();
    const checked = agendapack(content, 'check', '--today', '2026-04-01');
    expect(checked.status).toBe(0);
    expect(checked.stderr).toContain(
      'planning/2026-04-15: publish will stop at what the law asks for: background-papers.',
    );
    const { status, stderr } = agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-01');
    expect(status).toBe(1);
    expect(stderr).toMatch(/trees\.md:2:1 error .*\[background-papers\]/);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['edited by hand', (text: string) => text.replace('"page": 1,', '"page": 11,')],
    ['not text', (text: string) => Buffer.from([0xff, ...Buffer.from(text)])],
    ['in the middle of a merge', (text: string) => text.replace('\n', '\n<<<<<<< ours\n')],
  ])('a lock that is %s stops build and publish, and stays as it is', (_, spoil) => {
    const content = sample().with(draft).write();
    const lock = join(content, 'committees/planning/2026-04-15/pages.lock.json');
    const page = join(dirname(content), '_site/committees/planning/2026-04-15/trees/index.html');
    agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-01');
    expect(agendapack(content, 'build').status).toBe(0);
    const shown = readFileSync(page);
    writeFileSync(lock, spoil(readFileSync(lock, 'utf8')));
    const spoilt = readFileSync(lock);
    for (const args of [
      ['build'],
      ['publish', 'planning/2026-04-15'],
      ['publish', 'planning/2026-04-15', '--reason', 'x'],
    ]) {
      const { status, stderr } = agendapack(content, ...args);
      expect([status, stderr]).toEqual([1, expect.stringContaining('planning/2026-04-15/pages.lock.json:')]);
      expect(readFileSync(lock)).toEqual(spoilt);
      expect(readFileSync(page)).toEqual(shown);
    }
  });

  it('refuses a meeting that is not there', () => {
    const { status, stderr } = agendapack(sample().write(), 'publish', 'planning/2030-01-01');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no committee or meeting');
  });
});

function agendapack(content: string, ...args: string[]) {
  const [command = '', ...rest] = args;
  return spawnSync(process.execPath, [join(root, 'scripts/agendapack.mjs'), command, '--content', content, ...rest], {
    cwd: dirname(content),
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1773100800' },
  });
}
