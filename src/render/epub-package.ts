/** The package document of an EPUB: what it is, what it offers readers, and its files in order (EPUB 3.3; EPUB Accessibility 1.1). */
import { escapeXml } from './epub-xhtml.ts';

/** What the package document says. */
export interface EpubFacts {
  /** Its lasting name: its own address on the website. */
  identifier: string;
  title: string;
  languages: string[];
  publisher: string;
  /** Day of publication or of the last correction (ISO). */
  modified: string;
  /** The printed edition that page numbers are of; undefined where no page is known. */
  pagesOf: string | undefined;
  hasPictures: boolean;
  /** Whether every picture has words in its place. */
  isDescribed: boolean;
  /** Whether it holds everything that the accessibility standard asks for. */
  conforms: boolean;
  /** Chapters in reading order, then what they show. */
  chapters: string[];
  pictures: { file: string; type: string }[];
}

/** The package document. */
export function renderEpubPackage(facts: EpubFacts): string {
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`;
  const isTextEnough = !facts.hasPictures || facts.isDescribed;
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    ...(facts.pagesOf ? ['pageNavigation', 'pageBreakMarkers'] : []),
    ...(facts.hasPictures && facts.isDescribed ? ['alternativeText'] : []),
  ];
  const metadata = [
    `<dc:identifier id="identifier">${escapeXml(facts.identifier)}</dc:identifier>`,
    `<dc:title>${escapeXml(facts.title)}</dc:title>`,
    ...facts.languages.map((language) => `<dc:language>${escapeXml(language)}</dc:language>`),
    `<dc:creator>${escapeXml(facts.publisher)}</dc:creator>`,
    `<dc:publisher>${escapeXml(facts.publisher)}</dc:publisher>`,
    meta('dcterms:modified', `${facts.modified}T00:00:00Z`),
    ...(facts.pagesOf
      ? [`<dc:source>${escapeXml(facts.pagesOf)}</dc:source>`, meta('pageBreakSource', facts.pagesOf)]
      : []),
    meta('schema:accessMode', 'textual'),
    ...(facts.hasPictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', isTextEnough ? 'textual' : 'textual,visual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summarise(facts)),
    ...(facts.conforms
      ? [
          '<meta property="dcterms:conformsTo" id="conf">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
          `<meta property="a11y:certifiedBy" refines="#conf">${escapeXml(facts.publisher)}</meta>`,
        ]
      : []),
  ];
  const chapters = facts.chapters.map((file, index) => ({ id: `chapter-${index + 1}`, file }));
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(({ id, file }) => `<item id="${id}" href="${file}" media-type="application/xhtml+xml"/>`),
    ...facts.pictures.map(
      ({ file, type }, index) => `<item id="picture-${index + 1}" href="${file}" media-type="${type}"/>`,
    ),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeXml(facts.languages[0] ?? 'en')}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

function summarise({ pagesOf, hasPictures, isDescribed }: EpubFacts): string {
  return [
    'Text with headings, lists and tables that reading systems can follow; a table of contents.',
    ...(pagesOf ? ['Page numbers are those of the printed edition.'] : []),
    ...(hasPictures
      ? [isDescribed ? 'Every picture has alternative text.' : 'Some pictures have no alternative text.']
      : []),
  ].join(' ');
}
