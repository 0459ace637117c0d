import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../src/commands/command.ts';
import { command } from '../../src/commands/new.ts';
import { sample } from '../harness.ts';

const bin = join(import.meta.dirname, '../../scripts/agendapack.mjs');

function agendapack(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') };
}

/** The same in this process; nothing may be printed. */
async function callNew(folder: string, call: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: call.split(' ').filter(Boolean),
    options: command.options,
    allowPositionals: true,
  });
  const print = (line: string): void => expect.fail(`printed ${line}`);
  const content = join(folder, 'content');
  const context = { positionals, cwd: folder, content, today: '2026-03-10', now: new Date(0), out: print, err: print };
  return command.run({ ...context, values: values as Record<string, string> });
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'agendapack-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('agendapack new', () => {
  it('makes a council whose first meeting goes the whole way, with no error at any step', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'agendapack-9.9.9.tgz'), 'a package');
    const made = agendapack(
      folder,
      'new',
      'council',
      'ours',
      '--name',
      'Exampleton: Town Council',
      '--from',
      'agendapack-9.9.9.tgz',
    );
    expect(made.lines).toContain('ours/content/council.md');
    expect(made.lines).toContain('ours/agendapack-9.9.9.tgz');
    const ours = join(folder, 'ours');
    expect(JSON.parse(readFileSync(join(ours, 'package.json'), 'utf8')).dependencies).toEqual({
      agendapack: 'file:agendapack-9.9.9.tgz',
    });

    const steps: [string[], string[]][] = [
      [['committee', 'planning', '--title', 'Planning Committee'], ['content/committees/planning/index.md']],
      [
        ['meeting', 'planning/2026-09-16', '--time', '18:30', '--venue', 'Town Hall'],
        ['content/committees/planning/2026-09-16/index.md'],
      ],
      [
        ['report', 'planning/2026-09-16/cycle-shed', '--title', 'A shed: "new"', '--item', '3'],
        ['content/committees/planning/2026-09-16/cycle-shed.md', 'content/committees/planning/2026-09-16/index.md'],
      ],
      [['minutes', 'planning/2026-09-16'], ['content/committees/planning/2026-09-16/minutes.md']],
      [
        ['supplement', 'planning/2026-09-16', '--kind', 'urgent', '--reason', 'The wall fell: #1.'],
        ['content/committees/planning/2026-09-16/supplement-1/index.md'],
      ],
      [
        ['report', 'planning/2026-09-16/supplement-1/late-letter', '--item', '2'],
        [
          'content/committees/planning/2026-09-16/supplement-1/late-letter.md',
          'content/committees/planning/2026-09-16/supplement-1/index.md',
        ],
      ],
      [['decision', '26-00041'], ['content/decisions/26-00041.md']],
    ];
    for (const [args, lines] of steps) {
      const step = agendapack(ours, 'new', ...args, '--today', '2026-09-10');
      expect({ status: step.status, lines: step.lines }).toEqual({ status: 0, lines });
    }
    const { status, stdout } = agendapack(ours, 'check', '--format', 'json');
    expect({
      status,
      errors: JSON.parse(stdout).filter((one: { severity: string }) => one.severity === 'error'),
    }).toEqual({ status: 0, errors: [] });
  }, 60_000);

  it('says where paths are from where the user stands, and never writes over a file', () => {
    const content = sample().write();
    const below = join(content, 'committees');
    expect(agendapack(below, 'new', 'meeting', 'planning/2026-04-15').stdout).toBe('planning/2026-04-15/index.md\n');
    const index = join(below, 'planning/2026-04-15/index.md');
    const before = readFileSync(index, 'utf8');
    const again = agendapack(below, 'new', 'meeting', 'planning/2026-04-15');
    expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 2, stdout: '' });
    const report = agendapack(dirname(content), 'new', 'report', 'content/committees/planning/2026-04-15/trees.md');
    expect(report.lines).toEqual(['content/committees/planning/2026-04-15/trees.md']);
    expect(agendapack(dirname(content), 'new', 'report', 'planning/2026-04-15/trees', '--item', '1').stderr).toContain(
      'never written over',
    );
    expect(readFileSync(index, 'utf8')).toBe(before);
  }, 30_000);

  it('refuses a folder for a council that holds other files than .git', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.git'));
    expect(agendapack(folder, 'new', 'council', '.').status).toBe(0);
    const again = agendapack(folder, 'new', 'council', '.');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('holds other files already');
    const other = emptyFolder();
    writeFileSync(join(other, 'notes.txt'), 'Notes.');
    expect(agendapack(other, 'new', 'council', '.').status).toBe(2);
    expect(readdirSync(other)).toEqual(['notes.txt']);
  }, 30_000);

  it('says what is wrong in a line, and where there is more to read', () => {
    const { status, stderr } = agendapack(dirname(sample().write()), 'new', 'committee', 'audit');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'A committee needs its name: --title "Planning Committee".\nagendapack new --help says more.\n',
    });
  });

  it('says in plain words what is wrong with a call', async () => {
    const folder = dirname(sample().write());
    const calls: [string, string][] = [
      ['', 'What is to be made?'],
      ['agenda x', '“agenda” is not something that can be made'],
      ['meeting', 'needs a committee and a day'],
      ['meeting planning/2026-02-31', 'is not a day in the calendar'],
      ['meeting planing/2026-04-15', 'Did you mean planning?'],
      ['meeting planning/2026-04-15 --time 7pm', '--time should be on the 24-hour clock'],
      ['meeting planning/2026-04-15 --item 1', '--item says nothing about a new meeting'],
      ['report planning/2026-02-11/pages', 'cannot be called “pages”'],
      ['report planning/2026-02-11/Big_Trees', 'big-trees, for instance'],
      ['committee audit', '--title "Planning Committee"'],
      ['supplement planning/2026-02-11 --kind late', '--kind should be to-follow, urgent'],
      ['council . --from nowhere.tgz', 'holds other files'],
    ];
    for (const [call, words] of calls) await expect(callNew(folder, call), call).rejects.toThrow(words);
    await expect(callNew(folder, 'minutes planning/2026-02-11')).rejects.toThrow(UsageError);
  });
});
