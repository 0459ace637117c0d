import { describe, expect, it } from 'vitest';
import { readCell, writeCell } from '../../src/import/cells.ts';
import { readDate, readTime } from '../../src/import/dates.ts';
import { findHeadings } from '../../src/import/headings.ts';
import { escapeWords, guardStart, plainWords, takeMarkdown } from '../../src/import/inline.ts';
import { splitNames } from '../../src/import/people.ts';
import { collectProblems } from '../../src/import/problems.ts';
import { readHalfMarkdown } from '../../src/import/read-half-markdown.ts';
import { readPrinted } from '../../src/import/read-printed.ts';
import { joinCells, rejoinParagraphs } from '../../src/import/rejoin.ts';
import { namePaper } from '../../src/import/slugs.ts';
import { compareTitles } from '../../src/import/titles.ts';
import { writePaper } from '../../src/import/write-paper.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';

describe('words', () => {
  it.each([
    'A*-C at 5* [see] _this_ <b> a:b `x` &amp; \\ ~',
    '* one',
    '**GPS = places',
    '# 1',
    '+ more',
    '2014. A year',
    ':::',
  ])('are shown by Markdown just as they stood: %s', (words) => {
    const [block] = parseMarkdown(guardStart(escapeWords(words))).children;
    const text = block?.type === 'paragraph' && block.children[0]?.type === 'text' ? block.children[0].value : '';
    expect(text).toBe(words);
  });

  it('keep the emphasis that is meant and escape stars that are not', () => {
    expect(takeMarkdown('**Notes** the *plan* at 5 A*-C')).toBe('**Notes** the *plan* at 5 A\\*-C');
    expect(takeMarkdown('1. The plan be noted.**')).toBe('1. The plan be noted.');
    expect(takeMarkdown('***doors open at 7***')).toContain('doors open at 7');
  });

  it('come back plain', () => {
    expect(plainWords(takeMarkdown('A **bold** \\(x\\) [link](#) 1 st'))).toBe('A bold (x) link 1st');
  });
});

