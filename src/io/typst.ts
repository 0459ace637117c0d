/** Typst: sets a layout with its data. One compiler serves the whole thread; fonts are those of the npm package and no others. */
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypesetJob } from '../model/typeset.ts';
import { loadFonts } from './fonts.ts';

/** What is to be set. `json` is the data of the layout. */
export interface PagesJob {
  /** Absolute path of the folder of layouts. */
  layouts: string;
  layout: TypesetJob['layout'];
  json: string;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Pages that are set: what the layout says of itself, and the PDF; or the name of a file that is no picture that can be shown. */
export type SetPages = { facts: unknown; broken: undefined; pdf: Uint8Array } | { broken: string };

let compiler: { of: string; engine: NodeCompiler } | undefined;
let shadows: string[] = [];

/** Sets pages as PDF/UA-1 (ISO 14289-1). */
export function setPages({ layouts, layout, json, files }: PagesJob): SetPages {
  const using = openCompiler(layouts);
  for (const path of shadows) using.unmapShadow(path);
  shadows = [];
  const map = (name: string, bytes: Uint8Array) => {
    const path = join(layouts, name);
    using.mapShadow(path, Buffer.from(bytes));
    shadows.push(path);
  };
  map('pack.json', Buffer.from(json));
  for (const [name, bytes] of files) map(name, bytes);
  const run = using.compile({ mainFilePath: join(layouts, layout) });
  const made = run.result;
  if (made === null) {
    const reason = explain(using, run);
    const broken = [...files.keys()].find((name) => !canShow(using, name));
    if (broken === undefined) throw new Error(reason);
    return { broken };
  }
  // Nothing is kept for the next job: no two have pages in common, and memory stays flat as meetings go by.
  using.evictCache(0);
  const found = using.query(made, { selector: '<facts>', field: 'value' }) as unknown[];
  try {
    return { facts: found.at(-1), broken: undefined, pdf: using.pdf(made, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    // Some pictures are refused only when they are written.
    const broken = [...files.keys()].find((name) => !canShow(using, name));
    if (broken === undefined) throw new Error(reasonOf(error));
    return { broken };
  }
}

/** Whether Typst can read a picture; what it says of a whole pack does not name the file. Names are made by us: letters, figures, - and _. */
function canShow(using: NodeCompiler, name: string): boolean {
  const title = '#set document(title: "A picture")';
  const { result } = using.compile({ mainFileContent: `${title}\n#image("/${name}", alt: "picture")` });
  try {
    return result !== null && using.pdf(result, { pdfStandard: 'ua-1' }).length > 0;
  } catch {
    return false;
  }
}

function explain(using: NodeCompiler, run: ReturnType<NodeCompiler['compile']>): string {
  const error = run.takeDiagnostics();
  const found = error ? (using.fetchDiagnostics(error) as { message?: string }[]) : [];
  return found.map(({ message }) => message).find(Boolean) ?? 'Typst gave no reason';
}

/** What is said in the middle of what the library throws. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /\bmessage: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1]?.replaceAll('\\"', '"') ?? text;
}

function openCompiler(layouts: string): NodeCompiler {
  if (compiler?.of !== layouts) {
    shadows = [];
    const engine = NodeCompiler.create({ workspace: layouts, fontArgs: [{ fontBlobs: loadFonts().files }] });
    compiler = { of: layouts, engine };
  }
  return compiler.engine;
}
