import {
  AFRelationship,
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  StandardFonts,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../src/files/clean-file.ts';
import { canary } from './pictures.ts';

const key = PDFName.of;

/** A page of words, a link, a comment, a drawn mark, a form field; and planted words wherever a PDF keeps more than it shows. */
async function buildPdf(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  pdf.setTitle(canary);
  pdf.setAuthor(canary);
  pdf.setKeywords([canary]);
  const page = pdf.addPage([200, 200]);
  page.drawText('The words that are shown', {
    x: 10,
    y: 100,
    size: 12,
    font: await pdf.embedFont(StandardFonts.Helvetica),
  });
  pdf.addJavaScript('start', `app.alert('${canary}')`);
  await pdf.attach(Buffer.from(canary), 'sheet.xlsx', { description: canary, afRelationship: AFRelationship.Source });
  catalog.set(
    key('Metadata'),
    context.register(context.flateStream(`<x:xmpmeta>${canary}</x:xmpmeta>`, { Type: 'Metadata' })),
  );
  catalog.set(key('Lang'), PDFString.of('en-GB'));
  catalog.set(key('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of(canary) }));
  catalog.set(key('AA'), context.obj({ WC: { S: 'JavaScript', JS: PDFString.of(canary) } }));
  page.node.set(key('PieceInfo'), context.obj({ App: { Private: PDFString.of(canary) } }));
  page.node.set(key('Metadata'), context.register(context.stream(canary)));
  const note = (values: Record<string, unknown>) =>
    context.register(
      context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...values } as Parameters<typeof context.obj>[0] & object),
    );
  const words = PDFHexString.fromText(canary);
  page.node.set(
    key('Annots'),
    context.obj([
      note({
        Subtype: 'Link',
        Contents: PDFString.of('Survey'),
        A: { S: 'URI', URI: PDFString.of('https://example.org/') },
      }),
      note({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(`javascript:${canary}`) } }),
      note({ Subtype: 'Link', A: { S: 'Launch', F: PDFString.of(canary) } }),
      note({ Subtype: 'Text', Contents: words, T: words }),
      note({ Subtype: 'Highlight', Contents: words, T: words, QuadPoints: [0, 0, 1, 0, 0, 1, 1, 1] }),
      note({ Subtype: 'FreeText', F: 2, Contents: words }),
      note({ Subtype: 'FreeText', Contents: PDFString.of('Label on the plan'), T: words }),
      note({ Subtype: 'FileAttachment', FS: { Type: 'Filespec', F: PDFString.of(canary) } }),
    ]),
  );
  context.register(context.stream(`${canary} left behind by an earlier version`));
  return pdf;
}

async function clean(pdf: PDFDocument | Uint8Array) {
  return cleanFile('site-plan.pdf', pdf instanceof PDFDocument ? await pdf.save() : pdf);
}

/** Every byte of every object, streams unpacked and strings as text. */
async function unpack(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = [Buffer.from(bytes).toString('latin1')];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    parts.push(object.toString());
    for (const [, hex = ''] of object.toString().matchAll(/<([0-9A-F]+)>/gi)) {
      parts.push(PDFHexString.of(hex).decodeText());
    }
    if (object instanceof PDFRawStream && object.dict.get(key('Filter'))) {
      parts.push(Buffer.from(decodePDFRawStream(object).decode()).toString('latin1'));
    }
  }
  return parts.join('\n');
}

async function cleanBytes(pdf: PDFDocument | Uint8Array): Promise<Uint8Array> {
  const cleaned = await clean(pdf);
  if (!('bytes' in cleaned)) throw new Error(cleaned.rule);
  return cleaned.bytes;
}

async function ruleFor(pdf: PDFDocument | Uint8Array): Promise<string> {
  const cleaned = await clean(pdf);
  return 'rule' in cleaned ? cleaned.rule : 'published';
}

