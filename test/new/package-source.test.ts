import { expect, it } from 'vitest';
import { readSource } from '../../src/new/package-source.ts';

it.each([
  ['../agendapack-0.1.0.tgz', { file: '../agendapack-0.1.0.tgz' }],
  ['file:agendapack-0.1.0.tgz', { file: 'agendapack-0.1.0.tgz' }],
  ['https://example.org/agendapack-0.1.0.tgz', { spec: 'https://example.org/agendapack-0.1.0.tgz' }],
  ['https://example.org/agendapack.git#v1', { spec: 'git+https://example.org/agendapack.git#v1' }],
  ['git+ssh://git@example.org/agendapack.git', { spec: 'git+ssh://git@example.org/agendapack.git' }],
  ['git@example.org:council/agendapack.git', { spec: 'git+ssh://git@example.org/council/agendapack.git' }],
  ['github:council/agendapack', { spec: 'github:council/agendapack' }],
])('reads %s', (written, source) => {
  expect(readSource(written)).toEqual(source);
});
