/** Typst: sets a layout with its data. One compiler serves the whole process; fonts are those of the npm package and no others. */
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typeset, TypesetJob } from '../model/typeset.ts';
import { loadFonts } from './fonts.ts';
import { findPackageRoot } from './package-root.ts';

let compiler: NodeCompiler | undefined;
let shadows: string[] = [];

/** Sets pages. */
export function typeset({ layout, data, files }: TypesetJob): Typeset {
  compiler ??= createCompiler();
  const using = compiler;
  for (const path of shadows) using.unmapShadow(path);
  shadows = [];
  const map = (name: string, bytes: Uint8Array) => {
    const path = join(layoutsFolder(), name);
    using.mapShadow(path, Buffer.from(bytes));
    shadows.push(path);
  };
  const missing = new Set<string>();
  map('pack.json', Buffer.from(JSON.stringify(data, (_, value) => showable(value, missing))));
  for (const [name, bytes] of files) map(name, bytes);
  const run = using.compile({ mainFilePath: join(layoutsFolder(), layout) });
  const made = run.result;
  if (made === null) {
    const reason = explain(using, run);
    const broken = [...files.keys()].find((name) => !canShow(using, name));
    if (broken === undefined) throw new Error(`Typst could not set ${layout}:\n${reason}`);
    return { facts: undefined, missing: [], broken, pdf: () => new Uint8Array() };
  }
  // What has not been used for some jobs is forgotten, so that memory stays flat as meetings go by.
  using.evictCache(6);
  const found = using.query(made, { selector: '<facts>', field: 'value' }) as unknown[];
  return { facts: found.at(-1), missing: [...missing].sort(), broken: undefined, pdf: () => exportPdf(using, made) };
}

function exportPdf(using: NodeCompiler, made: NodeTypstDocument): Uint8Array {
  return using.pdf(made, { pdfStandard: 'ua-1' });
}

/** Whether Typst can read a picture; what it says of a whole pack does not name the file. Names are made by us: letters, figures, - and _. */
function canShow(using: NodeCompiler, name: string): boolean {
  const run = using.compile({ mainFileContent: `#image("/${name}", alt: "picture")` });
  return run.result !== null && !run.hasError();
}

function explain(using: NodeCompiler, run: ReturnType<NodeCompiler['compile']>): string {
  const error = run.takeDiagnostics();
  return error ? JSON.stringify(using.fetchDiagnostics(error)).slice(0, 2000) : 'no reason given';
}

function layoutsFolder(): string {
  return join(findPackageRoot(), 'layouts');
}

function createCompiler(): NodeCompiler {
  return NodeCompiler.create({ workspace: layoutsFolder(), fontArgs: [{ fontBlobs: loadFonts().files }] });
}

/** Text with what no font shows replaced: PDF/UA-1 refuses a character without a shape. */
function showable(value: unknown, missing: Set<string>): unknown {
  if (typeof value !== 'string' || /^[\x20-\x7e]*$/.test(value)) return value;
  const { shows } = loadFonts();
  // Word’s own bullet, from the private use area, is one that people mean to be seen.
  return value.replace(/\uf0b7/g, '•').replace(/[^\x20-\x7e]/gu, (character) => {
    if (shows(character.codePointAt(0) ?? 0)) return character;
    if (/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(character)) return '';
    missing.add(character);
    return '\ufffd';
  });
}
