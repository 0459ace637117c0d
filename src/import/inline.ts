/** Words of a source to Markdown that shows exactly those words, and back to plain words. */

/** What half-Markdown may hold that is meant as Markdown. */
const meant =
  /(\*\*(?=\S)[^*]+?(?<=\S)\*\*(?!\*)|(?<![\w*])\*(?=[^\s*])[^*]+?(?<=[^\s*])\*(?![\w*])|\[[^\]]*\]\([^)\s]*\)|<https?:[^>\s]+>|\\[()[\].*_-])/;

/** Escapes plain words. */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=[a-z])/gi, '\\:');
}

/** Takes over the Markdown that is meant in a half-Markdown source and escapes the rest. Superscripts get their mark. */
export function takeMarkdown(text: string): string {
  const mended = text
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
    .replace(/^\*{3,}(.*?)\*{2,}$/, (whole, inner: string) => (whole.startsWith('****') ? `*${inner}` : inner));
  const isOdd = (mended.match(/\*\*/g)?.length ?? 0) % 2 === 1;
  const balanced = isOdd && /[^*\s]\*\*$/.test(mended) ? mended.slice(0, -2) : mended;
  return balanced
    .split(meant)
    .map((part, at) => (at % 2 === 1 ? takeMeant(part) : raiseOrdinals(escapeWords(part))))
    .join('');
}

function takeMeant(part: string): string {
  if (part.startsWith('**')) return `**${escapeWords(part.slice(2, -2))}**`;
  if (part.startsWith('*')) return `*${escapeWords(part.slice(1, -1))}*`;
  if (part.startsWith('[')) {
    const [, words = '', target = ''] = /^\[(.*)\]\((.*)\)$/.exec(part) ?? [];
    const shown = escapeWords(words.replace(/\\([()])/g, '$1'));
    return /^(https?:|mailto:|#)/.test(target) ? `[${shown}](${target})` : shown;
  }
  return part;
}

/** "1 st" and "13 th" of a text layer are ordinals whose ends were raised. */
export function raiseOrdinals(text: string): string {
  return text.replace(/\b(\d{1,2}) (st|nd|rd|th)\b/g, '$1<sup>$2</sup>');
}

/** Markdown to plain words. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<\/?(sup|sub|u|i|br|p)\b[^>]*>/g, '')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_[\]<~&:.#>+=|()-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and figures alone, in lower case: for comparing titles. */
export function bareWords(text: string): string {
  return plainWords(text)
    .toLowerCase()
    .replace(/[’‘']/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Keeps the first characters of a paragraph from being taken for a mark of Markdown. */
export function guardStart(markdown: string): string {
  if (/^(#{1,6}(\s|$)|>|[-+](\s|$)|[-=_]{2,}\s*$|:{2,}|\||~{3})/.test(markdown)) return `\\${markdown}`;
  return markdown.replace(/^(\d{4,9})([.)])(?=\s)/, '$1\\$2');
}
