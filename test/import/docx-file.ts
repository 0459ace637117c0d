/** Writes small Word files for tests: the XML that Word writes, in an archive. */
import { deflateRawSync } from 'node:zlib';

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** Words of a text in XML. */
export const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of words. `facts` are its properties. */
export const run = (text: string, facts = '') =>
  `<w:r><w:rPr>${facts}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph: plain words or runs. `style` by id, `list` as "numId level". */
export function paragraph(inside: string, { style = '', list = '' } = {}): string {
  const [numId, level = '0'] = list.split(' ');
  const number = list === '' ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
  const facts = `<w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${number}</w:pPr>`;
  return `<w:p>${facts}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
}

/** A cell: words, or paragraphs. `facts` are its properties. */
export const cell = (inside: string, facts = '') =>
  `<w:tc><w:tcPr>${facts}</w:tcPr>${inside.startsWith('<w:p') ? inside : paragraph(inside)}</w:tc>`;

/** A ruled table of rows of cells; the first `heads` are repeated on each page. */
export function table(rows: string[][], heads = 0): string {
  const borders = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';
  const written = rows.map(
    (cells, at) => `<w:tr><w:trPr>${at < heads ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${written.join('')}</w:tbl>`;
}

/** One level of a list: form, text and what else it says. */
export const level = (at: number, form: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const heading = (at: number, facts = '') =>
  `<w:style w:type="paragraph" w:styleId="Heading${at}"><w:name w:val="heading ${at}"/><w:pPr>${facts}<w:outlineLvl w:val="${at - 1}"/></w:pPr></w:style>`;

/** What a file holds beside its body. */
export interface Parts {
  numbering?: string;
  styles?: string;
  notes?: string;
  files?: Record<string, string | Uint8Array>;
  relations?: string;
}

/** The bytes of a Word file. */
export function writeDocx(body: string, parts: Parts = {}): Buffer {
  const root = (name: string, inside: string) => `<?xml version="1.0"?><w:${name} ${spaces}>${inside}</w:${name}>`;
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return writeZip({
    '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': root(
      'styles',
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>${[1, 2, 3].map((at) => heading(at)).join('')}${parts.styles ?? ''}`,
    ),
    'word/numbering.xml': root('numbering', parts.numbering ?? ''),
    'word/footnotes.xml': root('footnotes', parts.notes ?? ''),
    'word/_rels/document.xml.rels': `<Relationships xmlns="x">${parts.relations ?? ''}</Relationships>`,
    ...parts.files,
  });
}

/** An archive of files by their path. */
export function writeZip(files: Record<string, string | Uint8Array>): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, inside] of Object.entries(files)) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(inside)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, name);
    pieces.push(head, name, packed);
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length / 2, 8);
  end.writeUInt16LE(list.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...list, end]);
}
