/** pdf.js, the library that reads PDFs, with the few things that a Node older than 22.13 does not have. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const promise = Promise as unknown as { withResolvers?: unknown };
promise.withResolvers ??= () => {
  let resolve: unknown;
  let reject: unknown;
  const made = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise: made, resolve, reject };
};
const host = process as unknown as { getBuiltinModule?: (name: string) => unknown };
host.getBuiltinModule ??= (name) => require(name);

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** Opens a document. */
export const getDocument = pdfjs.getDocument;
/** Numbers of the steps a page is drawn in. */
export const OPS = pdfjs.OPS;
/** Multiplies transformations. */
export const multiply = pdfjs.Util.transform as (one: number[], other: number[]) => number[];