describe('cleanFile on PDFs', () => {
  it('leaves nothing in the file that is not on its pages', async () => {
    const pdf = await buildPdf();
    expect(await unpack(await pdf.save())).toContain(canary);
    const text = await unpack(await cleanBytes(pdf));
    expect(text).not.toContain(canary);
    expect(text).not.toMatch(/JavaScript|EmbeddedFile|Launch|Metadata|PieceInfo|\/Text\b/);
  });

  it('keeps words, links, marks that are seen, and the language, under a title from the file’s name', async () => {
    const bytes = await cleanBytes(await buildPdf());
    const text = await unpack(bytes);
    expect(text).toContain(Buffer.from('The words that are shown').toString('hex').toUpperCase());
    expect(text).toContain('https://example.org/');
    expect(text).toContain('(Survey)');
    expect(text).toContain('(Label on the plan)');
    expect(text).toContain('/Highlight');
    const cleaned = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(cleaned.getTitle()).toBe('Site plan');
    expect([cleaned.getAuthor(), cleaned.getProducer(), cleaned.getCreationDate()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(cleaned.catalog.lookup(key('Lang'))?.toString()).toBe('(en-GB)');
    expect(cleaned.getPageCount()).toBe(1);
  });

  it('gives the same bytes each time, and when cleaned again', async () => {
    const bytes = await (await buildPdf()).save();
    const once = await cleanBytes(bytes);
    expect(Buffer.from(await cleanBytes(bytes)).equals(once)).toBe(true);
    expect(await unpack(await cleanBytes(once))).toContain('https://example.org/');
  });

  it('leaves out pages that were deleted but are still pointed at', async () => {
    const pdf = await buildPdf();
    const lost = pdf.addPage([200, 200]);
    lost.drawText(canary, { x: 10, y: 100, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) });
    const { context, catalog } = pdf;
    await pdf.flush();
    catalog.set(
      key('StructTreeRoot'),
      context.register(context.obj({ Type: 'StructTreeRoot', K: { S: 'P', Pg: lost.ref } })),
    );
    pdf.removePage(1);
    const text = await unpack(await cleanBytes(pdf));
    expect(text).not.toContain(Buffer.from(canary).toString('hex').toUpperCase());
    expect(text).toContain('StructTreeRoot');
  });

  it('keeps fonts whose names look like keys that go', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage();
    page.node.set(key('Resources'), pdf.context.obj({ Font: { AF: { Type: 'Font' }, JS: { Type: 'Font' } } }));
    const cleaned = await PDFDocument.load(await cleanBytes(pdf));
    const fonts = cleaned.getPage(0).node.Resources()?.lookup(key('Font'), PDFDict);
    expect(fonts?.keys().map((name) => name.decodeText())).toEqual(['AF', 'JS']);
  });

  it('refuses words that are only marked for redaction', async () => {
    const pdf = await PDFDocument.create();
    const redaction = pdf.context.obj({ Type: 'Annot', Subtype: 'Redact', Rect: [0, 0, 9, 9] });
    pdf.addPage().node.set(key('Annots'), pdf.context.obj([redaction]));
    expect(await ruleFor(pdf)).toBe('file-redaction');
  });

  it('refuses layers that are switched off', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Owners') }));
    const layers = (off: boolean) => pdf.context.obj({ OCGs: [layer], D: { OFF: off ? [layer] : [] } });
    pdf.catalog.set(key('OCProperties'), layers(true));
    expect(await ruleFor(pdf)).toBe('file-hidden-layers');
    pdf.catalog.set(key('OCProperties'), layers(false));
    expect(await ruleFor(pdf)).toBe('published');
  });

  it('refuses a PDF that is locked, cut short or none', async () => {
    const pdf = await buildPdf();
    const bytes = await pdf.save();
    expect(await ruleFor(bytes.subarray(0, 400))).toBe('file-broken');
    expect(await ruleFor(Buffer.from('%PDF-1.7\nnothing more'))).toBe('file-broken');
    pdf.context.trailerInfo.Encrypt = pdf.context.obj({ Filter: 'Standard', V: 1 });
    expect(await ruleFor(await pdf.save({ useObjectStreams: false }))).toBe('file-locked');
  });
});
