/** npm run docs: writes the pages of docs/ that are made from the sources. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDocs } from '../src/docs/generate.ts';

const docs = join(import.meta.dirname, '..', 'docs');
for (const [path, text] of generateDocs()) {
  mkdirSync(dirname(join(docs, path)), { recursive: true });
  writeFileSync(join(docs, path), text);
}
