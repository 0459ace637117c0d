/**
 * Why the facts at the top cannot be read, in plain words and on the line where the mistake is made; the parser gives up later, and in
 * words of its own, which may quote what is not for publication. No word of the block is said, only signs.
 */

/** What the parser found: a code, where, and its own words. */
interface Fault {
  code: string;
  pos: readonly [number, number];
  message: string;
}

/** Where a mistake is made, as an offset of the block, and what it is. */
export interface Reason {
  offset: number;
  reason: string;
}

/** Explains the first fault of a block, and keys that stand twice; what else the parser says follows from the first. */
export function explainFaults(block: string, faults: readonly Fault[]): Reason[] {
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  const twice = faults.filter(({ code, pos }) => code === 'DUPLICATE_KEY' && (!first || pos[0] < first.pos[0]));
  return [
    ...twice.map(({ pos }) => ({ offset: pos[0], reason: 'this key stands twice' })),
    ...(first ? [explain(block, first)] : []),
  ];
}

function explain(block: string, { code, pos, message }: Fault): Reason {
  const start = block.lastIndexOf('\n', pos[0] - 1) + 1;
  const line = block.slice(start).split('\n', 1)[0] as string;
  const here = (reason: string, offset = pos[0]): Reason => ({ offset, reason });
  const inLine = line.length - line.trimStart().length + start;
  if (/^(?:<{7}|={7}|>{7})/.test(line)) return here('git left two versions here; keep one and delete the marks', start);
  if (/^ *\t/.test(line)) return here('it is indented with a tab; use spaces', start);
  if (code === 'MISSING_CHAR' && /quote/.test(message)) {
    const opening = /(?:^|\n)[^\n]*?[:-] +(["'])(?=[^\n]*(?:\n|$))/g;
    const open = [...block.matchAll(opening)].findLast(({ index, 0: text, 1: mark }) => {
      const rest = block.slice(index + text.length).split('\n', 1)[0] as string;
      return !rest.includes(mark as string);
    });
    const at = open ? open.index + open[0].length - 1 : pos[0];
    return here('the quotation mark that opens here is never closed on its line', at);
  }
  if (/Flow (?:sequence|map)/.test(message)) {
    const at = Math.max(block.lastIndexOf('[', pos[0]), block.lastIndexOf('{', pos[0]));
    return here('the bracket that opens here is never closed', at === -1 ? pos[0] : at);
  }
  const value = /^\s*(?:- +)?[\w-]+: +(.*)$/.exec(line)?.[1] ?? '';
  if (code === 'UNEXPECTED_TOKEN') {
    if (value.startsWith("'"))
      return here('the text ends at its second \', before the line does; put " round the whole of it');
    if (value.startsWith('"')) return here('words stand after the closing quotation mark; put " round the whole value');
    if (/^[[{]/.test(value)) return here(`a value that begins with ${value.charAt(0)} needs " round the whole of it`);
    if (value.startsWith('- ')) return here('a list begins on the line below its key');
  }
  if (code === 'BAD_SCALAR_START') return here(`a value that begins with ${block.charAt(pos[0])} needs " round it`);
  if (code === 'BAD_ALIAS') return here(`a value that begins with ${block.charAt(pos[0])} needs " round it`);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const next = block.slice(start + line.length + 1).split('\n', 1)[0] as string;
    if (!/:\s/.test(value) && indentOf(next) > indentOf(line))
      return here(
        'it is indented deeper than the line above, which says its fact already; begin both in the same column',
        start + line.length + 1,
      );
    return here(
      /[“”‘’]/.test(value)
        ? 'the value has a colon in it and curly quotation marks, which do not count here; put straight ones, ", round the whole of it'
        : 'the value has a colon followed by a space in it; put " round the whole of it',
    );
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || (code === 'MISSING_CHAR' && /map values/.test(message))) {
    if (/^\s*(?:- +)?[\w-]+:\S/.test(line)) return here('a space is missing after the colon', inLine);
    return here('a colon and a space are missing after the key', inLine);
  }
  const isLine = ['BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(code);
  if (isLine && pos[0] <= inLine)
    return here('it does not begin in the same column as the lines it belongs with', inLine);
  return here('there is a sign here that does not belong; a value with a colon, # or bracket needs " round it');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
