import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { makeCouncil } from '../../src/new/council.ts';
import { formatProblem, problem } from '../../src/problem.ts';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'scripts/agendapack.mjs');

const read = (path: string): string =>
  makeCouncil({ name: 'Exampleton Town Council', dependency: 'file:a.tgz', folder: 'ours' }).get(path) ?? '';

describe('a new council’s workflows', () => {
  it('check what is proposed, and build from the main branch and every day, with what was laid out kept', () => {
    const check = parse(read('.github/workflows/check.yml'));
    expect(check.on).toEqual(['pull_request']);
    expect(check.jobs.check.steps.at(-1)).toEqual({ run: 'npx agendapack check' });
    const website = parse(read('.github/workflows/website.yml'));
    expect(website.on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '15 4 * * *' }] });
    const cache = website.jobs.website.steps.find((step: { uses?: string }) => step.uses?.startsWith('actions/cache@'));
    expect(cache.with).toEqual({
      path: '.cache/agendapack',
      key: expect.stringMatching(/^editions-\$/),
      'restore-keys': 'editions-',
    });
    const gitlab = parse(read('.gitlab-ci.yml'));
    expect(gitlab.check.artifacts).toEqual({ when: 'always', reports: { codequality: 'code-quality.json' } });
    expect(gitlab.pages.script).toEqual(['npx agendapack build --output public']);
  });

  it('give GitLab each problem with its file and line, and the same name in every run', () => {
    const problems = [
      { file: 'content/a.md', line: 3, column: 1, severity: 'question', rule: 'reference-unsure', message: 'Look.' },
    ];
    const run = () =>
      JSON.parse(
        execFileSync(process.execPath, [join(root, 'scripts/code-quality.mjs')], {
          input: JSON.stringify(problems),
          encoding: 'utf8',
        }),
      );
    expect(run()).toEqual([
      {
        description: 'Look.',
        check_name: 'reference-unsure',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'info',
        location: { path: 'content/a.md', lines: { begin: 3 } },
      },
    ]);
    expect(run()).toEqual(run());
  });
});

describe('a clerk’s own machine', () => {
  it('checks the papers before a commit of papers, and stops it when there is an error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'agendapack-hook-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const ours = join(folder, 'ours');
    expect(spawnSync(process.execPath, [bin, 'new', 'council', 'ours'], { cwd: folder }).status).toBe(0);
    expect(statSync(join(ours, 'hooks/pre-commit')).mode & 0o111).toBe(0o111);
    // In place of the installed package: an npx that notes that it was called, and fails like a check with errors.
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npx'), '#!/bin/sh\necho "called $*"\nexit 1\n');
    chmodSync(join(folder, 'bin/npx'), 0o755);
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@example.org', ...args], {
        cwd: ours,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
      });
    git('init', '-q');
    git('config', 'core.hooksPath', 'hooks');
    git('add', 'README.md');
    expect(git('commit', '-qm', 'No papers').status).toBe(0);
    git('add', 'content');
    const stopped = git('commit', '-qm', 'Papers');
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain('called --no-install agendapack check');
  });

  it('has an editor that finds the place of every message', () => {
    const { tasks } = JSON.parse(read('.vscode/tasks.json'));
    const { pattern } = tasks[0].problemMatcher;
    const line = formatProblem(problem('council-missing', { file: 'content/council.md', line: 1, column: 2 }));
    const found = new RegExp(pattern.regexp).exec(line) ?? [];
    expect([found[pattern.file], found[pattern.line], found[pattern.column], found[pattern.severity]]).toEqual([
      'content/council.md',
      '1',
      '2',
      'error',
    ]);
    expect(found[pattern.code]).toBe('council-missing');
  });
});
