import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { command } from '../../src/commands/import.ts';
import { packText } from './pack-text.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'import-'));
});

async function run(
  bytes: string | Uint8Array,
  values: Record<string, string> = { committee: 'libraries' },
  name = 'pack.txt',
) {
  writeFileSync(join(cwd, name), bytes);
  return call([name], values);
}

async function call(positionals: string[], values: Record<string, string>) {
  const said: string[] = [];
  const told: string[] = [];
  const context = {
    values,
    positionals,
    cwd,
    content: join(cwd, 'content'),
    today: undefined,
    now: new Date(0),
  };
  const code = await command.run({
    ...context,
    out: (line) => void said.push(line),
    err: (line) => void told.push(line),
  });
  return { code, said, told };
}

function readAll(): string {
  const names = readdirSync(join(cwd, 'content'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return names.map((one) => readFileSync(join(one.parentPath, one.name), 'utf8')).join('');
}

describe('agendapack import', () => {
  it('prints the folder first, asks on stderr with the line, and ends with 0', async () => {
    const { code, said, told } = await run(packText);
    expect(code).toBe(0);
    expect(said).toEqual([join('content', 'committees', 'libraries', '2025-10-14')]);
    expect(told.every((line) => /^pack\.txt:\d+:1 (question|warning) .* \[import-[a-z-]+\]$/.test(line))).toBe(true);
  });

  it('changes no byte the second time, and leaves nothing half done', async () => {
    await run(packText);
    const before = readAll();
    await run(packText);
    expect(readAll()).toBe(before);
    expect(
      readdirSync(join(cwd, 'content'), { recursive: true }).filter((name) => String(name).endsWith('.part')),
    ).toEqual([]);
  });

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['binary', new Uint8Array([1, 0, 2, 255]), 'not text'],
    ['not UTF-8', new Uint8Array([99, 97, 102, 233]), 'UTF-8'],
    ['a damaged PDF', '%PDF-1.7 …', 'damaged'],
    ['a report without a meeting', 'Only a few words.\n', '--into'],
  ])('says in plain words what is wrong with a file that is %s, and ends with 1', async (_, bytes, words) => {
    const { code, said, told } = await run(bytes);
    expect(code).toBe(1);
    expect(said).toEqual([]);
    expect(told.join('')).toMatch(/^pack\.txt:1:1 error /);
    expect(told.join('')).toContain(words);
  });

  it.each(['letter.docx', 'letter.doc', 'pack.PDF'])('takes no text that is named %s for one', async (name) => {
    const { code, said, told } = await run('A few words.\n', { committee: 'libraries' }, name);
    expect([code, said]).toEqual([1, []]);
    expect(told.join('')).toContain(`named .${name.split('.')[1]?.toLowerCase()}, but is none`);
  });

  it('takes in a folder of packs, the good ones whatever the others are, and lists what to look at', async () => {
    const folder = join(cwd, 'packs');
    mkdirSync(join(folder, 'older'), { recursive: true });
    writeFileSync(
      join(folder, 'pack 10.txt'),
      packText.replaceAll('14 October', '15 October').replaceAll('14 OCTOBER', '15 OCTOBER'),
    );
    writeFileSync(join(folder, 'pack 2.pdf'), '%PDF-1.7 …');
    writeFileSync(join(folder, '~$pack 2.docx'), 'x');
    writeFileSync(join(folder, 'plan.xlsx'), 'x');
    writeFileSync(join(folder, 'older', 'pack.txt'), packText);
    const { code, said, told } = await call(['packs'], { committee: 'libraries' });
    expect(code).toBe(1);
    expect(said).toEqual(['2025-10-14', '2025-10-15'].map((day) => join('content', 'committees', 'libraries', day)));
    expect(told[0]).toBe('2 of 3 files taken in.');
    expect(told).toContain(`  ${join('packs', 'plan.xlsx')}`);
    expect(told.join('\n')).toMatch(/Not taken in \(1\):\n {2}packs\/pack 2\.pdf: .*damaged/);
    expect(told.join('\n')).toMatch(
      /\npacks\/older\/pack\.txt, now content\/committees\/libraries\/2025-10-14\n {2}line 1\n {4}question /,
    );
    const before = readAll();
    await call(['packs'], { committee: 'libraries' });
    expect(readAll()).toBe(before);
  });

  it('refuses a call that names no committee', async () => {
    await expect(run('x', {})).rejects.toThrow('which committee');
    await expect(run('x', { committee: 'Not a slug' })).rejects.toThrow('short name');
  });
});
