/** What is wrong with a PDF of an edition, by its own structure: ISO 14289-1 (PDF/UA-1) as far as it can be read, labels, bookmarks, fonts. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { attributeOf, type ReadPdf, readPdf, type Tag } from './read-pdf.ts';
import { readHeadings, readWritten } from './read-sizes.ts';

const name = (text: string) => PDFName.of(text);

/** Lists the faults of any edition’s PDF; none where it is as it should be. */
export async function findPdfFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const read = await readPdf(bytes);
  return [
    ...documentFaults(pdf),
    ...read.tags.flatMap(tagFaults),
    ...levelFaults(read.tags),
    ...fontFaults(pdf),
    ...linkFaults(pdf),
    ...bookmarkFaults(read, await readHeadings(bytes)),
  ];
}

/**
 * What large print must not have: small type, words beyond the margins, printed pages left out. `printed` are the labels of the printed
 * edition beside it.
 */
export async function findLargePrintFaults(bytes: Uint8Array, printed: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { text, page, size, left, right, bottom, top, width, height, isPicture } of await readWritten(bytes)) {
    const said = `“${text}” on page ${page}`;
    if (size < 15.99 && !isPicture) faults.push(`${said} is ${size} points high`);
    if (left < 28 || right > width - 28 || bottom < 28 || top > height - 28)
      faults.push(`${said} is beyond the margins`);
  }
  const { pages } = await readPdf(bytes);
  const marks = pages.flat().flatMap((line) => /^Pages? (\d+[a-z]*(?: to \d+)?)$/.exec(line)?.[1] ?? []);
  const numbered = printed.filter((label) => /^\d+[a-z]*( to \d+)?$/.test(label));
  const wanted = printed.some((label) => label.startsWith('Reprint ')) ? [...new Set(marks)] : numbered;
  if (marks.join() !== wanted.join()) faults.push(`has the pages ${marks.join(', ')} for ${wanted.join(', ')}`);
  return faults;
}

/** Labels of a printed edition that are not the last line of their page; pages without a number end in no figure. */
export function findLabelFaults({ labels, pages }: ReadPdf): string[] {
  return pages.flatMap((lines, index) => {
    const label = labels[index] ?? '';
    const last = lines.at(-1) ?? '';
    if (/^(Front \d+|\d+ back)$/.test(label)) {
      return /\d$/.test(last) && !lines[0]?.includes(last) ? [`${label} ends in “${last}”`] : [];
    }
    if (/^(Reprint|Minutes) /.test(label)) return last.endsWith(label) ? [] : [`${label} ends in “${last}”`];
    const wanted = `${label.includes(' to ') ? 'Pages' : 'Page'} ${label}`;
    return last === wanted ? [] : [`${label} ends in “${last}”`];
  });
}

function documentFaults({ catalog, context }: PDFDocument): string[] {
  const faults: string[] = [];
  const flag = (dict: string, key: string) => catalog.lookupMaybe(name(dict), PDFDict)?.get(name(key))?.toString();
  if (flag('MarkInfo', 'Marked') !== 'true') faults.push('is not marked as tagged');
  if (!catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)) faults.push('has no structure');
  const lang = catalog.lookup(name('Lang'));
  if (!(lang instanceof PDFString) || !/^[a-z]{2}/.test(lang.decodeText())) faults.push('has no language');
  if (flag('ViewerPreferences', 'DisplayDocTitle') !== 'true') faults.push('does not show its title');
  const meta = catalog.lookup(name('Metadata'));
  const xmp = meta instanceof PDFRawStream ? new TextDecoder().decode(meta.getContents()) : '';
  if (!/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp)) faults.push('does not say that it is PDF/UA-1');
  if (!/<dc:title>.*?<rdf:li[^>]*>[^<]+<\/rdf:li>/s.test(xmp)) faults.push('has no title');
  if (!catalog.has(name('PageLabels'))) faults.push('has no page labels');
  if (context.trailerInfo.Encrypt) faults.push('is encrypted');
  return faults;
}

function tagFaults(tag: Tag): string[] {
  if (tag.type === 'TH' && !/^(Row|Column|Both)$/.test(attributeOf(tag, 'Scope') ?? '')) return ['TH without scope'];
  if ((tag.type === 'Figure' || tag.type === 'Formula') && !tag.dict.has(name('Alt')))
    return [`${tag.type} without Alt`];
  const inside: Record<string, RegExp> = {
    Table: /^(THead|TBody|TFoot|TR|Caption)$/,
    TR: /^T[HD]$/,
    L: /^(LI|L|Caption)$/,
    LI: /^(Lbl|LBody)$/,
  };
  const allowed = inside[tag.type];
  return allowed ? tag.kids.filter((kid) => !allowed.test(kid.type)).map((kid) => `${kid.type} in ${tag.type}`) : [];
}

function levelFaults(tags: Tag[]): string[] {
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  if (levels.length === 0) return ['has no heading'];
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`H${level} follows H${levels[index - 1] ?? 0}`] : [],
  );
}

function fontFaults({ context }: PDFDocument): string[] {
  const dicts = context.enumerateIndirectObjects().flatMap(([, found]) => (found instanceof PDFDict ? [found] : []));
  const fonts = dicts.filter((dict) => dict.get(name('Type')) === name('Font'));
  if (fonts.length === 0) return ['has no fonts'];
  return fonts.flatMap((font) => {
    const title = font.get(name('BaseFont'))?.toString() ?? 'A font';
    const isWhole = font.get(name('Subtype')) === name('Type0');
    if (isWhole || font.get(name('Subtype')) === name('Type3')) {
      return font.has(name('ToUnicode')) ? [] : [`${title} has no ToUnicode`];
    }
    const described = font.lookupMaybe(name('FontDescriptor'), PDFDict);
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => described?.has(name(key)))
      ? []
      : [`${title} is not embedded`];
  });
}

function linkFaults(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }, index) => {
    const all = node.lookupMaybe(name('Annots'), PDFArray);
    if (!all || all.size() === 0) return [];
    const dicts = all.asArray().map((one) => pdf.context.lookup(one, PDFDict));
    return [
      ...(node.get(name('Tabs')) === name('S') ? [] : [`sheet ${index + 1} has no order of tabs`]),
      ...dicts.flatMap((dict) =>
        dict.has(name('StructParent')) ? [] : [`a link on sheet ${index + 1} is not tagged`],
      ),
      ...dicts.flatMap((dict) => (dict.has(name('Contents')) ? [] : [`a link on sheet ${index + 1} says nothing`])),
    ];
  });
}

function bookmarkFaults({ bookmarks }: ReadPdf, headings: string[]): string[] {
  const plain = (text: string) => text.replace(/\s+/g, '');
  const known = new Set(bookmarks.map(plain));
  // A line of the contents in large print has the item’s number before the words of its heading.
  const isKnown = (text: string) => known.has(plain(text)) || known.has(plain(text.replace(/^\d+[a-z]? /, '')));
  return headings.filter((text) => !isKnown(text)).map((text) => `no bookmark for “${text}”`);
}
