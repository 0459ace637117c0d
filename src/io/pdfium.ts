/** PDFium, which draws the pages of PDFs, as WebAssembly: the same dots on every machine, and no file or network within its reach. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** A document that is open. Pages are counted from 0. */
export interface OpenPdf {
  count: number;
  /** Width and height of a page, in points. */
  sizeOf(page: number): { width: number; height: number };
  /** Its text layer, as it stands in the file. */
  textOf(page: number): string;
  /** The pictures in a page: how much of it they cover, 0 to 1, and their bytes as they stand in the file. */
  picturesOf(page: number): { share: number; bytes: Uint8Array[] };
  /** Draws a page: four bytes a dot, blue, green, red and one of no meaning. */
  draw(page: number, width: number, height: number): Uint8Array;
}

const isPicture = 3;
const isForm = 5;
/** Drawn with what was written into its forms. */
const withAnnotations = 1;
let engine: Promise<WrappedPdfiumModule> | undefined;

/** Opens a PDF for `use` and closes it. Undefined where it, or a page of it, cannot be read. */
export async function openPdf<Made>(
  bytes: Uint8Array,
  use: (pdf: OpenPdf) => Made | Promise<Made>,
): Promise<Made | undefined> {
  engine ??= start();
  const library = await engine;
  const { malloc, free } = library.pdfium.wasmExports;
  const memory = malloc(bytes.length);
  memoryOf(library).set(bytes, memory);
  const document = library.FPDF_LoadMemDocument(memory, bytes.length, '');
  try {
    const made = document === 0 ? undefined : await use(readDocument(library, document));
    if (document !== 0) library.FPDF_CloseDocument(document);
    free(memory);
    return made;
  } catch {
    // What went wrong inside may have left it in any state.
    forgetPdfium();
    return undefined;
  }
}

/** Lets go of the memory that PDFium took; it is started again when it is asked for. */
export function forgetPdfium(): void {
  engine = undefined;
}

async function start(): Promise<WrappedPdfiumModule> {
  const binary = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const library = await init({ wasmBinary: new Uint8Array(binary).buffer });
  library.PDFiumExt_Init();
  return library;
}

/** Its memory, which may be another one after each call: it grows. */
function memoryOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
}

function readDocument(library: WrappedPdfiumModule, document: number): OpenPdf {
  const { malloc, free } = library.pdfium.wasmExports;
  const onPage = <Made>(number: number, use: (page: number) => Made): Made => {
    const page = library.FPDF_LoadPage(document, number);
    if (page === 0) throw new Error('no page');
    try {
      return use(page);
    } finally {
      library.FPDF_ClosePage(page);
    }
  };
  const sizeOf = (number: number) =>
    onPage(number, (page) => ({
      width: library.FPDF_GetPageWidthF(page),
      height: library.FPDF_GetPageHeightF(page),
    }));
  return {
    count: library.FPDF_GetPageCount(document),
    sizeOf,
    textOf: (number) =>
      onPage(number, (page) => {
        const text = library.FPDFText_LoadPage(page);
        const count = Math.max(0, library.FPDFText_CountChars(text));
        const to = malloc((count + 1) * 2);
        library.FPDFText_GetText(text, 0, count, to);
        const read = Buffer.from(memoryOf(library).slice(to, to + count * 2)).toString('utf16le');
        free(to);
        library.FPDFText_ClosePage(text);
        return read;
      }),
    picturesOf: (number) => {
      const { width, height } = sizeOf(number);
      return onPage(number, (page) => {
        const objects = Array.from({ length: Math.max(0, library.FPDFPage_CountObjects(page)) }, (_, at) =>
          library.FPDFPage_GetObject(page, at),
        ).map((object) => ({ object, pictures: picturesIn(library, object) }));
        const area = objects
          .filter(({ pictures }) => pictures.length > 0)
          .reduce((sum, { object }) => sum + areaOf(library, object), 0);
        const bytes = objects.flatMap(({ pictures }) => pictures.map((one) => bytesOf(library, one)));
        return { share: area / (width * height), bytes };
      });
    },
    draw: (number, width, height) =>
      onPage(number, (page) => {
        const bitmap = library.FPDFBitmap_Create(width, height, 0);
        if (bitmap === 0) throw new Error('no room');
        library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
        library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
        const from = library.FPDFBitmap_GetBuffer(bitmap);
        const dots = memoryOf(library).slice(from, from + library.FPDFBitmap_GetStride(bitmap) * height);
        library.FPDFBitmap_Destroy(bitmap);
        return dots;
      }),
  };
}

/** An object that is a picture, or the pictures in a form. */
function picturesIn(library: WrappedPdfiumModule, object: number): number[] {
  const type = library.FPDFPageObj_GetType(object);
  if (type !== isForm) return type === isPicture ? [object] : [];
  const count = library.FPDFFormObj_CountObjects(object);
  return Array.from({ length: Math.max(0, count) }, (_, at) => library.FPDFFormObj_GetObject(object, at)).flatMap(
    (one) => picturesIn(library, one),
  );
}

function bytesOf(library: WrappedPdfiumModule, picture: number): Uint8Array {
  const { malloc, free } = library.pdfium.wasmExports;
  const length = library.FPDFImageObj_GetImageDataRaw(picture, 0, 0);
  const to = malloc(length);
  library.FPDFImageObj_GetImageDataRaw(picture, to, length);
  const bytes = memoryOf(library).slice(to, to + length);
  free(to);
  return bytes;
}

/** The area that an object covers, in square points; a picture in a form counts as large as the form. */
function areaOf(library: WrappedPdfiumModule, object: number): number {
  const to = library.pdfium.wasmExports.malloc(16);
  const isKnown = library.FPDFPageObj_GetBounds(object, to, to + 4, to + 8, to + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(memoryOf(library).slice(to, to + 16).buffer);
  library.pdfium.wasmExports.free(to);
  return isKnown ? Math.abs((right - left) * (top - bottom)) : 0;
}
