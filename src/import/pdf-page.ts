/** A PDF as the reader of files hands it over: words with their places and type, ruled lines, pictures, tags. Points from the page’s top left. */

/** Words that stand together on one line in one type. `y` is their baseline. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** Id of the tagged content it belongs to. */
  tag?: string | undefined;
}

/** A ruled line, upright or flat. */
export interface PdfRule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A picture on a page; `name` is that of its file, where it could be taken out. */
export interface PdfPicture {
  x: number;
  y: number;
  width: number;
  height: number;
  name?: string | undefined;
  /** The file marks it as no part of the text. */
  isArtifact?: boolean;
  /** Number of the tagged content it belongs to. */
  mark?: number | undefined;
}

/** An element of the tag tree. Strings among its children are ids of tagged content. */
export interface PdfTag {
  role: string;
  alt?: string | undefined;
  scope?: string | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
  /** Left, top, right, bottom. */
  box?: [number, number, number, number] | undefined;
  children: (PdfTag | string)[];
}

/** One page. `isOcr` where its words lie unseen over a picture of the page. */
export interface PdfPage {
  number: number;
  width: number;
  height: number;
  runs: PdfRun[];
  rules: PdfRule[];
  pictures: PdfPicture[];
  /** How many more were too small to be taken out. */
  small: number;
  tree?: PdfTag | undefined;
  isOcr: boolean;
}

/** A whole file, with the bytes of its pictures by name. */
export interface PdfFile {
  pages: PdfPage[];
  /** Where its outline says that something begins, by page from 1; `isBelow` what stands there below something else, such as an item. */
  outline: { title: string; page: number; isBelow: boolean }[];
  files: Map<string, Uint8Array>;
}
