import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Overlay, sample } from '../harness.ts';

const root = join(import.meta.dirname, '..', '..');

/** A meeting with every sort of fault a clerk’s file can have; public when it has a lock. */
function faultyMeeting(date: string): Overlay {
  const folder = `committees/planning/${date}`;
  const paper = (more: string) => `---\ntype: report\n${more}---\n\n1. Text.\n`;
  return {
    [`${folder}/index.md`]: `---
date: ${date}
items:
  - number: 1
    title: First
    papers: [broken-yaml, unknown-field, wrong-date, gone, binary, empty, latin-1]
  - number: 1
    title: Second
    papers: [2026-02-11/minutes, minutes-of-2026-02-11]
---
`,
    [`${folder}/broken-yaml.md`]: '---\ntype: report\ntitle: "no end\n---\n\nText.\n',
    [`${folder}/unknown-field.md`]: paper('colour: red\n'),
    [`${folder}/wrong-date.md`]: paper('withdraw-on: 31 June\n'),
    [`${folder}/binary.md`]: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    [`${folder}/empty.md`]: '',
    [`${folder}/latin-1.md`]: Buffer.from('---\ntype: report\n---\n\nCaf\xe9.\n', 'latin1'),
    [`${folder}/minutes-of-2026-02-11.md`]: paper('part: 1\n'),
  };
}

const published = {
  'committees/planning/2026-04-15/pages.lock.json': '{"format":1,"published":[{"what":"pack","on":"2026-04-01"}]}',
};
const expected = [
  'yaml-broken',
  'unknown-key',
  'bad-value',
  'missing-paper',
  'not-text',
  'empty-file',
  'not-text',
  'duplicate-key',
  'same-address',
];

describe('bad input', () => {
  it('is told of all at once, with file, line and column, and leaves what was published untouched', () => {
    const before = sample();
    const content = before.write();
    const first = run(content);
    expect(first.status).toBe(0);
    const site = join(dirname(content), '_site');
    const old = fingerprint(site);

    const faulty = sample().with(faultyMeeting('2026-04-15')).with(published).write();
    const second = run(faulty, site);
    expect(second.status).toBe(1);
    const errors = second.stderr.split('\n').filter((line) => / error /.test(line));
    for (const line of errors) expect(line).toMatch(/^\S+:\d+:\d+ error .+ \[[a-z-]+\]$/);
    expect(errors.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1]).sort()).toEqual([...expected].sort());
    expect(second.stderr).not.toMatch(/\bat .+:\d+:\d+\)|Error:/);
    expect(fingerprint(site)).toEqual(old);
  }, 60_000);

  it('in a meeting that is not public is told of, and the rest is built', () => {
    const content = sample().with(faultyMeeting('2026-04-15')).write();
    const { status, stderr } = run(content);
    expect(status).toBe(0);
    for (const rule of expected) expect(stderr).toContain(`[${rule}]`);
    const front = readFileSync(join(dirname(content), '_site', 'committees/planning/2026-04-15/index.html'), 'utf8');
    expect(front).toContain('Agenda not yet published');
    expect(
      readFileSync(join(dirname(content), '_site', 'committees/planning/2026-03-11/index.html'), 'utf8'),
    ).toContain('cycle shed');
  }, 60_000);

  it('refuses to follow a link out of the content folder', () => {
    const content = sample().write();
    symlinkSync('/etc/passwd', join(content, 'committees/planning/2026-03-11/passwords.md'));
    const { status, stderr } = run(content);
    expect(status).toBe(1);
    expect(stderr).toContain('passwords.md:1:1 error');
  }, 60_000);

  it('never replaces a folder that holds other files', () => {
    const content = sample().write();
    const { status, stderr } = run(content, content);
    expect(status).toBe(2);
    expect(stderr).toContain('holds the papers themselves');
  });
});

function run(content: string, output = join(dirname(content), '_site')) {
  const args = [
    join(root, 'scripts/agendapack.mjs'),
    'build',
    '--content',
    content,
    '--output',
    output,
    '--today',
    '2026-03-10',
  ];
  return spawnSync(process.execPath, args, { cwd: dirname(content), encoding: 'utf8' });
}

/** Every file with its size and time: rewriting one changes it. */
function fingerprint(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs, ino } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs} ${ino}`;
    });
}
