/** A Word file as the reader of files hands it over: its parts by their path in the file. */

/** The parts: XML as text, pictures as bytes. */
export interface DocxFile {
  /** Path of the part that holds the text. */
  main: string;
  xml: Map<string, string>;
  media: Map<string, Uint8Array>;
  /** Begins the names of its pictures. */
  name: string;
}