describe('dates and times', () => {
  it.each([
    ['WEDNESDAY, 18 MARCH 2015', '2015-03-18'],
    ['Thursday, 13th March, 2025', '2025-03-13'],
    ['08 Oct 2014', '2014-10-08'],
    ['31 June 2025', undefined],
    ['March 2025', undefined],
    ['Tuesday, March 18, 2015', '2015-03-18'],
    ['Held on Sept. 3rd 2024 at 6:30 p.m.', '2024-09-03'],
    ['February 30, 2024', undefined],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ['7.00 PM', '19:00'],
    ['10.30 am', '10:30'],
    ['12 noon', '12:00'],
    ['12.15 am', '00:15'],
    ['19:30', '19:30'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time));
});

describe('names of papers', () => {
  it.each([
    ['Progress Report on Action Plan in Response to the Inspection', 'progress-report-on-action-plan'],
    ['Minutes', 'minutes-report'],
    ['Children’s Services & Libraries', 'childrens-services-and-libraries'],
  ])('%s is %s', (title, name) => expect(namePaper(title)).toBe(name));
});

describe('names of people', () => {
  it('are split at commas and and, not in brackets', () => {
    expect(splitNames('Councillors Ann Bly (Chair), Col Day and Mr. Ed Fox, MBE.')).toEqual([
      { name: 'Ann Bly', role: 'Chair', title: 'Cllr' },
      { name: 'Col Day', role: undefined, title: undefined },
      { name: 'Ed Fox, MBE', role: undefined, title: 'Mr' },
    ]);
  });
});

describe('titles', () => {
  it('are the same in capitals and with other marks', () => {
    expect(compareTitles('FORWARD PLAN 2014/2015', 'Forward Plan 2014 / 2015')).toBe(1);
    expect(compareTitles('Reading Plan', 'Pool Repairs')).toBe(0);
  });
});

describe('cells cut by a page end', () => {
  const join = (above: string, below: string) => writeCell(joinCells(readCell(above), readCell(below)));
  it.each([
    ['and will be', 'done in May.', 'and will be done in May.'],
    ['Head of Service', 'Improvement', 'Head of Service Improvement'],
    ['<p>It was done.</p>', '<p>Then it was not.</p>', '<p>It was done.</p><p>Then it was not.</p>'],
    ['Update:', 'COMPLETED', '<p>Update:</p><p>COMPLETED</p>'],
    ['<ul> • one • two and', 'a half.', '<ul><li>one</li><li>two and a half.</li></ul>'],
    ['<ul> • one', '<ul> • two', '<ul><li>one</li><li>two</li></ul>'],
  ])('%s / %s', (above, below, whole) => expect(join(above, below)).toBe(whole));
});

describe('paragraphs cut by a page end', () => {
  it('are joined, with the page number in the middle', () => {
    const blocks = readHalfMarkdown(
      'The Librarian will count the books of both branches by hand and\n\n12\n\nwrite the number down.\n',
    );
    expect(writePaper(rejoinParagraphs(blocks))).toBe(
      'The Librarian will count the books of both branches by hand and :page{own=12} write the number down.',
    );
  });
});

describe('headings that lost their mark', () => {
  const headings = (text: string) =>
    findHeadings(readHalfMarkdown(text), '').flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
    );

  it('are found with their levels', () => {
    const text =
      '1. Introduction\n\n1.1 The library was built in 1911 by public subscription.\n\n2. Plans\n\n2.1 Books\n\n2.1.1 Books will be bought.\n\nAppendix A - Form\n\nHow to fill it in\n\nWrite clearly and sign your name at the end.\n';
    expect(headings(text)).toEqual([
      '2 1. Introduction',
      '2 2. Plans',
      '3 2.1 Books',
      '2 Appendix A - Form',
      '3 How to fill it in',
    ]);
  });

  it('are not sentences that lead into a list, nor items of a list without marks', () => {
    const text =
      'The work will include all of the following things:\n\n- One\n\nThe things are as follows.\n\nGroup work.\n\nMeeting people\n\nEveryone must agree before the work is begun, in writing.\n';
    expect(headings(text)).toEqual([]);
  });
});

