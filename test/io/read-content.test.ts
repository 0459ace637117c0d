import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/io/read-content.ts';
import { sample } from '../harness.ts';

const shed = 'committees/planning/2026-03-11/cycle-shed.md';

describe('readContent', () => {
  it('reads files with the line ends of Windows, and a mark in front, as the same text', async () => {
    const content = sample().write();
    const plain = await readContent(content);
    for (const [path, text] of plain.texts)
      writeFileSync(join(content, path), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(await readContent(content)).toEqual(plain);
    const crlf = sample().with({ [shed]: `\uFEFF${plain.texts.get(shed)?.replaceAll('\n', '\r\n')}` });
    expect(await crlf.check()).toEqual([]);
  });

  it('passes over hidden folders and reports what is not text', async () => {
    const content = sample().write();
    mkdirSync(join(content, '.drafts'));
    writeFileSync(join(content, '.drafts/secret.md'), 'Not read.');
    writeFileSync(join(content, shed), Buffer.from([0x41, 0x0a, 0xff]));
    const { texts, problems } = await readContent(content);
    expect([...texts.keys()].some((path) => path.includes('secret'))).toBe(false);
    expect(problems).toMatchObject([{ rule: 'not-text', file: shed, line: 2, column: 1 }]);
  });
});
