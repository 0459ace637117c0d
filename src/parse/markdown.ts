/** The one unified processor: a paper’s text to an mdast tree whose places are the file’s own. */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Tables and footnotes alone of remark-gfm: its literal autolinks and strikethrough cost more than half of the whole
 * parse, and papers need neither.
 */
function tablesAndFootnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}

const parser = unified().use(remarkParse).use(tablesAndFootnotes).use(remarkDirective).freeze();

/** Parses the text of a paper, its front matter blanked out. Never fails: everything is Markdown. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