describe('text as pdftotext gives it', () => {
  const read = (text: string) => {
    const { problems, ask } = collectProblems('x.txt');
    return { text: writePaper(readPrinted(text, ask)), asked: problems.map((one) => `${one.line} ${one.rule}`) };
  };

  it('has its lines put together into paragraphs, with numbers and bullets', () => {
    const { text } = read(
      '1.1 The library in Market Street was built in the year 1911 and\n    stands there yet.\n\n    • Open on weekdays and on every second Saturday of the\n      month\n    • Shut on Sundays\n',
    );
    expect(text).toBe(
      '1.1 The library in Market Street was built in the year 1911 and stands there yet.\n\n- Open on weekdays and on every second Saturday of the month\n- Shut on Sundays',
    );
  });

  it('has a page’s number, printed at its foot, where the page starts', () => {
    expect(read('First page.\n\n       Page 4\n\fSecond page.\n\n       Page 5\n').text).toBe(
      '::page[4]\n\nFirst page.\n\n::page[5]\n\nSecond page.',
    );
  });

  it('has numbers that stand on lines of their own with their paragraphs', () => {
    expect(read('1)\n\nThe Leader spoke.\n\n2)\n\nThe Mayor answered.\n').text).toBe(
      '1) The Leader spoke.\n2) The Mayor answered.',
    );
  });

  it('keeps columns line by line and says so', () => {
    const { text, asked } = read('Name             Age\nAnn Lee          41\nBen Orr\nCy               38\n');
    expect(text).toBe('Name\u2003Age  \nAnn Lee\u200341  \nBen Orr  \nCy\u200338');
    expect(asked).toEqual(['1 import-columns']);
  });

  it('has columns of text read one after the other', () => {
    const { text, asked } = read(
      'What the branch offers now and   What it would offer after the\nwould no longer offer:           move to the new building:\n   • Story time                     • Story time\n   • Book club                      • Homework help\n',
    );
    expect(text).toBe(
      'What the branch offers now and would no longer offer:\n\n- Story time\n- Book club\n\nWhat it would offer after the move to the new building:\n\n- Story time\n- Homework help',
    );
    expect(asked).toEqual(['1 import-columns-beside']);
  });

  it('makes a table of aligned columns where every line has them', () => {
    const { problems, ask } = collectProblems('x.txt');
    const [block] = readPrinted(
      'Branch       Loans    Visits\n              £000      £000\nCentral        120        80\nEast            60        41\n',
      ask,
    );
    expect(block?.kind === 'rows' ? block.rows.map((row) => row.cells) : []).toEqual([
      ['Branch', 'Loans £000', 'Visits £000'],
      ['Central', '120', '80'],
      ['East', '60', '41'],
    ]);
    expect(problems).toEqual([]);
  });

  it('loses a hyphen that only breaks a word, and keeps one that belongs there', () => {
    const long =
      'The members of the committee who came to the branch asked a mem-\nber of staff about the non-\nfiction shelves.';
    expect(read(`${long}\n`).text).toBe(
      'The members of the committee who came to the branch asked a member of staff about the non-fiction shelves.',
    );
  });

  it('gives sub-bullets of other signs their own level', () => {
    expect(read('• One of them\n    o half of it\n• The other\n').text).toBe(
      '- One of them\n  - half of it\n- The other',
    );
  });
});

describe('pages of printed text', () => {
  const pages = (text: string) => {
    const { problems, ask } = collectProblems('x.txt');
    const found = readPrinted(text, ask).flatMap((block) =>
      block.kind === 'page' ? [`${block.label ?? '-'} ${block.own ?? '-'}`] : [],
    );
    return { found, asked: problems.map((one) => one.rule) };
  };
  const body = (foot: string[]) =>
    foot.map((one) => `Some words of the page.\n\nAnd some more.\n\n${one}\n`).join('\f');

  it.each([
    ['Page 4', 'Page 5', ['4 -', '5 -']],
    ['Page 4 of 9', 'Page 5 of 9', ['4 -', '5 -']],
    ['- 4 -', '- 5 -', ['4 -', '5 -']],
    ['4', '5', ['4 -', '5 -']],
    ['Tudalen 4', 'Tudalen 5', ['4 -', '5 -']],
    ['2\n\nPage 34', '3\n\nPage 35', ['34 2', '35 3']],
  ])('are known by %s', (first, second, found) => expect(pages(body([first, second])).found).toEqual(found));

  it('are not known by one bare number, or by numbers that do not go on', () => {
    expect(pages(body(['41'])).found).toEqual([]);
    expect(pages(body(['41', '12'])).found).toEqual([]);
  });

  it('are known without form feeds where the last line is a page number', () => {
    expect(pages(`One.\n\n- 1 -\nTwo.\n\n- 2 -\n`).found).toEqual(['1 -', '2 -']);
  });

  it('keep a line that runs along them once, and say so', () => {
    const text = body(['Page 1', 'Page 2', 'Page 3'])
      .split('\f')
      .map((one, at) =>
        `Libraries Committee, Thornmere\n\nOnly page ${at} says this.\n\n${one}`.replace('And', `${at} and`),
      )
      .join('\f');
    const { problems, ask } = collectProblems('x.txt');
    const shown = writePaper(readPrinted(text, ask));
    expect(shown.match(/Libraries Committee/g)).toHaveLength(1);
    expect(problems.map((one) => one.rule)).toEqual(['import-running-line']);
  });
});
