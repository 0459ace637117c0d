/** Builds that follow one another, as under `serve`: each must be what a first build of the same papers would be. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildMemory, buildCouncil, createBuildMemory } from '../../src/io/build.ts';
import { sample } from '../harness.ts';

const meeting = 'committees/planning/2026-03-11';

/** What a clerk and others do to the papers, one after the other. */
const edits: [what: string, (edit: Editing) => void][] = [
  [
    'words of a paper',
    ({ change }) => change(`${meeting}/cycle-shed.md`, (text) => `${text}\nThe roof will be green.\n`),
  ],
  [
    'the title of a paper',
    ({ change }) => change(`${meeting}/cycle-shed.md`, (text) => text.replace(/^title: .*$/m, 'title: Two sheds')),
  ],
  ['nothing at all', () => {}],
  [
    'the title of an item',
    ({ change }) => change(`${meeting}/index.md`, (text) => text.replace(/title: (?=\S)/, 'title: New ')),
  ],
  [
    'the name of a member',
    ({ change, members }) => change(members[0] ?? '', (text) => text.replace(/^name: .*$/m, 'name: Cllr Other Name')),
  ],
  [
    'the name of the council',
    ({ change }) => change('council.md', (text) => text.replace(/^name: .*$/m, 'name: Other Council')),
  ],
  ['a paper that is gone', ({ remove }) => remove(`${meeting}/cycle-shed.md`)],
  [
    'a paper that is there again',
    ({ write }) =>
      write(`${meeting}/cycle-shed.md`, '---\ntype: report\ntitle: A shed\n---\n\n## Why\n\n1. It rains.\n'),
  ],
];

interface Editing {
  members: string[];
  change(path: string, how: (text: string) => string): void;
  write(path: string, text: string): void;
  remove(path: string): void;
}

function editingOf(content: string): Editing {
  const at = (path: string) => join(content, path);
  return {
    members: readdirSync(at('members')).map((name) => `members/${name}`),
    change: (path, how) => writeFileSync(at(path), how(readFileSync(at(path), 'utf8'))),
    write: (path, text) => writeFileSync(at(path), text),
    remove: (path) => rmSync(at(path)),
  };
}

async function build(content: string, output: string, memory?: BuildMemory) {
  const result = await buildCouncil({
    content,
    output,
    cwd: content,
    today: '2026-03-10',
    now: new Date('2026-03-10T09:00:00Z'),
    drafts: true,
    memory,
  });
  return { built: result.built, problems: result.problems, files: result.built ? digests(output) : {} };
}

function digests(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

describe('builds with a memory', () => {
  it('write what a build without one writes, whatever was edited between them', async () => {
    const content = sample().write();
    const memory = createBuildMemory();
    const editing = editingOf(content);
    await build(content, join(content, '../kept'), memory);
    for (const [what, edit] of edits) {
      edit(editing);
      const kept = await build(content, join(content, '../kept'), memory);
      expect(kept, what).toEqual(await build(content, join(content, '../anew')));
    }
  });

  it('write only the pages that have changed', async () => {
    const content = sample().write();
    const output = join(content, '../kept');
    const memory = createBuildMemory();
    const page = (address: string) => statSync(join(output, address, 'index.html')).ino;
    await build(content, output, memory);
    const before = [page(`${meeting}/cycle-shed`), page('accessibility')];
    editingOf(content).change(`${meeting}/cycle-shed.md`, (text) => `${text}\nThe roof will be green.\n`);
    await build(content, output, memory);
    expect(page('accessibility')).toBe(before[1]);
    expect(page(`${meeting}/cycle-shed`)).not.toBe(before[0]);
  });
});
