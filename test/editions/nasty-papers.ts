/** Papers that nobody would write on purpose, as Markdown: everything that docs/writing-papers.md allows, nested in everything else. */
import fc from 'fast-check';

/** Pictures that they show, by name: each of another kind and of an odd size. */
export const pictureNames = ['tall.svg', 'wide.svg', 'dot.gif', 'small.png', 'words.svg'];

const pick = (...words: string[]) => fc.constantFrom(...words);
const join = (parts: fc.Arbitrary<string>, most: number, by = ' ', least = 1) =>
  fc.array(parts, { minLength: least, maxLength: most }).map((all) => all.join(by));

const plain = pick(
  'drains',
  'The Council',
  'is asked',
  'to note',
  '£12.50',
  'on 3 May 2026',
  'e.g.',
  '“so”',
  '(a)',
  '7:30pm',
  '–',
  'ŵy',
);
const odd = pick(
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  `https://example.org/${'a-very-long-path/'.repeat(6)}?q=%F0%9F%98%80&b=1#x`,
  'x'.repeat(200),
  'السلام عليكم',
  'שלום לכולם',
  'ᾳὐτός Ἀθῆναι',
  '北京市',
  '👩‍👩‍👧‍👦🇬🇧❤️',
  'zero\u200bwidth\u200d\u2060\ufeffjoin',
  '\u202eturned\u202c',
  '\u0301\u0302accents\u0300\u0301\u0302\u0303\u0304\u0305',
  'soft\u00adhyphen\u00a0and\u2028line\u2029end',
  'bell\u0007null\u0000esc\u001b[31m\u0085',
  '\ufffd\ufffe\ue000',
  '𝔄𝕓𝒄',
  '&amp;lt; &#0; &#xD800; &nbsp;&zwj;&shy;',
  '\\\\ \\# \\[ \\* $x_1^2$ #set text() @ref <label> `',
  '::: :a: :b[c]{d} :page :page[',
  '[[ ]] [x] [ ] ![',
  '\t',
);
const word = fc.oneof({ weight: 6, arbitrary: plain }, { weight: 2, arbitrary: odd });
const words = join(word, 8);

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: join(fc.oneof({ weight: 4, arbitrary: words }, { weight: 3, arbitrary: tie('piece') }), 4),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
    words,
    tie('inline').map((c) => `**${c}**`),
    tie('inline').map((c) => `*${c}*`),
    tie('inline').map((c) => `~~${c}~~`),
    tie('inline').map((c) => `<u>${c}</u>`),
    tie('inline').map((c) => `<sup>${c}</sup><sub>${c}</sub>`),
    fc
      .tuple(pick('cy', 'x', 'zz-ZZ', '', 'toolonglanguage', 'ar', '12', 'en-GB-oed', 'é'), tie('inline'))
      .map(([lang, c]) => `<span lang="${lang}" dir="rtl">${c}</span>`),
    fc
      .tuple(
        tie('inline'),
        pick('#para-1', 'report-1.md', '#nowhere', 'https://e.org/ä?<>', 'mailto:a@b.org', '#table-1', '//x', ''),
      )
      .map(([c, to]) => `[${c}](${to})`),
    fc
      .tuple(words, pick(...pictureNames), pick('', ' "Figure 1: A title"'))
      .map(([alt, src, title]) => `![${alt.replace(/[[\]\n]/g, '')}](${src}${title})`),
    pick(
      '![](dot.gif){.decoration}',
      '![](small.png)',
      '`code `',
      '`` a`b ``',
      '<br>',
      '<br/><br>',
      '[^1]',
      '[^2]',
      '[^none]',
      ':page[3]',
      ':page[12a]',
      ':page[x]{own=4}',
    ),
    pick(
      '<b>open',
      '</i>',
      '<a href="javascript:x">y</a>',
      '<abbr title="Long">L</abbr>',
      '<q>q</q>',
      '<del>gone</del>',
      '<img src="tall.svg" alt="x">',
      '<h2>in line</h2>',
      '<div>block <p>in</p> line</div>',
      '<table><tr><td>in a line</table>',
      '<ul><li>in<li>line</ul>',
      '<!-- no -->',
      '<kbd>k</kbd>',
      '<hr>',
    ),
  ),
}));

