/** Writes a compiled paper as a Word file, as an officer’s Word would hold it: numbers counted by lists, styles, merged cells, footnotes. */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { escapeXml, level, type Parts, paragraph, run } from './docx-file.ts';

/** A Word file being written: the lists, notes and links that its text has asked for so far. */
export interface WordFile {
  nums: string[];
  notes: string[];
  relations: string[];
  /** Where each kind of list stands: its number in the file, and its counters. */
  lists: Map<string, { id: number; counts: number[] }>;
  /** Bodies of the notes of the paper at hand, by their anchor. */
  footnotes: Map<string, Element>;
}

/** An empty file. */
export function startWord(): WordFile {
  return { nums: [], notes: [], relations: [], lists: new Map(), footnotes: new Map() };
}

const texts: Record<string, string[]> = {
  bullet: ['•', 'o', '▪'],
  point: ['%1.', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4'],
  plain: ['%1', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4'],
};

/** What the file holds beside its text. */
export function finishWord({ nums, notes, relations }: WordFile): Parts {
  const wrapped: [string, string, string][] = [
    ['', ')', 'a'],
    ['(', ')', 'b'],
    ['', '.', 'c'],
  ];
  const abstract: [string, string[]][] = [];
  for (const [name, shown] of Object.entries(texts))
    abstract.push([name, shown.map((text, at) => level(at, name === 'bullet' ? 'bullet' : 'decimal', text))]);
  for (const format of ['lowerLetter', 'upperLetter', 'lowerRoman', 'decimal'])
    for (const [before, after, kind] of wrapped)
      abstract.push([`${format}${kind}`, [level(0, format, `${before}%1${after}`)]]);
  const ids = new Map(abstract.map(([name], at) => [name, at]));
  const written = abstract.map(
    ([, levels], at) => `<w:abstractNum w:abstractNumId="${at}">${levels.join('')}</w:abstractNum>`,
  );
  const numbered = nums.map((one) => one.replace(/@(\w+)@/, (_, name: string) => String(ids.get(name))));
  return {
    numbering: written.join('') + numbered.join(''),
    notes: notes.join(''),
    relations: relations.join(''),
    styles:
      '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>',
  };
}

/** The text of a paper, without its title. */
export function writeBody(file: WordFile, body: Root): string {
  const plain = withoutPages(body);
  const notes = find(plain, (one) => has(one, 'notes'))[0];
  for (const one of notes ? find(notes, (item) => item.tagName === 'li') : [])
    file.footnotes.set(`#${one.properties.id}`, one);
  return plain.children.map((one) => writeBlock(file, one as ElementContent)).join('');
}

/** What belongs to a page of the web: marks of printed pages, anchors that moved. */
export const ofTheWeb = ['page-marker', 'own-page', 'old-anchor', 'visually-hidden', 'note-return'];

function withoutPages<T extends Root | Element>(tree: T): T {
  const children: T['children'][number][] = [];
  for (const one of tree.children)
    if (one.type !== 'element') children.push(one);
    else if (!ofTheWeb.some((name) => has(one, name))) children.push(withoutPages(one));
  return { ...tree, children };
}

function writeBlock(file: WordFile, node: ElementContent, depth = 0): string {
  if (node.type !== 'element') return '';
  const { tagName, children } = node;
  if (has(node, 'notes')) return '';
  if (/^h[1-6]$/.test(tagName)) return writeWords(file, node, `Heading${Number(tagName[1]) - 1}`);
  if (tagName === 'p' || has(node, 'form-field'))
    return writeWords(file, node, has(node, 'table-caption') ? 'Caption' : '');
  if (tagName === 'ul' || tagName === 'ol') return writeList(file, node, depth);
  if (tagName === 'table') return writeTable(file, node);
  if (tagName === 'figcaption' || tagName === 'dt' || tagName === 'dd')
    return writeWords(file, node, tagName === 'figcaption' ? 'Caption' : '');
  if (tagName === 'img') return writePicture(file, node);
  return children.map((one) => writeBlock(file, one, depth)).join('');
}

function writeList(file: WordFile, list: Element, depth: number): string {
  if (list.tagName === 'ol') file.lists.delete('plain-list');
  return items(list)
    .map((item) => {
      const inner = item.children.filter((one) => one.type !== 'element' || !/^(?:ul|ol|p|div)$/.test(one.tagName));
      const blocks = item.children.filter((one) => one.type === 'element' && /^(?:ul|ol|p|div)$/.test(one.tagName));
      const isLoose = textOf({ type: 'root', children: inner } as Root).trim() === '';
      const first = isLoose ? blocks.shift() : undefined;
      const label = find(item, (one) => has(one, 'number'))[0];
      const isOwn = label && !find({ type: 'root', children: blocks } as Root, (one) => one === label)[0];
      const place = isOwn ? '' : list.tagName === 'ul' ? nextNumber(file, '•', depth) : nextNumber(file, '1.', -1);
      const host = { ...item, tagName: 'p', children: isLoose ? ((first as Element)?.children ?? []) : inner };
      return writeWords(file, host, '', place) + blocks.map((one) => writeBlock(file, one, depth + 1)).join('');
    })
    .join('');
}

/** A paragraph; the number at its start is counted by a list. */
function writeWords(file: WordFile, element: Element, style: string, given = ''): string {
  const label = element.children.find((one): one is Element => one.type === 'element' && has(one, 'number'));
  const words = trimStart(element.children.filter((one) => one !== label));
  const printed = label ? textOf(label).trim() : '';
  const list = given || (label ? nextNumber(file, printed, 0) : '');
  const typed = label && list === '' ? `${run(printed)}<w:r><w:tab/></w:r>` : '';
  const inside = typed + words.map((one) => writeRun(file, one)).join('');
  return inside === '' ? '' : paragraph(inside, { style: style || (list ? 'ListParagraph' : ''), list });
}

function trimStart(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^\s+/, '') }, ...rest] : nodes;
}

