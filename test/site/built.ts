/**
 * Builds the example council once for all tests in this folder, or takes a site that is there:
 * AGENDAPACK_SITE=FOLDER, and AGENDAPACK_SITE_ADDRESS=https://… when it is not meant for the root of a host.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    site: string;
    /** The site’s public address, with a slash at its end. */
    siteAddress: string;
    /** Why the site could not be built; empty when it was. */
    siteFault: string;
  }
}

const root = join(import.meta.dirname, '..', '..');

/** vitest calls this before the first test of the folder, and what it gives back after the last. */
export function setup(project: TestProject): (() => void) | undefined {
  const given = process.env.AGENDAPACK_SITE;
  if (given) {
    project.provide('site', given);
    project.provide('siteAddress', process.env.AGENDAPACK_SITE_ADDRESS ?? 'https://agendas.example/');
    project.provide('siteFault', '');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'agendapack-site-'));
  project.provide('siteFault', buildExample(join(folder, '_site')));
  project.provide('site', join(folder, '_site'));
  project.provide('siteAddress', readAddress());
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Gives why it could not be built, so that only the tests that need the site fail. */
function buildExample(output: string): string {
  const args = ['build', '--content', join(root, 'content'), '--output', output, '--today', readToday()];
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'agendapack.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return status === 0 ? '' : `The example council in content/ could not be built (exit code ${status}):\n${stderr}`;
}

/** The day that `npm start` shows the example on. */
function readToday(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /--today (\S+)/.exec(scripts.start)?.[1] ?? '';
}

function readAddress(): string {
  const council = readFileSync(join(root, 'content', 'council.md'), 'utf8');
  return new URL(/^site: *["']?([^\s"']+)/m.exec(council)?.[1] ?? '').href.replace(/\/?$/, '/');
}
