/** Reads how text stands in a PDF: its sizes and edges, and the words of its headings. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One run of text. Sizes and edges are in points; `isPicture` where it is written in a picture. */
export interface Written {
  text: string;
  page: number;
  size: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
  width: number;
  height: number;
  isPicture: boolean;
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}
interface Item {
  type?: string;
  id?: string;
  str?: string;
  transform?: number[];
  width?: number;
}

/** Every run of text. */
export async function readWritten(bytes: Uint8Array): Promise<Written[]> {
  const found: Written[] = [];
  await eachPage(bytes, (page, items, tree, [width, height]) => {
    const pictures = new Set(nodesOf(tree, /^Figure$/).flatMap(idsOf));
    for (const { id, str, transform, width: wide } of withIds(items)) {
      if (!str || str.trim() === '' || !transform) continue;
      const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
      const left = transform[4] ?? 0;
      const bottom = transform[5] ?? 0;
      const isPicture = id !== undefined && pictures.has(id);
      const edges = { left, right: left + (wide ?? 0), bottom, top: bottom + size * 0.75, width, height };
      found.push({ text: str, page, size, ...edges, isPicture });
    }
  });
  return found;
}

/** Words of headings on pages behind the front sheet. */
export async function readHeadings(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  await eachPage(bytes, (_, items, tree, __, label) => {
    if (label.startsWith('Front')) return;
    for (const heading of nodesOf(tree, /^H[1-6]$/)) {
      const ids = new Set(idsOf(heading));
      const words = withIds(items).filter(({ id }) => id !== undefined && ids.has(id));
      found.push(words.map(({ str }) => str ?? '').join(''));
    }
  });
  return found.filter((text) => text.trim() !== '');
}

async function eachPage(
  bytes: Uint8Array,
  visit: (page: number, items: Item[], tree: Node, size: [number, number], label: string) => void,
): Promise<void> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const read = await task.promise;
  const labels = (await read.getPageLabels()) ?? [];
  for (let number = 1; number <= read.numPages; number++) {
    const page = await read.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const [, , width = 0, height = 0] = page.view;
    const tree = ((await page.getStructTree()) ?? {}) as Node;
    visit(number, items as Item[], tree, [width, height], labels[number - 1] ?? '');
  }
  await task.destroy();
}

/** Items with the marked content that they stand in. */
function withIds(items: Item[]): Item[] {
  const open: (string | undefined)[] = [];
  return items.flatMap((item) => {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent')
      open.push(item.id ?? open.at(-1));
    else if (item.type === 'endMarkedContent') open.pop();
    else return [{ ...item, id: open.at(-1) } as Item];
    return [];
  });
}

function nodesOf(node: Node, role: RegExp): Node[] {
  if (node.role && role.test(node.role)) return [node];
  return (node.children ?? []).flatMap((kid) => nodesOf(kid, role));
}

function idsOf(node: Node): string[] {
  return [...(node.type === 'content' && node.id ? [node.id] : []), ...(node.children ?? []).flatMap(idsOf)];
}