/** The list and level whose next number is this label; the list begins anew where it would count another. Empty where no list makes it. */
function nextNumber(file: WordFile, label: string, depth: number): string {
  if (label === '•') return `${listOf(file, 'bullet', 'bullet', []).id} ${Math.min(depth, 2)}`;
  if (depth < 0) return `${count(file, 'point', 'plain-list', 0, undefined).id} 0`;
  const decimal = /^(\d+(?:\.\d+)*)(\.?)$/.exec(label);
  if (decimal) {
    const values = (decimal[1] ?? '').split('.').map(Number);
    if (values.length > 4 || (values.length > 1 && decimal[2])) return '';
    const name = values.length > 1 ? 'point' : decimal[2] ? 'point' : 'plain';
    return `${count(file, name, name, values.length - 1, values).id} ${values.length - 1}`;
  }
  const wrapped = /^(\(?)(\d+|[a-z]+|[A-Z])([.)])$/.exec(label);
  if (!wrapped) return '';
  const [, before, value = '', after] = wrapped;
  const kind = before ? 'b' : after === ')' ? 'a' : 'c';
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].indexOf(value) + 1;
  const isRoman = roman > 1 || (roman === 1 && value === 'i' && file.lists.get(`lowerLetter${kind}`)?.counts[0] !== 8);
  if (!isRoman && !/^\d+$/.test(value) && value.length > 1) return '';
  const name = /^\d/.test(value)
    ? 'decimal'
    : isRoman
      ? 'lowerRoman'
      : /[A-Z]/.test(value)
        ? 'upperLetter'
        : 'lowerLetter';
  const at = name === 'decimal' ? Number(value) : isRoman ? roman : value.toLowerCase().charCodeAt(0) - 96;
  return `${count(file, `${name}${kind}`, `${name}${kind}`, 0, [at]).id} 0`;
}

function count(file: WordFile, abstract: string, key: string, depth: number, values: number[] | undefined) {
  const open = file.lists.get(key);
  const counts = open?.counts ?? [];
  const next = [...counts.slice(0, depth), (counts[depth] ?? 0) + 1];
  const wanted = values ?? next;
  const goesOn = open && next.length === wanted.length && next.every((one, at) => one === wanted[at]);
  const list = goesOn ? open : listOf(file, abstract, key, wanted);
  list.counts = [...wanted];
  return list;
}