/** One line of it. */
const line = inline.map((text) => text.replace(/\s*\n\s*/g, ' ').trim() || 'x');
const indent = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);

const number = pick('1.', '2.', '3.', '7', '4.1', '4.1.1', '(a)', 'b)', 'i)', '(iv)', '10.', '0.', '999999999.', '1.');
const heading = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  pick(
    '## Appendix A',
    '## Annex 1 – x',
    '### Issue 5: y',
    '## 57. Minute (Agenda Item 1)',
    '######',
    '## ',
    '#### 4. Four',
    '## Recommendations',
    '# Notes',
    'Set\n===',
    'Under\n---',
  ),
);
const figure = fc
  .tuple(
    pick(...pictureNames),
    line,
    pick('', ' "Figure 2: x"', ' "Figure 2: again"', ' ""'),
    pick('', '{.decoration}'),
  )
  .map(([src, alt, title, mark]) => `![${alt.replace(/[[\]]/g, '').replace(/\n/g, ' ')}](${src}${title})${mark}`);

const cell = fc.oneof(
  { weight: 3, arbitrary: line.map((text) => text.replace(/\|/g, '\\|')) },
  { weight: 2, arbitrary: pick('', ' ', '0', '3.1 Do', 'Measure # 6c', '\\*') },
  { weight: 1, arbitrary: words.map((text) => `${text} `.repeat(9).replace(/\|/g, '/')) },
);
const row = (least: number, most: number) =>
  fc.array(cell, { minLength: least, maxLength: most }).map((cells) => `| ${cells.join(' | ')} |`);
const table = fc
  .tuple(
    pick('', 'Table 5 – Things\n\n', 'Table: x\n\n', 'Table 5 – Things\n\n'),
    fc.integer({ min: 1, max: 14 }),
    fc.array(row(0, 9), { maxLength: 6 }),
    pick('', '\n\n\\* A note.', '\n\nNotes: many\n\n\\** more'),
    row(1, 1),
  )
  .map(([caption, columns, rows, notes, first]) => {
    const head = `${first}${' h |'.repeat(columns - 1)}`;
    return `${caption}${head}\n|${' ---: |'.repeat(columns)}\n${rows.join('\n')}${notes}`;
  });

const span = pick(
  '',
  '',
  '',
  ' colspan="2"',
  ' rowspan="2"',
  ' colspan="3" rowspan="3"',
  ' colspan="0"',
  ' rowspan="0"',
  ' colspan="40"',
  ' rowspan="900"',
  ' colspan="-1"',
  ' rowspan="x"',
  ' align="right"',
  ' scope="rowgroup"',
);
const htmlInside = fc.oneof(
  line,
  pick(
    '',
    '<p></p>',
    '<ul><li>weekdays<ul><li>deep<ol start="4"><li>deeper</ol></ul></ul>',
    '<p>one</p><p>two</p>',
    '<table><tr><th>in<td>side</table>',
    '<h3>Heading</h3>',
    '<img src="wide.svg" alt="A plan">',
    '<img src="tall.svg">',
    '<dl><dt>t<dd>d</dl>',
    '<pre>  a\n  b</pre>',
    '<blockquote><p>q</blockquote>',
    '<hr>',
    '<li>stray',
  ),
);
const htmlCell = fc
  .tuple(pick('td', 'td', 'td', 'th'), span, htmlInside)
  .map(([tag, spans, c]) => `<${tag}${spans}>${c.replace(/\n\n+/g, '\n')}</${tag}>`);
const htmlRow = fc
  .tuple(fc.array(htmlCell, { maxLength: 5 }), pick('', '</tr>', '</tr>'))
  .map(([cells, end]) => `<tr>${cells.join('')}${end}`);
const htmlTable = fc
  .tuple(
    fc.array(htmlRow, { maxLength: 3 }),
    fc.array(htmlRow, { maxLength: 4 }),
    pick('', '<caption>Cap</caption>'),
    pick('', '<tfoot><tr><td>foot</td></tr></tfoot>'),
    fc.boolean(),
  )
  .map(([head, body, caption, foot, hasHead]) =>
    `<table>${caption}\n${hasHead ? `<thead>${head.join('\n')}</thead>\n<tbody>` : head.join('\n')}${body.join('\n')}${hasHead ? '</tbody>' : ''}${foot}\n</table>`.replace(
      /\n\s*\n/g,
      '\n',
    ),
  );

