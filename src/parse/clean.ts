/**
 * mdast to clean hast. HTML in papers is parsed and everything that could run, style or load is taken out (standards: default
 * deny, allow-list). Ids of authors are dropped, so that `headers`/`id` pairs and anchors are only ever our own.
 */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { eachOf } from '../walk.ts';

const schema: Options = {
  tagNames: [
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'div',
    'span',
    'br',
    'hr',
    'blockquote',
    'pre',
    'code',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'em',
    'strong',
    'b',
    'i',
    'u',
    's',
    'del',
    'ins',
    'sup',
    'sub',
    'abbr',
    'q',
    'cite',
    'a',
    'img',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'section',
  ],
  attributes: {
    '*': ['lang', 'dir', 'data*', ['id', /^fn(ref)?-/]],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'title'],
    th: ['colSpan', 'rowSpan', 'scope', ['align', 'left', 'right', 'center']],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'right', 'center']],
    abbr: ['title'],
    ol: ['start'],
    section: ['dataFootnotes'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title', 'textarea'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

const toHast = unified().use(remarkRehype, {
  allowDangerousHtml: true,
  clobberPrefix: '',
  footnoteLabel: 'Notes',
  footnoteLabelTagName: 'h2',
  footnoteLabelProperties: { dataBlock: 'notes-heading' },
  footnoteBackContent: '↩',
});
const raw = unified().use(rehypeRaw);
const sanitize = unified().use(rehypeSanitize, schema);

/** Converts a paper’s tree. The whole is re-parsed only where the author wrote HTML: that costs as much as the Markdown itself. */
export function cleanHtml(tree: Root): HastRoot {
  let hasHtml = false;
  eachOf(tree, 'html', () => {
    hasHtml = true;
  });
  const hast = toHast.runSync(tree) as HastRoot;
  return sanitize.runSync(hasHtml ? (raw.runSync(hast) as HastRoot) : hast) as HastRoot;
}