/** A list of its own that begins at these numbers. */
function listOf(file: WordFile, abstract: string, key: string, starts: number[]) {
  const open = file.lists.get(key);
  if (open && starts.length === 0) return open;
  const id = file.nums.length + 1;
  const overrides = starts.map(
    (start, at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  );
  file.nums.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="@${abstract}@"/>${overrides.join('')}</w:num>`);
  const made = { id, counts: [] as number[] };
  file.lists.set(key, made);
  return made;
}

function writeRun(file: WordFile, node: ElementContent, facts = ''): string {
  if (node.type === 'text')
    return node.value.trim() === '' && node.value.includes('\n')
      ? run(' ', facts)
      : run(node.value.replace(/\n/g, ' '), facts);
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '<w:r><w:br/></w:r>';
  const call = has(node, 'note-call') ? file.footnotes.get(String(node.properties.href)) : undefined;
  if (call) {
    const words = find(call, (one) => one.tagName === 'p').flatMap((one) => one.children);
    file.notes.push(
      `<w:footnote w:id="${file.notes.length + 2}">${paragraph(words.map((one) => writeRun(file, one)).join(''))}</w:footnote>`,
    );
    return `<w:r><w:footnoteReference w:id="${file.notes.length + 1}"/></w:r>`;
  }
  const own = {
    strong: '<w:b/>',
    em: '<w:i/>',
    u: '<w:u w:val="single"/>',
    sup: '<w:vertAlign w:val="superscript"/>',
    sub: '<w:vertAlign w:val="subscript"/>',
  }[node.tagName];
  const inside = node.children.map((one) => writeRun(file, one, facts + (own ?? ''))).join('');
  const href = String(node.properties.href ?? '');
  if (node.tagName !== 'a' || !/^https?:/.test(href)) return inside;
  const id = `rId${file.relations.length + 10}`;
  file.relations.push(
    `<Relationship Id="${id}" Type="x/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  return `<w:hyperlink r:id="${id}">${inside}</w:hyperlink>`;
}

function writeTable(file: WordFile, table: Element): string {
  const caption = find(table, (one) => one.tagName === 'caption')[0];
  const lead = caption ? writeWords(file, caption, 'Caption') : '';
  const open: { left: number; across: number }[] = [];
  const heads = find(table, (one) => one.tagName === 'thead').flatMap((one) =>
    find(one, (row) => row.tagName === 'tr'),
  );
  const rows = find(table, (one) => one.tagName === 'tr').map((row) => {
    let cells = '';
    let column = 0;
    const carry = () => {
      for (let held = open[column]; held && held.left > 0; held = open[column]) {
        cells += writeCell('<w:p/>', held.across, '<w:vMerge/>');
        held.left--;
        column += held.across;
      }
    };
    for (const one of row.children) {
      if (one.type !== 'element' || !/^t[hd]$/.test(one.tagName)) continue;
      carry();
      const [across, down] = [Number(one.properties.colSpan ?? 1), Number(one.properties.rowSpan ?? 1)];
      cells += writeCell(writeInside(file, one), across, down > 1 ? '<w:vMerge w:val="restart"/>' : '');
      if (down > 1) open[column] = { left: down - 1, across };
      column += across;
    }
    carry();
    return `<w:tr><w:trPr>${heads.includes(row) ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
  });
  const borders =
    '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';
  return `${lead}<w:tbl><w:tblPr>${borders}</w:tblPr>${rows.join('')}</w:tbl>`;
}

function writeCell(inside: string, across: number, merge: string): string {
  return `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${merge}</w:tcPr>${inside || '<w:p/>'}</w:tc>`;
}

/** A cell’s paragraphs and lists; words among them are a paragraph. */
function writeInside(file: WordFile, cell: Element): string {
  const made: string[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    if (loose.length > 0) made.push(writeWords(file, { ...cell, tagName: 'p', children: loose }, ''));
    loose = [];
  };
  for (const one of cell.children) {
    if (one.type === 'element' && /^(?:p|ul|ol|div|table)$/.test(one.tagName)) {
      close();
      made.push(writeBlock(file, one));
    } else loose.push(one);
  }
  close();
  return made.join('');
}

function writePicture(file: WordFile, picture: Element): string {
  const id = `rId${file.relations.length + 10}`;
  file.relations.push(`<Relationship Id="${id}" Type="x/image" Target="media/picture.png"/>`);
  const alt = escapeXml(String(picture.properties.alt ?? '')).replaceAll('"', '&quot;');
  return paragraph(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="${alt}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`,
  );
}

function items(list: Element): Element[] {
  return list.children.filter((one): one is Element => one.type === 'element' && one.tagName === 'li');
}

/** Whether an element has a class. */
export function has(element: Element, name: string): boolean {
  return [element.properties.className ?? []].flat().includes(name);
}

/** Elements of a tree for which a test holds, in order. */
export function find(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  return tree.children.flatMap((one) =>
    one.type === 'element' ? [...(test(one) ? [one] : []), ...find(one, test)] : [],
  );
}