const leaf = fc.oneof(
  line.map((text) => `::field[${text.replace(/[[\]{}]/g, '')}]`),
  pick(
    '::page[34]',
    '::page[35]{own=19}',
    '::page{own=20}',
    '::page[3]{pack=2026-03-18}',
    '::page[34]',
    '::page[]',
    '::page[ix]',
    '::programme',
    '::forward-plan',
    '::vote',
    '::field',
    '::page',
  ),
  pick(
    '---',
    '***',
    '&nbsp;',
    '\\',
    '☐ a box',
    '<hr>',
    '<div></div>',
    '<p></p>',
    '<ul></ul>',
    '<ol start="-3"><li></ol>',
    '<table></table>',
    '<section data-footnotes></section>',
    '<h4></h4>',
    '<dl></dl>',
    '<details><summary>s</summary>d</details>',
  ),
  pick(
    '[^1]: The words.',
    '[^2]: | a | b |\n    | - | - |\n    | 1 | 2 |',
    '[^1]: - one\n      - two\n\n    ![Plan](wide.svg)',
    '[^2]: See[^1] and[^2].',
    '[^3]:\n\n        code',
  ),
  pick(
    `\`\`\`\ncode\tx\n\n${'y'.repeat(300)}\n\`\`\``,
    '    indented\n\n    code',
    '```mermaid\n```',
    '~~~\n北\n~~~',
    '<pre>\n\n</pre>',
  ),
  pick(
    'RESOLVED: That it be so.',
    'RESOLVED –\n\n1. One\n2. Two',
    'It is recommended that:\n\na) one\n\nb) two',
    'Term\n: definition',
  ),
);

const container = pick(
  'box',
  'front',
  'signature',
  'attendance',
  'motion{number=1}',
  'amendment{number=2}',
  'amendment',
  'question{number=3}',
  'procedural',
  'resolution',
  'figure',
  'figure[A plan]{number=2}',
  'table',
  'table[8a. Visits]{number=8a .landscape}',
  'table[T]{.no-row-headers}',
  'table{.landscape .row-headers}',
);

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  blocks: join(tie('block'), 5, '\n\n'),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 5 },
    { weight: 6, arbitrary: line },
    { weight: 3, arbitrary: fc.tuple(number, line).map(([n, text]) => `${n} ${text}`) },
    { weight: 3, arbitrary: heading },
    { weight: 2, arbitrary: figure },
    { weight: 3, arbitrary: table },
    { weight: 3, arbitrary: htmlTable },
    { weight: 4, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(pick('-', '*', '1.', '3.', '- 3', 'a)', '- [x]'), tie('blocks')), {
          minLength: 1,
          maxLength: 3,
        })
        .map((items) => items.map(([mark, text]) => `${mark} ${indent(text, '    ')}`).join('\n')),
    },
    { weight: 2, arbitrary: tie('blocks').map((text) => `> ${text.replaceAll('\n', '\n> ')}`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(container, tie('blocks'), fc.integer({ min: 3, max: 7 }))
        .map(([name, text, colons]) => `${':'.repeat(colons)}${name}\n${text}\n${':'.repeat(colons)}`),
    },
    { weight: 1, arbitrary: tie('blocks').map((text) => `<div>\n\n${text}\n\n</div>`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('block'), fc.integer({ min: 2, max: 9 }))
        .map(([text, times]) => Array(times).fill(text).join('\n\n')),
    },
  ),
}));

/** The text of a paper. */
export const nastyText: fc.Arbitrary<string> = blocks;

/** The facts of a paper, and its text. */
export const nastyPaper: fc.Arbitrary<string> = fc
  .tuple(pick('report', 'report', 'appendix', 'notice'), fc.option(line), nastyText)
  .map(([type, title, text]) => {
    const named = title === null ? '' : `title: ${JSON.stringify(title.slice(0, 300))}\n`;
    return `---\ntype: ${type}\n${type === 'report' ? 'background-papers: none\n' : ''}${named}---\n\n${text}\n`;
  });
